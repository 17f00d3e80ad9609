import type { ChairRule, Count } from './composition-rule.ts'
import type { Post, Who } from './who.ts'

type Named = { id: string; name: string }

/** One thing in which a forum's members are not as its rules say. Sentences: finding-texts.ts. */
export type CompositionFinding =
  | { code: 'organisation_short'; organisation: Named; who: Who; count: Count; found: number }
  | { code: 'organisation_over'; organisation: Named; who: Who; count: Count; found: number }
  | { code: 'too_few'; who: Who; count: Count; found: number }
  | { code: 'too_many'; who: Who; count: Count; found: number }
  /** Two from one municipality where each is to come from its own. */
  | { code: 'same_organisation'; organisation: Named; who: Who; found: number }
  | { code: 'area_absent'; area: string; who: Who }
  | { code: 'outside_region'; organisation: Named; region: string }
  /** Not counted: whether a rule asks for such a one cannot be known. */
  | { code: 'post_unknown'; personId: string; organisation: Named }
  | { code: 'no_rule'; personId: string; organisation: Named; post: Post }
  | { code: 'chair_missing'; chair: ChairRule; host: string | null }
  | { code: 'chair_other'; chair: ChairRule; host: string | null; organisation: Named }
  | { code: 'chairs_several'; found: number }
  /** Nobody has said which municipality hosts the secretariat. */
  | { code: 'host_unknown' }

/** A gap is somebody who is wanting, a surplus somebody too many; a doubt is for the secretariat to look at. */
export type FindingSort = 'gap' | 'surplus' | 'doubt'

export const compositionSorts: Readonly<Record<CompositionFinding['code'], FindingSort>> = {
  organisation_short: 'gap',
  organisation_over: 'surplus',
  too_few: 'gap',
  too_many: 'surplus',
  same_organisation: 'surplus',
  area_absent: 'gap',
  outside_region: 'surplus',
  post_unknown: 'doubt',
  no_rule: 'surplus',
  chair_missing: 'gap',
  chair_other: 'doubt',
  chairs_several: 'surplus',
  host_unknown: 'doubt',
}
