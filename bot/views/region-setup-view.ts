import type { RegionSetupView } from '../contract/forum-rules.ts'
import { areasOf, PROVINCES } from '../domain/forums/areas.ts'
import { kindText } from '../domain/forums/kind-text.ts'
import type { Region } from '../domain/forums/regions.ts'
import { setupOf } from '../domain/forums/setups/setup-of.ts'
import { forumKinds, type ForumKind } from '../domain/forums/template.ts'
import { FORUM_TEMPLATES } from '../domain/forums/templates/forum-templates.ts'
import type { Language } from '../domain/language.ts'
import { findOrganisation } from '../domain/organisations/organisations.ts'
import type { RuledForum } from '../store/forum-rules.ts'
import type { RegionSetting } from '../store/regions.ts'
import { rulesText } from './rules-text.ts'

export type RegionSetupRows = {
  region: Region
  /** Its first day, when it is still to come. */
  from: string | null
  setting: RegionSetting | null
  /** All forums there are: a name that another region's forum bears cannot be proposed. */
  forums: RuledForum[]
}

export function regionSetupViewOf(rows: RegionSetupRows, language: Language): RegionSetupView {
  const { region, from, setting, forums } = rows
  const setup = setupOf(region.id)
  const own = forums.filter(({ regionCode }) => regionCode === region.id)
  const hostId = setting?.hostId ?? null
  const areas = setting?.areas ?? setup.areas ?? areasOf(region.municipalities, PROVINCES)
  const taken = new Set(forums.map(({ name }) => name.toLowerCase()))
  return {
    id: region.id,
    name: region.name,
    from,
    hostId,
    hostProposed: setup.hostId,
    municipalities: region.municipalities.map((id) => ({ id, name: nameOf(id) })),
    areas: areas.map(({ municipalities, ...area }) => ({ ...area, municipalities: [...municipalities] })),
    ownAreas: setting !== null && setting.areas !== null,
    kinds: forumKinds.map((kind) => {
      const template = FORUM_TEMPLATES[kind]
      const listed = setup.forums.find((one) => one.kind === kind)
      return {
        kind,
        kindName: kindText(kind, language),
        names: namesOf(kind, listed?.name ?? null, region, taken),
        does: template.does,
        basis: listed?.basis ?? 'template',
        perMunicipality: template.scope === 'municipality',
        texts: rulesText(template, hostId === null ? null : nameOf(hostId), language),
        existing: own
          .filter((forum) => forum.kind === kind)
          .map(({ id, name, municipalityId }) => ({ id, name, municipalityId })),
      }
    }),
    unkinded: own.filter(({ kind }) => kind === null).map(({ id, name }) => ({ id, name })),
  }
}

/** The region's own name for it first, then the others it goes by; one that is taken is told apart by the region's name. */
function namesOf(kind: ForumKind, own: string | null, region: Region, taken: ReadonlySet<string>): string[] {
  const short = region.name.replace(/^Region /, '')
  const all = [...(own === null ? [] : [own]), ...FORUM_TEMPLATES[kind].names]
  const called = [...new Set(all.map((name) => name.replace('{region}', short)))]
  return called.map((name) => (taken.has(name.toLowerCase()) ? `${name}, ${region.name}` : name))
}

const nameOf = (id: string): string => findOrganisation(id)?.name ?? id
