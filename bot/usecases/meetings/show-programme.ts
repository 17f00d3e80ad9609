import type { ProgrammeCardData } from '../../cards/programme-card.ts'
import type { Deps } from '../../deps.ts'
import { localDateOf } from '../../domain/calendar/copenhagen.ts'
import { addDays } from '../../domain/calendar/plain-date.ts'
import { readMeeting } from '../../views/read-meeting.ts'
import { runOfMeeting } from '../../views/run-of-meeting.ts'
import type { Actor } from '../actor.ts'
import { sees } from './in-meeting.ts'
import { listMeetings } from './list-meetings.ts'

const DAYS_AHEAD = 366

/** The meeting with a programme that the reader is in now, else the next; with it its id, for the tab's address. Null: none. */
export async function showProgramme(
  deps: Pick<Deps, 'db' | 'clock'>,
  actor: Actor,
): Promise<{ meetingId: string; programme: NonNullable<ProgrammeCardData['meeting']> } | null> {
  const now = deps.clock()
  const today = localDateOf(now)
  const { items } = await listMeetings(deps, actor, { from: today, to: addDays(today, DAYS_AHEAD) })
  for (const { meetingId, state } of items) {
    if (meetingId === null || state === 'cancelled') continue
    const reading = await readMeeting(deps.db, actor, meetingId, now)
    if (reading === null || !sees(reading)) continue
    const { meeting, place } = reading
    const { timetable } = await runOfMeeting(deps.db, reading, now)
    const ends = timetable.blocks.at(-1)?.expected.end
    const isOver =
      timetable.state === 'ended' || (timetable.state === 'planned' && ends !== undefined && ends < now)
    if (ends === undefined || isOver) continue
    const blocks = new Map(meeting.runSheet.blocks.map((block) => [block.id, block]))
    const lines = timetable.blocks.map(({ blockId, expected, state: of }) => ({
      start: expected.start,
      title: blocks.get(blockId)?.title ?? '',
      who: blocks.get(blockId)?.who ?? '',
      state: of,
    }))
    const { title, date, location } = place
    return { meetingId, programme: { title, date, location, lines } }
  }
  return null
}
