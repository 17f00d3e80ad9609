import type { RunView } from '../contract/meeting-run.ts'
import { listMessages } from '../store/meeting-messages.ts'
import type { Kysely } from 'kysely'
import type { Database } from '../store/database.ts'
import { tasksOf } from './published-groups.ts'
import type { MeetingReading } from './read-meeting.ts'
import { runBlocks } from './run-blocks.ts'
import type { MeetingRun } from './run-of-meeting.ts'

export type RunClock = Omit<RunView, 'session' | 'questionsWaiting' | 'can'>

const MESSAGES_SHOWN = 20

/** What everybody sees of a meeting that runs, whoever they are: its clock, its blocks, and what was written to all groups. */
export async function runClock(
  db: Kysely<Database>,
  { meeting, place }: Pick<MeetingReading, 'meeting' | 'place'>,
  { timetable, facts, events }: MeetingRun,
  now: Date,
): Promise<RunClock> {
  const { blocks, groundRules } = meeting.runSheet
  const [tasks, messages] = await Promise.all([
    tasksOf(db, blocks),
    listMessages(db, meeting.id, MESSAGES_SHOWN),
  ])
  return {
    meetingId: meeting.id,
    title: place.title,
    date: place.date,
    now: now.toISOString(),
    state: timetable.state,
    currentBlockId: timetable.currentBlockId,
    changedAt: events.findLast(({ kind }) => kind !== 'added_minutes')?.at.toISOString() ?? null,
    automatic: facts.automaticSince !== null,
    blocks: runBlocks(blocks, timetable, tasks),
    groundRules: [...groundRules],
    messages: messages.map(({ id, text, at }) => ({ id, text, at: at.toISOString() })),
  }
}
