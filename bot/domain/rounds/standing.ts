import type { Answer, RoundFacts } from './round.ts'

/**
 * The answer that counts for a seat: the newest given in time, whoever of the seat gave it. One recorded from the
 * telephone is as old as the call, so it does not outdo what the seat has said itself since.
 */
export function standingAnswer(answers: Answer[], seatId: string): Answer | null {
  return newest(answers, (answer) => answer.seatId === seatId && !answer.late)
}

export function latestLateAnswer(answers: Answer[], seatId: string): Answer | null {
  return newest(answers, (answer) => answer.seatId === seatId && answer.late)
}

/** What the seat said last, in time or late. */
export function latestWord(answers: Answer[], seatId: string): Answer | null {
  return newest(answers, (answer) => answer.seatId === seatId)
}

/** All answers that stand as remarks now, oldest first. */
export function standingRemarks({ seats, answers }: Pick<RoundFacts, 'seats' | 'answers'>): Answer[] {
  return seats
    .map((seat) => standingAnswer(answers, seat.seatId))
    .filter((answer): answer is Answer => answer?.kind === 'remark')
    .sort(byTime)
}

export type Tally = { total: number; noRemarks: number; remarks: number; silent: number }

export function tallyOf({ seats, answers }: Pick<RoundFacts, 'seats' | 'answers'>): Tally {
  const kinds = seats.map((seat) => standingAnswer(answers, seat.seatId)?.kind ?? 'silent')
  const count = (kind: string) => kinds.filter((each) => each === kind).length
  return {
    total: seats.length,
    noRemarks: count('no_remarks'),
    remarks: count('remark'),
    silent: count('silent'),
  }
}

const byTime = (a: Answer, b: Answer) => a.givenAt.getTime() - b.givenAt.getTime() || a.id - b.id

function newest(answers: Answer[], isMeant: (answer: Answer) => boolean): Answer | null {
  let found: Answer | null = null
  for (const answer of answers)
    if (isMeant(answer) && (found === null || byTime(answer, found) > 0)) found = answer
  return found
}
