import type { PlainDate } from '../calendar/plain-date.ts'
import type { AgreementPart } from '../wheel/entry.ts'
import type { Count } from './composition-rule.ts'

/** What a meeting is for, where a rule asks for it. */
export const meetingPurposes = ['align_expectations', 'focus_areas'] as const
export type MeetingPurpose = (typeof meetingPurposes)[number]

export type CadenceRule =
  /** One meeting in each of these months and none besides: "February and June". Months 1 to 12. */
  | { cadence: 'months'; months: readonly number[] }
  /** "3 in spring, 3 in autumn". */
  | { cadence: 'seasons'; spring: number; autumn: number }
  /** "Twice a year"; `each`: a meeting of its own for each part of the agreement. */
  | { cadence: 'year'; count: Count; each: readonly AgreementPart[] }
  /** A meeting for that purpose between two months, over the turn of the year when `to` is before `from`. */
  | { cadence: 'purpose'; purpose: MeetingPurpose; from: number; to: number }
  /** Terms of so many years, of which one began on `began`; the first meeting of each aligns expectations. */
  | { cadence: 'terms'; years: number; began: PlainDate }
  /** When there is need. */
  | { cadence: 'as_needed' }
  /** A calendar of its own, or as the members decide. */
  | { cadence: 'own_calendar' }

/** The halves of a meeting year; July is in neither. */
export const seasons = {
  spring: [1, 2, 3, 4, 5, 6],
  autumn: [8, 9, 10, 11, 12],
} as const
export type Season = keyof typeof seasons

/** A meeting as the wheel knows it. */
export type ForumMeeting = {
  date: PlainDate
  cancelled: boolean
  serves: readonly AgreementPart[]
  purposes: readonly MeetingPurpose[]
}
