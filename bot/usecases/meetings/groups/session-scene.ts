import type { Kysely } from 'kysely'
import { isAttending } from '../../../domain/meetings/participants/taking-part.ts'
import type { Publication } from '../../../domain/meetings/publishing/publication.ts'
import type { Block } from '../../../domain/meetings/run-sheet/run-sheet.ts'
import type { StandingSession } from '../../../domain/meetings/publishing/standing-session.ts'
import {
  type BreakoutSession,
  type BreakoutSettings,
  listBreakoutSessions,
  listPairs,
  type PairRuleRow,
} from '../../../store/breakout-sessions.ts'
import { listPublications } from '../../../store/breakout-publications.ts'
import type { Database } from '../../../store/database.ts'
import { listParticipants, type Participant } from '../../../store/participants.ts'
import { sessionTimes, type SessionTimes } from '../../../views/meeting-times.ts'
import type { MeetingReading } from '../../../views/read-meeting.ts'
import { runOfMeeting } from '../../../views/run-of-meeting.ts'

/** A group session of the run sheet with its groups; `version` 0: nobody has worked on it yet. */
export type SessionState = SessionTimes & {
  session: BreakoutSession
  publication: Publication | null
}

/** Everything about a meeting's groups, as it is now. */
export type GroupsState = {
  /** In the order of the run sheet. */
  sessions: SessionState[]
  participants: Participant[]
  attending: Participant[]
  pairs: PairRuleRow[]
}

export async function readGroups(
  db: Kysely<Database>,
  { meeting, place }: Pick<MeetingReading, 'meeting' | 'place'>,
  now: Date,
): Promise<GroupsState> {
  const [worked, publications, participants, pairs, run] = await Promise.all([
    listBreakoutSessions(db, meeting.id),
    listPublications(db, meeting.id),
    listParticipants(db, meeting.id),
    listPairs(db, meeting.id),
    runOfMeeting(db, { meeting, place }, now),
  ])
  const attending = participants.filter(({ attendance }) => isAttending(attendance))
  const sessions = sessionTimes(meeting, run.timetable).map(({ block, time }) => ({
    block,
    time,
    session:
      worked.find(({ blockId }) => blockId === block.id) ??
      untouched(meeting.id, block.id, usualSettings(attending.length, place.location, block)),
    publication: publications.find(({ blockId }) => blockId === block.id) ?? null,
  }))
  return { sessions, participants, attending, pairs }
}

/** About seven in each, as the meetings of the forum are held; at tables where the meeting has a place, or works with cards alone. */
const usualSettings = (
  people: number,
  location: string,
  { session }: Pick<Block, 'session'>,
): BreakoutSettings => ({
  groups: Math.min(Math.max(2, Math.round(people / 7)), 60),
  sizes: null,
  where: location.trim() === '' && session?.writes !== 'cards' ? 'online' : 'tables',
})

const untouched = (meetingId: string, blockId: string, settings: BreakoutSettings): BreakoutSession => ({
  blockId,
  meetingId,
  settings,
  seed: 1,
  published: null,
  lent: false,
  version: 0,
  groups: [],
  seats: [],
})

/** As the search for groups sees it. */
export const standingOf = ({ block, session, publication }: SessionState): StandingSession => ({
  blockId: block.id,
  sizes: session.settings.sizes,
  groups: session.groups,
  seats: session.seats,
  published: publication === null || publication.groups.length === 0 ? null : publication.groups,
  sameAs: block.session?.sameGroupsAs ?? null,
})
