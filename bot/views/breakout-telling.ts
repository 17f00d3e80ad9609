import type { Kysely } from 'kysely'
import type { BreakoutFacts, BreakoutTask } from '../cards/breakout-card-data.ts'
import type { FocusArea } from '../domain/meetings/focus-area.ts'
import { isAttending } from '../domain/meetings/participants/taking-part.ts'
import { groupOf, type Publication } from '../domain/meetings/publishing/publication.ts'
import type { Standing } from '../domain/meetings/publishing/what-to-tell.ts'
import { focusAreasOf, isFocusAreaTask, usesCards } from '../domain/meetings/run-sheet/run-sheet.ts'
import { listPublications } from '../store/breakout-publications.ts'
import { marksOf } from '../store/breakout-telling.ts'
import type { Database } from '../store/database.ts'
import { findFocusAreas } from '../store/focus-areas.ts'
import { groupJoinUrls } from '../store/group-join-urls.ts'
import { listParticipants, type Participant } from '../store/participants.ts'
import { callLook, callOf, type GroupCall } from './group-call.ts'
import { lookHash } from './look-hash.ts'
import { isOver, sessionTimes, type SessionTimes } from './meeting-times.ts'
import { type MeetingReading, readMeeting } from './read-meeting.ts'
import { runOfMeeting } from './run-of-meeting.ts'

export type PublishedSession = SessionTimes & { publication: Publication; over: boolean }

/** Everything that is told of a meeting's groups, read together: whoever is told anything is told it from here. */
export type BreakoutScene = Pick<MeetingReading, 'meeting' | 'place'> & {
  /** How often it had changed when it was read. */
  marks: number
  /** Those that have been published, in order. */
  sessions: PublishedSession[]
  participants: ReadonlyMap<string, Participant>
  areas: ReadonlyMap<string, FocusArea>
  joinUrls: ReadonlyMap<string, string>
}

/** Null: there is no such meeting any more. */
export async function readBreakouts(
  db: Kysely<Database>,
  meetingId: string,
  now: Date,
): Promise<BreakoutScene | null> {
  // First of all: whatever changes while the rest is read is then known to have changed.
  const marks = await marksOf(db, meetingId)
  const reading = await readMeeting(db, { personId: null, secretariat: true }, meetingId, now)
  if (reading === null) return null
  const { meeting, place } = reading
  const [publications, people, areas, run] = await Promise.all([
    listPublications(db, meetingId),
    listParticipants(db, meetingId),
    findFocusAreas(db, focusAreasOf(meeting.runSheet)),
    runOfMeeting(db, reading, now),
  ])
  const groupIds = publications.flatMap(({ groups }) => groups.map(({ id }) => id))
  const sessions = sessionTimes(meeting, run.timetable).flatMap((times) => {
    const publication = publications.find(({ blockId }) => blockId === times.block.id)
    return publication === undefined ? [] : [{ ...times, publication, over: isOver(times.time, now) }]
  })
  return {
    meeting,
    place,
    marks,
    sessions,
    participants: new Map(people.map((one) => [one.id, one])),
    areas: new Map(areas.map((area) => [area.id, area])),
    joinUrls: await groupJoinUrls(db, groupIds),
  }
}

/** Whoever has declined or gone is shown in no group, and told of none; of a meeting that is called off, nobody is. */
export function breakoutFactsOf(
  scene: BreakoutScene,
  { block, time, publication }: PublishedSession,
  participantId: string,
): BreakoutFacts {
  const there = (id: string) => isAttending(scene.participants.get(id)?.attendance ?? 'left')
  const cancelled = scene.place.state === 'cancelled'
  const group = there(participantId) && !cancelled ? groupOf(publication, participantId) : null
  const facilitator = group?.facilitatorId != null && there(group.facilitatorId) ? group.facilitatorId : null
  return {
    meetingId: scene.meeting.id,
    blockId: block.id,
    meeting: scene.place.title,
    session: block.title,
    start: toTheMinute(time.expected.start),
    end: toTheMinute(time.expected.end),
    withdrawn: publication.groups.length === 0,
    cancelled,
    group: group && {
      id: group.id,
      label: group.label,
      place: group.place,
      online: group.online,
      joinUrl: group.online ? (scene.joinUrls.get(group.id) ?? null) : null,
      facilitator: facilitator === null ? null : (scene.participants.get(facilitator)?.name ?? null),
      leads: facilitator === participantId,
      members: group.members.filter(there).flatMap((id) => {
        const one = scene.participants.get(id)
        return one === undefined ? [] : [{ name: one.name, organisation: one.organisation }]
      }),
    },
    tasks: block.tasks.flatMap((task): BreakoutTask[] => {
      if (!isFocusAreaTask(task)) return [{ question: task.question, minutes: task.minutes }]
      const area = scene.areas.get(task.focusAreaId)
      if (area === undefined) return []
      const { goal, content, results } = area.wording
      return [{ title: area.title, goal, content, results, minutes: task.minutes }]
    }),
    cards: usesCards(block.session),
  }
}

/** A card says no seconds, and is not drawn anew for them. */
const toTheMinute = (instant: Date): Date => new Date(Math.floor(instant.getTime() / 60_000) * 60_000)

/** What the card that called somebody into their group says now; null: the session does not run, so it says what any card of it says. */
export const standingCall = (facts: BreakoutFacts, { time }: PublishedSession): GroupCall | null =>
  time.state === 'current' ? callOf(facts) : null

/** What somebody's card would say now, to be held against what they have been told. */
export function standingOf(facts: BreakoutFacts, session: PublishedSession): Standing {
  const { group } = facts
  const { time } = session
  const planned = [time.planned.start, time.planned.end].map((instant) => instant.getTime())
  const essence =
    group === null
      ? []
      : [group.id, group.label, group.place, group.online, group.joinUrl, group.leads, ...planned]
  const look = lookHash(facts)
  const call = standingCall(facts, session)
  const callLookNow = call === null ? look : callLook(call)
  return { groupId: group?.id ?? null, essence: lookHash(essence), look, callLook: callLookNow }
}
