import type { Kysely } from 'kysely'
import type { RunView } from '../../../contract/meeting-run.ts'
import type { Deps } from '../../../deps.ts'
import { mayRunMeetings } from '../../../domain/access.ts'
import type { PublishedGroup } from '../../../domain/meetings/publishing/publication.ts'
import type { Timetable } from '../../../domain/meetings/timetable.ts'
import { refused, type Result } from '../../../domain/refusal.ts'
import type { Database } from '../../../store/database.ts'
import { groupJoinUrls } from '../../../store/group-join-urls.ts'
import { listMessages } from '../../../store/meeting-messages.ts'
import { countWaiting } from '../../../store/meeting-questions.ts'
import { toldOf } from '../../../store/meeting-runs.ts'
import { listParticipants, type Participant } from '../../../store/participants.ts'
import { type MeetingReading, readMeeting } from '../../../views/read-meeting.ts'
import { runBlocks } from '../../../views/run-blocks.ts'
import { type MeetingRun, runOfMeeting } from '../../../views/run-of-meeting.ts'
import { publishedGroups, seatedIn, tasksOf } from '../../../views/published-groups.ts'
import type { Actor } from '../../actor.ts'
import { sees } from '../in-meeting.ts'
import { sessionToWriteTo } from './message-groups.ts'

const MESSAGES_SHOWN = 20

/** How the meeting runs now, to one reader: the secretariat sees every group, everybody else their own. */
export async function showRun(
  { db, clock }: Pick<Deps, 'db' | 'clock'>,
  actor: Actor,
  meetingId: string,
): Promise<Result<{ view: RunView }>> {
  const now = clock()
  const reading = await readMeeting(db, actor, meetingId, now)
  if (reading === null || !sees(reading)) return refused('not_found')
  const { meeting, place, reader } = reading
  const run = await runOfMeeting(db, reading, now)
  const { timetable, facts, events } = run
  const runs = mayRunMeetings(reader)
  const [tasks, session, messages, questionsWaiting] = await Promise.all([
    tasksOf(db, meeting.runSheet.blocks),
    sessionView(db, reading, timetable),
    listMessages(db, meetingId, MESSAGES_SHOWN),
    countWaiting(db, meetingId, runs ? null : actor.personId),
  ])
  // Who is in no group of the meeting gets no word meant for the groups.
  const writtenTo = runs || reader.participantId !== null
  const view: RunView = {
    meetingId,
    title: place.title,
    date: place.date,
    now: now.toISOString(),
    state: timetable.state,
    currentBlockId: timetable.currentBlockId,
    changedAt: events.findLast(({ kind }) => kind !== 'added_minutes')?.at.toISOString() ?? null,
    automatic: facts.automaticSince !== null,
    blocks: runBlocks(meeting.runSheet.blocks, timetable, tasks),
    groundRules: [...meeting.runSheet.groundRules],
    session,
    messages: writtenTo ? messages.map(({ id, text, at }) => ({ id, text, at: at.toISOString() })) : [],
    questionsWaiting,
    can: { run: runs, ask: true, takeBack: runs && mayTakeBack(run) },
  }
  return { ok: true, view }
}

const mayTakeBack = ({ timetable, events }: MeetingRun): boolean =>
  timetable.state !== 'planned' && events.some(({ kind }) => kind !== 'added_minutes')

async function sessionView(
  db: Kysely<Database>,
  { meeting, reader }: MeetingReading,
  timetable: Timetable,
): Promise<RunView['session']> {
  const blockId = sessionToWriteTo(timetable)
  if (blockId === null) return null
  const publication = await publishedGroups(db, meeting, blockId)
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
