import { instantOf, localDateOf } from '../calendar/copenhagen.ts'
import { addWorkingDays } from '../calendar/working-days.ts'
import { refused, type Result } from '../refusal.ts'
import { owesWord, takesAnswers } from './closing.ts'
import type { Decided } from './decided.ts'
import type { RoundFacts } from './round.ts'

/** Nobody is reminded at night. Danish time. */
const NOT_BEFORE = '08:00'

/**
 * Whether silent members are to be reminded by now: so many working days before the deadline, in the morning. Not on the
 * day on which they were asked, last by an extension: `askedAt`.
 */
export function isReminderDue(
  facts: RoundFacts,
  { remindWorkingDays, askedAt }: { remindWorkingDays: number | null; askedAt: Date },
  now: Date,
): boolean {
  const { deadline, rules } = facts.round
  if (remindWorkingDays === null || deadline === null || rules === null) return false
  if (!takesAnswers(facts, now)) return false
  const day = addWorkingDays(localDateOf(deadline), -remindWorkingDays, rules.closedDays)
  return now >= instantOf(day, NOT_BEFORE) && localDateOf(askedAt) < localDateOf(now)
}

/**
 * Reminds the seats that have not answered, but for those that have just been reminded: a button pressed twice. Refused
 * where everybody has answered; `decided` null where all have just been reminded.
 */
export function remindSilent(facts: RoundFacts, justReminded: string[]): Result<{ decided: Decided | null }> {
  const { round, seats } = facts
  const silent = seats.map((seat) => seat.seatId).filter((seatId) => owesWord(facts, seatId))
  if (silent.length === 0) return refused('nobody_silent')
  const seatIds = silent.filter((seatId) => !justReminded.includes(seatId))
  if (seatIds.length === 0) return { ok: true, decided: null }
  return {
    ok: true,
    decided: {
      round,
      answers: [],
      events: [{ kind: 'reminded' }],
      announce: [{ kind: 'reminder', to: 'seats', seatIds }],
    },
  }
}
