import type { Kysely } from 'kysely'
import type { ProgrammeCardData } from '../cards/programme-card.ts'
import type { Database } from '../store/database.ts'
import { lookHash } from './look-hash.ts'
import { programmeLines } from './programme-lines.ts'
import type { MeetingReading } from './read-meeting.ts'
import { runOfMeeting } from './run-of-meeting.ts'

export type ProgrammeOf = {
  programme: NonNullable<ProgrammeCardData['meeting']>
  /** Nothing of it lies ahead any more. */
  isOver: boolean
  /**
   * What a card that was sent must be corrected for: the plan, and the minutes that were added while the meeting runs. Which block is on
   * just now the card asks by itself, when somebody looks at it.
   */
  look: string
}

/** A meeting's programme as it is now, also while the meeting runs earlier or later than planned. */
export async function programmeOf(
  db: Kysely<Database>,
  { meeting, place }: Pick<MeetingReading, 'meeting' | 'place'>,
  now: Date,
): Promise<ProgrammeOf> {
  const { timetable, events } = await runOfMeeting(db, { meeting, place }, now)
  const lines = programmeLines(meeting, timetable)
  const { title, date, location } = place
  const cancelled = place.state === 'cancelled'
  const planned = timetable.blocks.map((block, nth) => [
    block.planned.start,
    lines[nth]?.title,
    lines[nth]?.who,
  ])
  const added = events.flatMap((event) =>
    event.kind === 'added_minutes' ? [[event.blockId, event.minutes]] : [],
  )
  const ends = timetable.blocks.at(-1)?.expected.end
  return {
    programme: { title, date, location, cancelled, lines },
    isOver:
      timetable.state === 'ended' || (timetable.state === 'planned' && ends !== undefined && ends < now),
    look: lookHash([title, date, location, cancelled, planned, added]),
  }
}
