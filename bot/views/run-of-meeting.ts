import type { Kysely } from 'kysely'
import { type Run, type RunFacts, runOf } from '../domain/meetings/run/run-of.ts'
import type { Database } from '../store/database.ts'
import { readRunLines } from '../store/meeting-runs.ts'
import type { MeetingReading } from './read-meeting.ts'

export type MeetingRun = Run & { facts: RunFacts }

/** How the meeting runs now: the one way to its timetable, planned, running or over. */
export async function runOfMeeting(
  db: Kysely<Database>,
  { meeting, place }: Pick<MeetingReading, 'meeting' | 'place'>,
  now: Date,
): Promise<MeetingRun> {
  const kept = await readRunLines(db, meeting.id)
  const facts = { date: place.date, runSheet: meeting.runSheet, ...kept }
  return { facts, ...runOf(facts, now) }
}
