import type { Kysely } from 'kysely'
import type { RunView } from '../../../contract/meeting-run.ts'
import type { Deps } from '../../../deps.ts'
import { mayRunMeetings } from '../../../domain/access.ts'
import type { PublishedGroup } from '../../../domain/meetings/publishing/publication.ts'
import type { Timetable } from '../../../domain/meetings/timetable.ts'
import { refused, type Result } from '../../../domain/refusal.ts'
import type { Database } from '../../../store/database.ts'
import { groupJoinUrls } from '../../../store/group-join-urls.ts'
import { countWaiting } from '../../../store/meeting-questions.ts'
import { toldOf } from '../../../store/meeting-runs.ts'
import { listParticipants, type Participant } from '../../../store/participants.ts'
import { type MeetingReading, readMeeting } from '../../../views/read-meeting.ts'
import { runClock } from '../../../views/run-clock.ts'
import { type MeetingRun, runOfMeeting } from '../../../views/run-of-meeting.ts'
import { publishedGroups, seatedIn } from '../../../views/published-groups.ts'
import type { Actor } from '../../actor.ts'
import { sees } from '../in-meeting.ts'
import { sessionToWriteTo } from './message-groups.ts'

/** How the meeting runs now, to one reader: the secretariat sees every group, everybody else their own. */
export async function showRun(
  { db, clock }: Pick<Deps, 'db' | 'clock'>,
  actor: Actor,
  meetingId: string,
): Promise<Result<{ view: RunView }>> {
  const now = clock()
  const reading = await readMeeting(db, actor, meetingId, now)
  if (reading === null || !sees(reading)) return refused('not_found')
  const { reader } = reading
  const run = await runOfMeeting(db, reading, now)
  const runs = mayRunMeetings(reader)
  const [shown, session, questionsWaiting] = await Promise.all([
    runClock(db, reading, run, now),
    sessionView(db, reading, run.timetable),
    countWaiting(db, meetingId, runs ? null : actor.personId),
  ])
  // Who is in no group of the meeting gets no word meant for the groups.
  const writtenTo = runs || reader.participantId !== null
  const view: RunView = {
    ...shown,
    session,
    messages: writtenTo ? shown.messages : [],
    questionsWaiting,
    can: { run: runs, ask: true, takeBack: runs && mayTakeBack(run) },
  }
  return { ok: true, view }
}

const mayTakeBack = ({ timetable, events }: MeetingRun): boolean =>
  timetable.state !== 'planned' && events.some(({ kind }) => kind !== 'added_minutes')

async function sessionView(
  db: Kysely<Database>,
  { meeting, place, reader }: MeetingReading,
  timetable: Timetable,
): Promise<RunView['session']> {
  const blockId = sessionToWriteTo(timetable)
  if (blockId === null) return null
  const publication = place.state === 'cancelled' ? null : await publishedGroups(db, blockId)
  const all = mayRunMeetings(reader)
  const told = all ? await toldOf(db, blockId) : null
  if (publication === null) return { blockId, published: false, groups: [], own: null, told }
  const participants = await listParticipants(db, meeting.id)
  const seated = seatedIn(publication, participants)
  const urls = await groupJoinUrls(
    db,
    publication.groups.map(({ id }) => id),
  )
  const names = new Map(participants.map(({ id, name }) => [id, name]))
  const groupView = (group: PublishedGroup) => ({
    id: group.id,
    label: group.label,
    place: group.place,
    joinUrl: urls.get(group.id) ?? null,
    facilitator: names.get(group.facilitatorId ?? '') ?? null,
    people: seated.filter((each) => each.group.id === group.id).length,
  })
  const own = seated.find(({ participant }) => participant.id === reader.participantId)?.group
  const members = seated.filter(({ group }) => group.id === own?.id).map(({ participant }) => participant)
  return {
    blockId,
    published: true,
    groups: all ? publication.groups.map(groupView) : [],
    own:
      own === undefined
        ? null
        : {
            ...groupView(own),
            facilitates: own.facilitatorId === reader.participantId,
            members: members.map(nameAndOrganisation),
          },
    told,
  }
}

const nameAndOrganisation = ({ name, organisation }: Participant) => ({ name, organisation })
