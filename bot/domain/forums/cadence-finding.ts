import type { PlainDate } from '../calendar/plain-date.ts'
import type { Term } from '../members/term.ts'
import type { AgreementPart } from '../wheel/entry.ts'
import type { ClosedWhy } from '../wheel/give-way.ts'
import type { MeetingPurpose, Season } from './cadence-rule.ts'
import type { FindingSort } from './composition-finding.ts'
import type { Count } from './composition-rule.ts'

/** One thing in which a year's meetings are not as the forum's rules say. Sentences: finding-texts.ts. */
export type CadenceFinding =
  | { code: 'month_short'; month: number; year: number }
  | { code: 'month_over'; month: number; year: number; found: number }
  | { code: 'outside_months'; date: PlainDate; months: readonly number[] }
  | { code: 'season_short'; season: Season; year: number; found: number; needed: number }
  | { code: 'season_over'; season: Season; year: number; found: number; needed: number }
  | { code: 'year_short'; year: number; found: number; count: Count }
  | { code: 'year_over'; year: number; found: number; count: Count }
  | { code: 'part_short'; part: AgreementPart; year: number }
  /** Every part has a meeting, but not one of its own. */
  | { code: 'parts_share'; year: number; parts: readonly AgreementPart[] }
  | { code: 'purpose_short'; purpose: MeetingPurpose; from: PlainDate; to: PlainDate }
  | { code: 'term_not_aligned'; date: PlainDate; term: Term & { to: PlainDate } }
  | { code: 'in_summer_break'; date: PlainDate }
  | { code: 'on_closed_day'; date: PlainDate; why: ClosedWhy }

export const cadenceSorts: Readonly<Record<CadenceFinding['code'], FindingSort>> = {
  month_short: 'gap',
  month_over: 'surplus',
  outside_months: 'surplus',
  season_short: 'gap',
  season_over: 'surplus',
  year_short: 'gap',
  year_over: 'surplus',
  part_short: 'gap',
  parts_share: 'gap',
  purpose_short: 'gap',
  term_not_aligned: 'gap',
  in_summer_break: 'doubt',
  on_closed_day: 'doubt',
}
