import type { Kysely } from 'kysely'
import { attendanceOf } from '../domain/meetings/collation/attendance.ts'
import {
  type CollatedSession,
  type CollatedTask,
  collate,
  focusKey,
  questionKey,
} from '../domain/meetings/collation/collate.ts'
import { attendanceSchema, keptSheetSchema } from '../domain/meetings/collation/collation-schema.ts'
import type { CollationSheet } from '../domain/meetings/collation/collation-sheet.ts'
import type { Attendance } from '../domain/meetings/collation/collation.ts'
import type { FocusArea } from '../domain/meetings/focus-area.ts'
import type { Note } from '../domain/meetings/notes/note.ts'
import { clockOf } from '../domain/meetings/run-sheet/clock.ts'
import {
  type Block,
  focusAreasOf,
  groupSessions,
  isFocusAreaTask,
  type Task,
  usesNotes,
} from '../domain/meetings/run-sheet/run-sheet.ts'
import { type BreakoutSession, listBreakoutSessions } from '../store/breakout-sessions.ts'
import { newestEdition } from '../store/collation-editions.ts'
import { type CollationRow, findCollation, readAdditions } from '../store/collations.ts'
import type { Database } from '../store/database.ts'
import { findFocusAreas, findWordings } from '../store/focus-areas.ts'
import { forgottenAttendance } from '../store/forgotten-participants.ts'
import { readNotes } from '../store/notes.ts'
import { listParticipants } from '../store/participants.ts'
import { readThemeCards } from '../store/theme-cards.ts'
import type { MeetingReading } from './read-meeting.ts'

export type CollationReading = {
  row: CollationRow
  sheet: Omit<CollationSheet, 'madeAt'>
  /** The titles of sessions that still hide their cards: these are in no collation. */
  hiding: string[]
}

/** A meeting's collation as it stands: made anew from what was written, or, once it is finished, as it was then. */
export async function readCollation(
  db: Kysely<Database>,
  { meeting, place }: MeetingReading,
): Promise<CollationReading> {
  const row = await findCollation(db, meeting.id)
  const sessions = groupSessions(meeting.runSheet)
  const themes = await readThemeCards(db, meeting.id)
  const hiding = sessions
    .filter(({ id }) => themes.some(({ blockId, hidden }) => blockId === id && hidden > 0))
    .map(({ title }) => title)
  if (row.state === 'final') {
    const edition = await newestEdition(db, meeting.id)
    if (edition !== null) return { row, sheet: keptSheetSchema.parse(edition.sheet), hiding }
  }
  const notes = await readNotes(db, meeting.id)
  const groups = await listBreakoutSessions(db, meeting.id)
  const areas = await commentedAreas(db, focusAreasOf(meeting.runSheet), notes)
  const additions = await readAdditions(db, meeting.id)
  return {
    row,
    hiding,
    sheet: {
      title: place.title,
      forum: place.forumName ?? '',
      date: place.date,
      times:
        place.booked === null ? null : { from: clockOf(place.booked.start), to: clockOf(place.booked.end) },
      place: place.location === '' ? null : place.location,
      state: row.state,
      version: row.version,
      attendance: await attendanceIn(db, meeting.id),
      collation: collate({
        sessions: sessions.map((block) => collatedSession(block, groups, areas, notes)),
        notes,
        themes,
        ...additions,
      }),
    },
  }
}

/** Who is marked as present; of a meeting whose participants have been forgotten, how many there had been. */
export async function attendanceIn(db: Kysely<Database>, meetingId: string): Promise<Attendance[]> {
  const forgotten = await forgottenAttendance(db, meetingId)
  return forgotten === null
    ? attendanceOf(await listParticipants(db, meetingId))
    : attendanceSchema.parse(forgotten)
}

function collatedSession(
  block: Block,
  sessions: readonly BreakoutSession[],
  areas: ReadonlyMap<string, FocusArea>,
  notes: readonly Note[],
): CollatedSession {
  const written = new Set(notes.map(({ taskId }) => taskId))
  // Cards are a whole session's: several tasks to which nobody is to write would only be headings with nothing below.
  const tasks =
    usesNotes(block.session) || block.tasks.length === 1
      ? block.tasks
      : block.tasks.filter(({ id }) => written.has(id))
  const groups = sessions.find(({ blockId }) => blockId === block.id)?.groups ?? []
  return {
    sessionId: block.id,
    title: block.title,
    groups: groups.map(({ id, label }) => ({ groupId: id, label })),
    tasks: tasks.flatMap((task) => collatedTask(task, areas) ?? []),
  }
}

/** Null: the task's focus area is gone; what was written of it comes under the session. */
function collatedTask(task: Task, areas: ReadonlyMap<string, FocusArea>): CollatedTask | null {
  if (!isFocusAreaTask(task)) {
    return {
      taskId: task.id,
      sectionKey: questionKey(task.id),
      heading: { kind: 'question', text: task.question },
    }
  }
  const area = areas.get(task.focusAreaId)
  if (area === undefined) return null
  const { position, title } = area
  const { version, goal, content, results } = area.wording
  return {
    taskId: task.id,
    sectionKey: focusKey(area.id),
    heading: { kind: 'focus_area', position, title, wording: { version, goal, content, results } },
  }
}

/** The focus areas in the newest wording that a group commented; in the newest of all where none has. */
async function commentedAreas(
  db: Kysely<Database>,
  ids: readonly string[],
  notes: readonly Note[],
): Promise<Map<string, FocusArea>> {
  const areas = await findFocusAreas(db, ids)
  const newest = new Map<string, number>()
  for (const { wording } of notes) {
    if (wording !== null) {
      newest.set(wording.focusAreaId, Math.max(wording.version, newest.get(wording.focusAreaId) ?? 0))
    }
  }
  const wordings = await findWordings(
    db,
    [...newest].map(([focusAreaId, version]) => ({ focusAreaId, version })),
  )
  return new Map(
    areas.map((area) => [
      area.id,
      { ...area, wording: wordings.find(({ focusAreaId }) => focusAreaId === area.id) ?? area.wording },
    ]),
  )
}
