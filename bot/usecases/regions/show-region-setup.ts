import type { RegionSetupView } from '../../contract/forum-rules.ts'
import type { Deps } from '../../deps.ts'
import { mayManageForums } from '../../domain/access.ts'
import { localDateOf } from '../../domain/calendar/copenhagen.ts'
import { refused, type Result } from '../../domain/refusal.ts'
import { listRuledForums } from '../../store/forum-rules.ts'
import { findRegionSetting, readRegions } from '../../store/regions.ts'
import { regionSetupViewOf } from '../../views/region-setup-view.ts'
import type { Actor } from '../actor.ts'
import { findRegion } from './find-region.ts'

/** Every kind of forum, ready for the region: what it is called there, its rules, and which of them the region has already. */
export async function showRegionSetup(
  deps: Pick<Deps, 'db' | 'clock'>,
  actor: Actor,
  regionId: string,
): Promise<Result<RegionSetupView>> {
  if (!mayManageForums(actor)) return refused('not_found')
  const { db } = deps
  const found = findRegion(await readRegions(db), regionId, localDateOf(deps.clock()))
  if (found === null) return refused('region_unknown', { field: 'regionId' })
  const forums = await listRuledForums(db)
  const setting = await findRegionSetting(db, regionId)
  return { ok: true, ...regionSetupViewOf({ ...found, setting, forums }, actor.language) }
}
