import type { Deps } from '../../deps.ts'
import { isReminderDue, remindSilent } from '../../domain/rounds/reminding.ts'
import { roundTime } from '../../domain/rounds/round-time.ts'
import type { DueCursor } from '../../store/due-rounds.ts'
import { findForum } from '../../store/forums.ts'
import { askedAt, markReminded, pageOfRoundsToRemind, seatsRemindedSince } from '../../store/reminders.ts'
import { lockRound } from '../../store/rounds.ts'
import { saveDecided } from '../rounds/act-on-round.ts'
import { eachOrThrow } from './each-or-throw.ts'

const PAGE = 100
/** Whom the secretariat has reminded itself this short ago is left in peace. */
const REMINDED_TODAY_MS = 20 * 3_600_000

type RemindDeps = Pick<Deps, 'db' | 'clock' | 'newId' | 'enqueue'>

/**
 * Reminds silent members once for each deadline, as many working days before it as the forum wants. The mark and the
 * reminder are saved together, so that nobody is reminded twice by two instances. Returns how many rounds were.
 */
export async function remindSilentMembers(deps: RemindDeps): Promise<number> {
  let reminded = 0
  let after: DueCursor | null = null
  for (;;) {
    const page: DueCursor[] = await pageOfRoundsToRemind(deps.db, deps.clock(), after, PAGE)
    await eachOrThrow(page, async ({ id }) => {
      if (await remindOnce(deps, id)) reminded += 1
    })
    after = page.at(-1) ?? null
    if (page.length < PAGE) return reminded
  }
}

async function remindOnce(deps: RemindDeps, roundId: string): Promise<boolean> {
  return deps.db.transaction().execute(async (trx) => {
    const facts = await lockRound(trx, roundId)
    if (facts === null) return false
    const now = roundTime(facts, deps.clock())
    const { round } = facts
    const asked = (await askedAt(trx, roundId)) ?? round.startedAt
    const forum = await findForum(trx, round.forumId)
    if (asked === null || forum === null || round.deadline === null) return false
    const { remindWorkingDays } = forum.settings
    if (!isReminderDue(facts, { remindWorkingDays, askedAt: asked }, now)) return false
    if (!(await markReminded(trx, roundId, round.deadline))) return false
    const since = new Date(now.getTime() - REMINDED_TODAY_MS)
    const decision = remindSilent(facts, await seatsRemindedSince(trx, roundId, since))
    if (!decision.ok || decision.decided === null) return false
    await saveDecided(deps, trx, facts, decision.decided, { at: now, personId: null, door: 'system' })
    return true
  })
}
