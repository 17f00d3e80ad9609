import type { PlainDate } from '../calendar/plain-date.ts'
import type { CadenceRule } from './cadence-rule.ts'
import type { SummerBreak } from './cadence.ts'
import type { ChairRule, CompositionRule } from './composition-rule.ts'

export const forumKinds = [
  'directors_group',
  'executive_committee',
  'tariff_group',
  'authority_network',
  'heads_network',
  'chief_executives_network',
  'kkr',
  'dialogue_forum',
  'november_conference',
  'january_conference',
  'disability_council',
  'secretariat',
] as const
export type ForumKind = (typeof forumKinds)[number]

export const papers = ['agenda', 'annexes', 'minutes'] as const
export type Paper = (typeof papers)[number]

/** Who calls and takes the minutes. `own`: somebody of the forum itself. */
export const secretaries = ['rammeaftale_secretariat', 'kkr_secretariat', 'own'] as const
export type Secretary = (typeof secretaries)[number]

/** Where a forum is housed. `host`: by the municipality of the secretariat. */
export const housedBy = ['host', 'chair', 'kkr', 'its_municipality'] as const
export type HousedBy = (typeof housedBy)[number]

/** What a secretariat may change of a forum, and what a template gives it to begin with. */
export type ForumRules = {
  /** In Danish, one sentence. */
  does: string
  composition: readonly CompositionRule[]
  chair: ChairRule
  cadence: readonly CadenceRule[]
  /** Nobody where it is empty. */
  secretaries: readonly Secretary[]
  /** Papers that everybody may read on the public portal; a closed item never, whatever stands here. */
  publishes: readonly Paper[]
  /** Whether everybody may see when it meets. */
  publishesWheel: boolean
  /** Papers that go to everyone on the mailing list, and its address when it has one. */
  mailingList: { papers: readonly Paper[]; address: string | null }
  hostedBy: HousedBy
  /** The forum's own closed days, beside weekends, public holidays, 5 June, 24 and 31 December. */
  closedDays: readonly PlainDate[]
  summerBreak: SummerBreak | null
  /** Conferences in which it takes part. */
  attends: readonly ForumKind[]
  /** False: an individual case (*enkeltsag*) is never on its agenda. */
  individualCases: boolean
  /** True: any municipality may submit an agenda item, and take part when it is handled. */
  itemsFromAnyMunicipality: boolean
}

/** The rules but for the closed days, which stand with the rules of the forum's rounds: one list for both. */
export type KeptRules = Omit<ForumRules, 'closedDays'>

export type ForumTemplate = ForumRules & {
  kind: ForumKind
  /** As it is called in Danish; the first where a region has no name of its own for it. `{region}`: 'Sjælland'. */
  names: readonly [string, ...string[]]
  /** One for the region, or one in each of its municipalities. */
  scope: 'region' | 'municipality'
}
