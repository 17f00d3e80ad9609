import type { Kysely } from 'kysely'
import type { MeetingReader } from '../domain/access.ts'
import { localDateOf } from '../domain/calendar/copenhagen.ts'
import type { PlainDate } from '../domain/calendar/plain-date.ts'
import type { Language } from '../domain/language.ts'
import type { Meeting, MeetingInWheel } from '../domain/meetings/meeting.ts'
import { minuteOf } from '../domain/meetings/run-sheet/clock.ts'
import { type Entry, entryAt, type Occurrence } from '../domain/wheel/entry.ts'
import { among, occurrenceOf } from '../domain/wheel/recurrence/occurrences.ts'
import type { Database } from '../store/database.ts'
import { noStanding, standingInMeeting } from '../store/meeting-readers.ts'
import { findMeeting } from '../store/meetings.ts'
import { findConnected } from '../store/wheel-entries.ts'
import { listWheelForums, type WheelForumRow } from '../store/wheel-readers.ts'
import { closedDaysAmong, readerIn } from './read-wheel.ts'

/** `personId` null: the product itself, as when a card is drawn before it is sent. */
export type MeetingPerson = { personId: string | null; secretariat: boolean; language?: Language }

/** A meeting with what the wheel says of it now, and what one person is to it; nothing is decided here. */
export type MeetingReading = {
  meeting: Meeting
  entry: Entry
  /** Null: the wheel has no such date any more. */
  occurrence: Occurrence | null
  place: MeetingInWheel
  /** The days that its forum has closed itself. */
  closedDays: readonly PlainDate[]
  reader: MeetingReader
}

/** `known`: the meeting, where the caller has locked it. Null: there is no such meeting. */
export async function readMeeting(
  db: Kysely<Database>,
  person: MeetingPerson,
  meetingId: string,
  now: Date,
  known?: Meeting,
): Promise<MeetingReading | null> {
  const meeting = known ?? (await findMeeting(db, meetingId))
  if (meeting === null) return null
  const connected = await findConnected(db, [meeting.entryId])
  const kept = connected.find(({ entry }) => entry.id === meeting.entryId)
  if (kept === undefined) return null
  const today = localDateOf(now)
  const forums = await listWheelForums(db, person.personId, today)
  const wheelReader = await readerIn(db, person, forums, { from: today, to: today })
  const standing =
    person.personId === null ? noStanding : await standingInMeeting(db, meetingId, person.personId)
  const all = among(
    connected.map(({ entry }) => entry),
    closedDaysAmong(forums),
  )
  const occurrence = occurrenceOf(kept.entry, meeting.key, all)
  const place = placeOf(kept.entry, kept.regionCode, occurrence, forums, meeting.key, today)
  return {
    meeting,
    entry: kept.entry,
    occurrence,
    place,
    closedDays: forums.find(({ id }) => id === place.forumId)?.closedDays ?? [],
    reader: { ...wheelReader, ...standing },
  }
}

/** What the wheel says of an occurrence; of one that it no longer has, what its key told: the date that it was planned for. */
export function placeOf(
  entry: Entry,
  regionCode: string,
  occurrence: Occurrence | null,
  forums: readonly WheelForumRow[],
  key: string,
  today: string,
): MeetingInWheel {
  const { title, forumId, location } = entryAt(entry, occurrence ?? {})
  const lost = key === 'once' ? today : key
  const when = occurrence?.when ?? { from: lost, to: lost, times: null }
  const { times } = when
  return {
    title,
    forumId,
    forumName: forums.find(({ id }) => id === forumId)?.name ?? null,
    regionCode,
    location,
    date: when.from,
    lastDate: when.to,
    booked:
      times === null || when.from !== when.to
        ? null
        : { start: minuteOf(times.start), end: minuteOf(times.end) },
    state: occurrence?.state ?? 'cancelled',
    moved: occurrence?.moved ?? false,
  }
}
