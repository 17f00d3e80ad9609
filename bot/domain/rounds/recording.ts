import { refused, type Result } from '../refusal.ts'
import { take, type Word } from './answering.ts'
import { isAwaited, isOver } from './closing.ts'
import type { Decided, NewAnswer } from './decided.ts'
import type { RoundFacts } from './round.ts'
import { latestLateAnswer, standingAnswer } from './standing.ts'

type Recorded = {
  seatId: string
  /** The person who gave the answer. */
  givenBy: string
  givenAt: Date
  /** How it came: "telefon", "mail af 3. marts". */
  how: string
  word: Word
  recordedBy: string
  now: Date
}

/**
 * Writes down an answer that the secretariat got another way. It counts from when it was given. After the deadline it
 * can fill the place of a member that was not reached, or add a remark that was given in time; it can never take a
 * remark away, for then silence and the telephone together would approve what somebody objected to. `decided` null: it
 * is written down already.
 */
export function recordAnswer(facts: RoundFacts, recorded: Recorded): Result<{ decided: Decided | null }> {
  const { round, seats, answers } = facts
  const { seatId, givenAt, word, now } = recorded
  if (!seats.some((seat) => seat.seatId === seatId)) return refused('not_found')
  const { startedAt, deadline } = round
  if (startedAt === null || deadline === null) return refused('wrong_state')
  if (word.kind === 'remark' && word.text.trim() === '') return refused('remark_needs_text')
  if (recorded.how.trim() === '') return refused('reason_needed')
  if (givenAt < startedAt || givenAt > now) return refused('given_outside_round')

  const before = standingAnswer(answers, seatId)
  if (word.kind === 'no_remarks' && before?.kind === 'remark' && isOver(round, now))
    return refused('remark_stands')
  const lateWord = latestLateAnswer(answers, seatId)
  if (word.kind === 'no_remarks' && lateWord?.kind === 'remark' && lateWord.givenAt >= givenAt)
    return refused('later_remark')

  const afterDeadline = givenAt >= deadline
  const late = afterDeadline && !isAwaited(facts, seatId)
  const next: NewAnswer = {
    seatId,
    personId: recorded.givenBy,
    kind: word.kind,
    text: word.kind === 'remark' ? word.text.trim() : null,
    givenAt,
    receivedAt: now,
    door: 'recorded',
    late,
    recorded: { by: recorded.recordedBy, how: recorded.how.trim() },
  }
  if (answers.some((each) => isTheSame(each, next))) return { ok: true, decided: null }
  if (!late) return { ok: true, decided: take(facts, next, before, now) }
  return {
    ok: true,
    decided: {
      round,
      answers: [next],
      events: [{ kind: 'answered', seatId, answer: next.kind, late: true }],
      announce: [],
    },
  }
}

/** The same call written down twice: a button pressed twice. */
function isTheSame(old: NewAnswer, next: NewAnswer): boolean {
  return (
    old.door === 'recorded' &&
    old.seatId === next.seatId &&
    old.personId === next.personId &&
    old.kind === next.kind &&
    old.text === next.text &&
    old.givenAt.getTime() === next.givenAt.getTime() &&
    old.recorded?.how === next.recorded?.how
  )
}
