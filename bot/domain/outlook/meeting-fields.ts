import type { When } from '../wheel/when.ts'

/** What the wheel and Outlook both say of a meeting, and keep each other in step about. */
export type MeetingFields = { title: string; when: When; location: string; cancelled: boolean }

export const meetingFields = ['title', 'when', 'location', 'cancelled'] as const
export type MeetingField = (typeof meetingFields)[number]

/** Whether both say the same of it. */
export function isSame(field: MeetingField, one: MeetingFields, other: MeetingFields): boolean {
  if (field !== 'when') return one[field] === other[field]
  const [a, b] = [one.when, other.when]
  return (
    a.from === b.from && a.to === b.to && a.times?.start === b.times?.start && a.times?.end === b.times?.end
  )
}
