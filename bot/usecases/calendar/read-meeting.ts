import type { Kysely } from 'kysely'
import type { CalendarEvent } from '../../deps.ts'
import { localDateOf } from '../../domain/calendar/copenhagen.ts'
import type { MeetingFields } from '../../domain/outlook/meeting-fields.ts'
import { type Entry, entryAt } from '../../domain/wheel/entry.ts'
import { among, occurrenceOf } from '../../domain/wheel/recurrence/occurrences.ts'
import type { Database } from '../../store/database.ts'
import { findConnected } from '../../store/wheel-entries.ts'
import { listWheelForums } from '../../store/wheel-readers.ts'
import { closedDaysAmong } from '../../views/read-wheel.ts'

/** One date of an entry as the wheel has it. */
export type WheelMeeting = { entry: Entry; version: number; fields: MeetingFields }

/** Null: the entry is removed, or does not come at that date any more. */
export async function readMeeting(
  db: Kysely<Database>,
  entryId: string,
  key: string,
  now: Date,
): Promise<WheelMeeting | null> {
  const connected = await findConnected(db, [entryId])
  const kept = connected.find(({ entry }) => entry.id === entryId)
  if (kept === undefined) return null
  const forums = await listWheelForums(db, null, localDateOf(now))
  const all = among(
    connected.map(({ entry }) => entry),
    closedDaysAmong(forums),
  )
  const occurrence = occurrenceOf(kept.entry, key, all)
  if (occurrence === null) return null
  const { entry, version } = kept
  const cancelled = occurrence.state === 'cancelled'
  const { title, location } = entryAt(entry, occurrence)
  return {
    entry,
    version,
    fields: { title, when: occurrence.when, location, cancelled },
  }
}

/** What Outlook says of the meeting. */
export const fieldsOf = ({ subject, when, location, cancelled }: CalendarEvent): MeetingFields => ({
  title: subject,
  when,
  location: location ?? '',
  cancelled,
})
