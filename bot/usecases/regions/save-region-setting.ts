import type { Deps } from '../../deps.ts'
import { mayManageForums } from '../../domain/access.ts'
import { localDateOf } from '../../domain/calendar/copenhagen.ts'
import type { Area } from '../../domain/forums/areas.ts'
import { refused, type Result } from '../../domain/refusal.ts'
import { lockRegions, readRegions, saveRegionSetting as writeSetting } from '../../store/regions.ts'
import type { Actor } from '../actor.ts'
import { findRegion } from './find-region.ts'

/** Which municipality hosts the secretariat, and the areas by which a geographical spread is told. */
export async function saveRegionSetting(
  deps: Pick<Deps, 'db' | 'clock'>,
  actor: Actor,
  { regionId, hostId, areas }: { regionId: string; hostId: string | null; areas: Area[] | null },
): Promise<Result<object>> {
  if (!mayManageForums(actor)) return refused('not_found')
  return deps.db.transaction().execute(async (trx) => {
    await lockRegions(trx)
    const found = findRegion(await readRegions(trx), regionId, localDateOf(deps.clock()))
    if (found === null) return refused('region_unknown', { field: 'regionId' })
    const known = found.region.municipalities
    if (hostId !== null && !known.includes(hostId)) return refused('host_outside_region', { field: 'hostId' })
    const placed = (areas ?? []).flatMap(({ municipalities }) => municipalities)
    if (new Set(placed).size !== placed.length || placed.some((id) => !known.includes(id)))
      return refused('areas_overlap', { field: 'areas' })
    await writeSetting(trx, { regionId, hostId, areas })
    return { ok: true }
  })
}
