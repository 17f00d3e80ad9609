import type { Kysely } from 'kysely'
import type { RegionChangeInput, RegionPreview } from '../../contract/forum-rules.ts'
import type { Deps } from '../../deps.ts'
import { mayManageForums } from '../../domain/access.ts'
import { localDateOf } from '../../domain/calendar/copenhagen.ts'
import { addDays, type PlainDate } from '../../domain/calendar/plain-date.ts'
import {
  addRegionChange,
  regionsInPlaceOf,
  type RegionHistory,
  type RegionRefusal,
} from '../../domain/forums/regions.ts'
import { refused, type RefusalCode, type Refused, type Result } from '../../domain/refusal.ts'
import type { Database } from '../../store/database.ts'
import { listRuledForums, type RuledForum } from '../../store/forum-rules.ts'
import { readRegions } from '../../store/regions.ts'
import { regionPreviewOf } from '../../views/region-preview.ts'
import type { Actor } from '../actor.ts'
import { meetingsOf } from '../forums/forum-meetings.ts'

/** What a change of regions would do to regions, forums and meetings, before anybody makes it. */
export async function previewRegionChange(
  deps: Pick<Deps, 'db' | 'clock'>,
  actor: Actor,
  { change, ending }: RegionChangeInput,
): Promise<Result<RegionPreview>> {
  if (!mayManageForums(actor)) return refused('not_found')
  const history = await readRegions(deps.db)
  const added = addRegionChange(history, change)
  if (!added.ok) return regionRefused(added.refusal)
  const forums = await forumsConcerned(deps.db, history, added.history, change.date)
  const year = Number(change.date.slice(0, 4))
  const meetings = await meetingsOf(deps.db, forums, year)
  const rows = forums.map((forum) => ({
    forum,
    ends: ending.includes(forum.id),
    meetingsAfter: (meetings.get(forum.id) ?? []).filter(
      ({ date, cancelled }) => date >= change.date && !cancelled,
    ).length,
  }))
  const today = localDateOf(deps.clock())
  return {
    ok: true,
    ...regionPreviewOf({ change, before: history, after: added.history, rows, today }, actor.language),
  }
}

/** Forums that are there on the day before and whose region is another, or another's part, on the day itself. */
export async function forumsConcerned(
  db: Kysely<Database>,
  before: RegionHistory,
  after: RegionHistory,
  date: PlainDate,
): Promise<RuledForum[]> {
  const eve = addDays(date, -1)
  const standing = (history: RegionHistory, code: string, day: PlainDate) =>
    JSON.stringify(regionsInPlaceOf(history, code, day).map(({ id, name }) => [id, name]))
  return (await listRuledForums(db)).filter(
    ({ regionCode, lastDay }) =>
      (lastDay === null || lastDay >= date) &&
      standing(before, regionCode, eve) !== standing(after, regionCode, date),
  )
}

const codes: Record<RegionRefusal['code'], RefusalCode> = {
  before_start: 'region_before_start',
  no_such_region: 'region_gone',
  region_exists: 'region_exists',
  too_few_regions: 'too_few_regions',
  not_a_partition: 'not_a_partition',
}

export const regionRefused = ({ code }: RegionRefusal): Refused => refused(codes[code], { field: 'change' })
