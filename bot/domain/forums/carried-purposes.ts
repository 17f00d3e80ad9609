import type { PlainDate } from '../calendar/plain-date.ts'
import { daysBetween } from '../wheel/when.ts'
import type { CadenceRule, MeetingPurpose } from './cadence-rule.ts'

/**
 * What a meeting is still for when its year is copied. What a rule asks for once in a term of years belongs to the first meeting
 * of that term and to no other: said of next year's meeting it would be untrue, and hide the one that is missing.
 */
export function carriedPurposes(
  purposes: readonly MeetingPurpose[],
  rules: readonly CadenceRule[],
): MeetingPurpose[] {
  const asksYearly = (purpose: MeetingPurpose) =>
    rules.some((rule) => rule.cadence === 'purpose' && rule.purpose === purpose)
  const isOfTerms = rules.some(({ cadence }) => cadence === 'terms')
  return purposes.filter((purpose) => purpose !== 'align_expectations' || !isOfTerms || asksYearly(purpose))
}

/** Holidays and lost weekdays move a meeting a little; farther away it is another one. */
const SAME_MEETING_DAYS = 21

/** The meeting of the new year that stands in an old one's place: the nearest to the same date; null: there is none. */
export function inPlaceOf<T extends { date: PlainDate }>(
  wanted: PlainDate,
  meetings: readonly T[],
): T | null {
  const near = meetings
    .map((meeting) => ({ meeting, away: Math.abs(daysBetween(wanted, meeting.date)) }))
    .filter(({ away }) => away <= SAME_MEETING_DAYS)
    .toSorted((a, b) => a.away - b.away)
  return near[0]?.meeting ?? null
}
