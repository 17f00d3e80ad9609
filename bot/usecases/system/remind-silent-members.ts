import type { Deps } from '../../deps.ts'
import { localDateOf } from '../../domain/calendar/copenhagen.ts'
import { addWorkingDays } from '../../domain/calendar/working-days.ts'
import { takesAnswers } from '../../domain/rounds/closing.ts'
import { remindSilent } from '../../domain/rounds/extending.ts'
import { findForum } from '../../store/forums.ts'
import { findRoundsToRemind, lockRound, markReminded } from '../../store/rounds.ts'
import { saveDecided, settleRound } from '../rounds/act-on-round.ts'

const AT_ONCE = 100

/**
 * Reminds silent members once for each deadline, as many working days before it as the forum wants. The mark and the
 * reminder are saved together, so that nobody is reminded twice by two instances.
 */
export async function remindSilentMembers(
  deps: Pick<Deps, 'db' | 'clock' | 'newId' | 'enqueue'>,
): Promise<number> {
  const candidates = await findRoundsToRemind(deps.db, deps.clock(), AT_ONCE)
  let reminded = 0
  for (const roundId of candidates)
    await deps.db.transaction().execute(async (trx) => {
      const locked = await lockRound(trx, roundId)
      if (locked === null) return
      const now = deps.clock()
      const facts = await settleRound(deps, trx, locked, now)
      const { round } = facts
      if (!takesAnswers(facts, now) || round.deadline === null || round.rules === null) return
      const forum = await findForum(trx, round.forumId)
      const days = forum?.settings.remindWorkingDays ?? null
      if (days === null) return
      const remindOn = addWorkingDays(localDateOf(round.deadline), -days, round.rules.closedDays)
      if (localDateOf(now) < remindOn) return
      if (!(await markReminded(trx, roundId, round.deadline))) return
      const decision = remindSilent(facts)
      if (!decision.ok) return
      await saveDecided(deps, trx, facts, decision.decided, { at: now, personId: null, door: 'system' })
      reminded += 1
    })
  return reminded
}
