import type { Transaction } from 'kysely'
import type { Deps } from '../../deps.ts'
import { mayManageForums } from '../../domain/access.ts'
import { localDateOf } from '../../domain/calendar/copenhagen.ts'
import type { PlainDate } from '../../domain/calendar/plain-date.ts'
import { defaultSettings } from '../../domain/forum.ts'
import { keptRulesOf } from '../../domain/forums/region-setup.ts'
import type { Region } from '../../domain/forums/regions.ts'
import { setupOf } from '../../domain/forums/setups/setup-of.ts'
import type { ForumKind } from '../../domain/forums/template.ts'
import { FORUM_TEMPLATES } from '../../domain/forums/templates/forum-templates.ts'
import { refused, type Refused, type Result } from '../../domain/refusal.ts'
import type { Database } from '../../store/database.ts'
import { saveRules } from '../../store/forum-rules.ts'
import { insertForum } from '../../store/forums.ts'
import { findRegionSetting, lockRegions, readRegions, saveRegionSetting } from '../../store/regions.ts'
import { recordRulesChange } from '../../store/rules-history.ts'
import { openSeats } from '../../store/seats.ts'
import type { Actor } from '../actor.ts'
import { undoneByRefusal } from '../undone-by-refusal.ts'
import { refuseCpr } from '../rounds/check-text.ts'
import { findRegion } from './find-region.ts'

export type ForumToMake = {
  kind: ForumKind
  name: string
  municipalityId: string | null
  groupId: string | null
}

export type SetUpRegion = {
  regionId: string
  hostId: string | null
  /** The secretariat has seen which of the forums are our proposal and not told by the documents. */
  confirmProposed: boolean
  forums: ForumToMake[]
}

/**
 * Makes the chosen forums of a region with their templates' rules, all or none. The directors' group gets a seat for each
 * municipality and for the region, because its members are asked in rounds; the others need none.
 */
export async function setUpRegion(
  deps: Pick<Deps, 'db' | 'clock' | 'newId'>,
  actor: Actor,
  input: SetUpRegion,
): Promise<Result<{ made: number; ids: string[] }>> {
  if (!mayManageForums(actor)) return refused('not_found')
  const cpr = refuseCpr(Object.fromEntries(input.forums.map(({ name }, i) => [`forums.${i}.name`, name])))
  if (cpr !== null) return cpr
  return undoneByRefusal(deps, async (trx) => {
    await lockRegions(trx)
    const now = deps.clock()
    const today = localDateOf(now)
    const found = findRegion(await readRegions(trx), input.regionId, today)
    if (found === null) return refused('region_unknown', { field: 'regionId' })
    const refusal = refuse(input, found.region)
    if (refusal !== null) return refusal
    const known = await findRegionSetting(trx, input.regionId)
    await saveRegionSetting(trx, {
      regionId: input.regionId,
      hostId: input.hostId,
      areas: known?.areas ?? null,
    })
    const ids: string[] = []
    for (const [place, forum] of input.forums.entries()) {
      const id = deps.newId()
      const made = await make(
        trx,
        { ...forum, id },
        { region: found.region, actor, now, from: found.from ?? today },
      )
      if (!made) return refused('forum_exists', { field: `forums.${place}.name` })
      if (forum.kind === 'directors_group')
        await openSeats(
          trx,
          id,
          [...found.region.municipalities, found.region.id].map((organisationId) => ({
            id: deps.newId(),
            organisationId,
            from: found.from ?? today,
          })),
        )
      ids.push(id)
    }
    return { ok: true, made: ids.length, ids }
  })
}

function refuse({ regionId, hostId, confirmProposed, forums }: SetUpRegion, region: Region): Refused | null {
  if (hostId !== null && !region.municipalities.includes(hostId))
    return refused('host_outside_region', { field: 'hostId' })
  const place = forums.findIndex(({ kind, municipalityId }) =>
    FORUM_TEMPLATES[kind].scope === 'municipality'
      ? municipalityId === null || !region.municipalities.includes(municipalityId)
      : municipalityId !== null,
  )
  if (place !== -1) return refused('municipality_missing', { field: `forums.${place}.municipalityId` })
  const told = new Set(
    setupOf(regionId)
      .forums.filter(({ basis }) => basis === 'documents')
      .map(({ kind }) => kind),
  )
  const proposed = forums.some(({ kind }) => !told.has(kind))
  return proposed && !confirmProposed ? refused('proposal_unconfirmed', { field: 'confirmProposed' }) : null
}

type Making = { region: Region; actor: Actor; now: Date; from: PlainDate }

/** False: there is a forum of that name. */
async function make(
  trx: Transaction<Database>,
  forum: ForumToMake & { id: string },
  { region, actor, now }: Making,
): Promise<boolean> {
  const { id, kind, name, municipalityId, groupId } = forum
  const settings = defaultSettings
  if (!(await insertForum(trx, { id, name, regionCode: region.id, groupId, settings, now }))) return false
  const rules = keptRulesOf(kind)
  await saveRules(trx, id, { name, groupId, kind, municipalityId, rules })
  const data = { before: null, after: { name, kind } }
  await recordRulesChange(trx, { forumId: id, personId: actor.personId, at: now, kind: 'made', data })
  return true
}
