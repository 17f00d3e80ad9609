import type { PlainDate } from '../calendar/plain-date.ts'
import { findOrganisation } from '../organisations/organisations.ts'
import { areasOf, type Area } from './areas.ts'
import type { ForumGround } from './composition.ts'
import { regionsInPlaceOf, type Region, type RegionHistory } from './regions.ts'
import type { ForumKind, ForumRules, KeptRules } from './template.ts'
import { FORUM_TEMPLATES } from './templates/forum-templates.ts'

/**
 * Which forums a region has and what they are called there. `basis`: told by the documents that the product builds on,
 * or proposed by us for the secretariat to confirm.
 */
export type RegionSetup = {
  regionId: string
  /** The municipality that hosts the secretariat; null: for the secretariat to say. */
  hostId: string | null
  forums: readonly { kind: ForumKind; name: string | null; basis: 'documents' | 'proposed' }[]
  /** Parts of the region by which a spread is told; null: Statistics Denmark's provinces. */
  areas: readonly Area[] | null
}

/** A forum of a region, its rules copied from the template for the secretariat to edit. */
export type ForumDraft = ForumRules & {
  kind: ForumKind
  name: string
  regionId: string
  /** Of a forum that each municipality has one of: whose. */
  municipalityId: string | null
  basis: 'documents' | 'proposed'
}

/** A region that nobody has filled in: every forum there is, under its usual name. */
export function ordinarySetup(regionId: string): RegionSetup {
  const forums = Object.values(FORUM_TEMPLATES).map(({ kind }) => ({
    kind,
    name: null,
    basis: 'proposed' as const,
  }))
  return { regionId, hostId: null, forums, areas: null }
}

/** The rules that a new forum of the kind begins with. */
export function keptRulesOf(kind: ForumKind): KeptRules {
  const { kind: _, names: __, scope: ___, closedDays: ____, ...rules } = FORUM_TEMPLATES[kind]
  return rules
}

/** The forums of a set-up for the region as it is on a day. */
export function draftForums({ forums }: RegionSetup, region: Region): ForumDraft[] {
  return forums.flatMap(({ kind, name, basis }): ForumDraft[] => {
    const { names, scope, kind: _, ...rules } = FORUM_TEMPLATES[kind]
    const called = (name ?? names[0]).replace('{region}', region.name.replace(/^Region /, ''))
    const draft = { ...rules, kind, basis, regionId: region.id }
    if (scope === 'region') return [{ ...draft, name: called, municipalityId: null }]
    return region.municipalities.map((id) => ({
      ...draft,
      name: `${called} i ${findOrganisation(id)?.name ?? id}`,
      municipalityId: id,
    }))
  })
}

/**
 * Where a region's forums work on a day, also after the region has become another's part, or before it was made: the
 * municipalities of all that stands in its place. Null when there were no regions.
 */
export function groundOn(
  history: RegionHistory,
  { regionId, hostId, areas }: Pick<RegionSetup, 'regionId' | 'hostId' | 'areas'>,
  day: PlainDate,
): ForumGround | null {
  const regions = regionsInPlaceOf(history, regionId, day)
  if (regions.length === 0) return null
  const municipalities = regions.flatMap((region) => region.municipalities)
  const own = areas ?? []
  const known = own.flatMap((one) => one.municipalities)
  const others = municipalities.filter((id) => !known.includes(id))
  return {
    regionName: regions.map(({ name }) => name).join(' og '),
    regionIds: regions.map(({ id }) => id),
    municipalities,
    areas: [...areasOf(municipalities, own), ...areasOf(others)],
    hostId,
  }
}
