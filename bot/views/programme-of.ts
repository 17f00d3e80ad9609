import { createHash } from 'node:crypto'
import type { Kysely } from 'kysely'
import type { ProgrammeCardData } from '../cards/programme-card.ts'
import type { Database } from '../store/database.ts'
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
  const blocks = new Map(meeting.runSheet.blocks.map((block) => [block.id, block]))
  const lines = timetable.blocks.map(({ blockId, expected, state }) => ({
    start: expected.start,
    title: blocks.get(blockId)?.title ?? '',
    who: blocks.get(blockId)?.who ?? '',
    state,
  }))
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
    look: hashOf([title, date, location, cancelled, planned, added]),
  }
}

const hashOf = (value: unknown): string =>
  createHash('sha256').update(JSON.stringify(value)).digest('base64url').slice(0, 22)
