import type { MonthDay, PlainDate, TimeOfDay } from '../calendar/plain-date.ts'

/** What a calendar says of a stretch of time, in Outlook's words. `unknown`: something stands there that could not be read. */
export const busyStatuses = ['free', 'workingElsewhere', 'tentative', 'unknown', 'oof', 'busy'] as const
export type BusyStatus = (typeof busyStatuses)[number]

/** `end` is not part of it. One that ends before it starts says nothing. */
export type BusyTime = { start: Date; end: Date; status: BusyStatus }

/** A person's own working week. `days`: 1 for Monday to 7 for Sunday; the clock is `zone`'s (an IANA name). */
export type OwnHours = { days: readonly number[]; start: TimeOfDay; end: TimeOfDay; zone: string }

/** Somebody who is to come. `label` is what they are called among the others, mostly by their municipality. */
export type Invitee = {
  personId: string
  label: string
  required: boolean
  /** Null: the calendar cannot be read. Such a person is unknown at every time, and never counted as able. */
  calendar: readonly BusyTime[] | null
  /** Null: nothing is known of them. */
  ownHours: OwnHours | null
}

/** When meetings may lie, Danish time. */
export type MeetingDay = {
  start: TimeOfDay
  end: TimeOfDay
  /** Kept free, unless the meeting is longer than what lies on either side of it. Null: no lunch. */
  lunch: { start: TimeOfDay; end: TimeOfDay } | null
}

/** The meeting that a time is sought for. */
export type MeetingRequest = {
  people: readonly Invitee[]
  /** First and last day on which it may lie. */
  from: PlainDate
  to: PlainDate
  minutes: number
  day: MeetingDay
  closedDays: readonly PlainDate[]
  /** Left out: Grundlovsdag, 24 and 31 December. */
  customaryClosedDays?: readonly MonthDay[]
  /** Minutes before and after that must be free too; 0 for a meeting online. */
  travelMinutes: number
  /** At least so many must be able for certain (free, or working elsewhere); null: no such rule. */
  quorum: number | null
  /** Stretches that the meeting may not touch, such as the forum's other meetings. */
  taken: readonly { start: Date; end: Date }[]
  /** Nothing before this is proposed. */
  now: Date
}

/**
 * How a person stands at one time, from best to worst. `travel`: free in the meeting itself, but not on the way to it.
 * The order is the rules' order: of several, the worst counts.
 */
export const standings = [
  'free',
  'elsewhere',
  'tentative',
  'outside_hours',
  'unknown',
  'travel',
  'busy',
] as const
export type Standing = (typeof standings)[number]

/** Who can come for certain. */
export const isAble = (standing: Standing): boolean => standing === 'free' || standing === 'elsewhere'

/** With one of these a required person cannot be called to the meeting. */
export const isHindered = (standing: Standing): boolean => standing === 'travel' || standing === 'busy'
