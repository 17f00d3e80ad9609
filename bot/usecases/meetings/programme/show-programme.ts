import type { ProgrammeCardData } from '../../../cards/programme-card.ts'
import type { Deps } from '../../../deps.ts'
import { localDateOf } from '../../../domain/calendar/copenhagen.ts'
import { addDays } from '../../../domain/calendar/plain-date.ts'
import { programmeOf } from '../../../views/programme-of.ts'
import { readMeeting } from '../../../views/read-meeting.ts'
import type { Actor } from '../../actor.ts'
import { sees } from '../in-meeting.ts'
import { listMeetings } from '../list-meetings.ts'

const DAYS_AHEAD = 366

type Shown = { meetingId: string; programme: NonNullable<ProgrammeCardData['meeting']> }

/** The programme of one meeting, cancelled or over as it may be; null where the reader may not see it. */
export async function showProgrammeOf(
  { db, clock }: Pick<Deps, 'db' | 'clock'>,
  actor: Actor,
  meetingId: string,
): Promise<Shown | null> {
  const now = clock()
  const reading = await readMeeting(db, actor, meetingId, now)
  if (reading === null || !sees(reading)) return null
  const { programme } = await programmeOf(db, reading, now)
  return { meetingId, programme }
}

/** The meeting with a programme that the reader is in now, else the next; with it its id, for the tab's address. Null: none. */
export async function showProgramme(deps: Pick<Deps, 'db' | 'clock'>, actor: Actor): Promise<Shown | null> {
  const now = deps.clock()
  const today = localDateOf(now)
  const { items } = await listMeetings(deps, actor, { from: today, to: addDays(today, DAYS_AHEAD) })
  for (const { meetingId, state } of items) {
    if (meetingId === null || state === 'cancelled') continue
    const reading = await readMeeting(deps.db, actor, meetingId, now)
    if (reading === null || !sees(reading)) continue
    const { programme, isOver } = await programmeOf(deps.db, reading, now)
    if (programme.lines.length > 0 && !isOver) return { meetingId, programme }
  }
  return null
}
