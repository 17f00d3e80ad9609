import type { Answer } from './round.ts'

const HOUR_MS = 3_600_000

/**
 * The most times that one seat may change its answer within an hour. Every change is kept for good and told to operator and
 * secretariat, so somebody with a stolen link, or a program, must not be able to go on for ever; nobody changes their mind
 * so often.
 */
export const ANSWERS_AN_HOUR = 20

export function mayAnswerAgain(answers: Answer[], seatId: string, now: Date): boolean {
  const since = now.getTime() - HOUR_MS
  const recent = answers.filter(
    (answer) => answer.seatId === seatId && answer.recorded === null && answer.receivedAt.getTime() > since,
  )
  return recent.length < ANSWERS_AN_HOUR
}
