import type { Transaction } from 'kysely'
import type { RegionChangeInput } from '../../contract/forum-rules.ts'
import type { Deps } from '../../deps.ts'
import { mayManageForums } from '../../domain/access.ts'
import { localDateOf } from '../../domain/calendar/copenhagen.ts'
import { addDays, type PlainDate } from '../../domain/calendar/plain-date.ts'
import { addRegionChange, type RegionChange } from '../../domain/forums/regions.ts'
import { cutBefore } from '../../domain/members/term.ts'
import { refused, type Result } from '../../domain/refusal.ts'
import type { Database } from '../../store/database.ts'
import { saveLastDay } from '../../store/forum-rules.ts'
import { lockForum } from '../../store/forums.ts'
import { insertRegion, insertRegionChange, lockRegions, readRegions } from '../../store/regions.ts'
import { lockRegistry } from '../../store/registry.ts'
import { recordRulesChange } from '../../store/rules-history.ts'
import { listHolders, listSeats, saveSeatTerm } from '../../store/seats.ts'
import type { Actor } from '../actor.ts'
import { endTerms } from '../forums/end-terms.ts'
import { forumsConcerned, regionRefused } from './preview-region-change.ts'

/**
 * Merges, splits or renames regions from a day on. Forums stay in the region they were made for, which is found under the
 * region of any day; those in `ending` end the day before, and their seats with them.
 */
export async function changeRegions(
  deps: Pick<Deps, 'db' | 'clock'>,
  actor: Actor,
  { change, ending }: RegionChangeInput,
): Promise<Result<object>> {
  if (!mayManageForums(actor)) return refused('not_found')
  return deps.db.transaction().execute(async (trx) => {
    await lockRegions(trx)
    const now = deps.clock()
    const history = await readRegions(trx)
    const added = addRegionChange(history, change)
    if (!added.ok) return regionRefused(added.refusal)
    const concerned = await forumsConcerned(trx, history, added.history, change.date)
    const stranger = ending.find((id) => concerned.every((forum) => forum.id !== id))
    if (stranger !== undefined) return refused('invalid_input', { field: 'ending' })
    await insertRegionChange(trx, change, { personId: actor.personId, now })
    for (const region of madeBy(change)) await insertRegion(trx, region)
    const lastDay = addDays(change.date, -1)
    for (const forumId of ending) {
      await endForum(deps, trx, forumId, lastDay, localDateOf(now))
      const data = { before: { lastDay: null }, after: { lastDay } }
      await recordRulesChange(trx, { forumId, personId: actor.personId, at: now, kind: 'ended', data })
    }
    return { ok: true }
  })
}

function madeBy(change: RegionChange): { id: string; name: string }[] {
  if (change.change === 'rename') return []
  return change.change === 'merge' ? [change.into] : change.into.map(({ id, name }) => ({ id, name }))
}

/** Seats and their holders end with the forum; of a change told too late, today. */
async function endForum(
  deps: Pick<Deps, 'clock'>,
  trx: Transaction<Database>,
  forumId: string,
  lastDay: PlainDate,
  today: PlainDate,
): Promise<void> {
  await lockForum(trx, forumId)
  await lockRegistry(trx)
  await saveLastDay(trx, forumId, lastDay)
  const to = lastDay < today ? today : lastDay
  for (const seat of await listSeats(trx, forumId, today)) {
    if (seat.from > to || (seat.to !== null && seat.to <= to)) continue
    const holders = await listHolders(trx, [seat.id], today)
    await endTerms(deps, { trx }, holders, (holder) => cutBefore(holder, addDays(to, 1)))
    await saveSeatTerm(trx, seat.id, { from: seat.from, to })
  }
}
