import type { Kysely } from 'kysely'
import type { PlainDate } from '../../domain/calendar/plain-date.ts'
import type { ForumGround } from '../../domain/forums/composition.ts'
import { groundOn } from '../../domain/forums/region-setup.ts'
import { setupOf } from '../../domain/forums/setups/setup-of.ts'
import type { Database } from '../../store/database.ts'
import type { RuledForum } from '../../store/forum-rules.ts'
import { findRegionSetting, readRegions } from '../../store/regions.ts'

/** Where a forum works on a day, by the regions of that day; a forum of one municipality works there alone. */
export async function forumGround(
  db: Kysely<Database>,
  { regionCode, municipalityId }: Pick<RuledForum, 'regionCode' | 'municipalityId'>,
  day: PlainDate,
): Promise<ForumGround | null> {
  const known = setupOf(regionCode)
  const said = await findRegionSetting(db, regionCode)
  const ground = groundOn(
    await readRegions(db),
    { regionId: regionCode, hostId: said?.hostId ?? null, areas: said?.areas ?? known.areas },
    day,
  )
  if (ground === null || municipalityId === null) return ground
  return { ...ground, municipalities: [municipalityId] }
}
