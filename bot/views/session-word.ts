import type { Kysely } from 'kysely'
import type { SessionWord } from '../cards/session-card.ts'
import type { Config } from '../config.ts'
import type { Language } from '../domain/language.ts'
import { stillReturnsAt, stillRuns } from '../domain/meetings/run/return-reminder.ts'
import { isAttending } from '../domain/meetings/participants/taking-part.ts'
import type { Database } from '../store/database.ts'
import { marksOf } from '../store/breakout-telling.ts'
import { groupJoinUrls } from '../store/group-join-urls.ts'
import { findMessage } from '../store/meeting-messages.ts'
import type { Notice } from '../store/notices.ts'
import { listParticipants } from '../store/participants.ts'
import { meetingTabLink } from './links.ts'
import { publishedGroups, seatedIn, tasksOf } from './published-groups.ts'
import { readMeeting } from './read-meeting.ts'
import { type MeetingRun, runOfMeeting } from './run-of-meeting.ts'

export type SessionNoticeOf = Extract<Notice, { kind: 'session_begun' | 'session_return' | 'group_message' }>

type About = { blockId: string; kind: SessionWord['kind']; text: string | null }
type Reader = {
  config: Pick<Config, 'teamsAppId' | 'publicUrl' | 'secretariatMailbox'>
  language: Language
  now: Date
}

/** A mail about a session that has begun is of no use to who reads it later; so much must be left. */
const LEFT_FOR_MAIL_MS = 5 * 60_000

/** What the words to all participants of a session have in common. */
export type SessionGround = NonNullable<Awaited<ReturnType<typeof sessionGround>>>

/** Read once for many words that leave at the same time. Null: there is no such meeting. */
export async function sessionGround(db: Kysely<Database>, meetingId: string, now: Date) {
  // First of all: whatever changes while the rest is read is then known to have changed.
  const marks = await marksOf(db, meetingId)
  const reading = await readMeeting(db, { personId: null, secretariat: true }, meetingId, now)
  if (reading === null) return null
  const { meeting } = reading
  const participants = await listParticipants(db, meetingId)
  const sessions = meeting.runSheet.blocks.filter(({ kind }) => kind === 'groups')
  const tasks = await tasksOf(db, sessions)
  const told = sessions.map(async ({ id }) => {
    const publication = await publishedGroups(db, id)
    const urls = await groupJoinUrls(db, publication?.groups.map((group) => group.id) ?? [])
    const seats = publication === null ? [] : seatedIn(publication, participants)
    return [id, { urls, seats: new Map(seats.map((seat) => [seat.participant.id, seat.group])) }] as const
  })
  return { marks, reading, participants, tasks, sessions: new Map(await Promise.all(told)) }
}

/**
 * What is to be said to the participant now; how the meeting runs is read this very moment. Null: it is too late, the session moved or
 * ended, or they are in no group of it.
 */
export async function sessionWordFor(
  db: Kysely<Database>,
  notice: SessionNoticeOf,
  ground: SessionGround,
  { config, language, now }: Reader,
): Promise<{ word: SessionWord; groupId: string } | null> {
  const { meetingId, participantId } = notice.data
  const { reading, participants, tasks } = ground
  // Nobody is called into a group of a meeting that is called off; a message to the groups may say just that.
  if (reading.place.state === 'cancelled' && notice.kind !== 'group_message') return null
  const run = await runOfMeeting(db, reading, now)
  const about = await aboutOf(db, notice, run, now)
  if (about === null) return null
  const session = ground.sessions.get(about.blockId)
  const group = session?.seats.get(participantId)
  if (session === undefined || group === undefined) return null
  const time = run.timetable.blocks.find(({ blockId }) => blockId === about.blockId)
  const leader = participants.find(({ id }) => id === group.facilitatorId)
  const word: SessionWord = {
    language,
    kind: about.kind,
    meeting: reading.place.title,
    group: {
      label: group.label,
      place: group.place,
      facilitator: leader !== undefined && isAttending(leader.attendance) ? leader.name : null,
      facilitates: group.facilitatorId === participantId,
    },
    tasks: tasks.get(about.blockId) ?? [],
    returnAt: time?.returnAt ?? null,
    joinUrl: session.urls.get(group.id) ?? null,
    text: about.text,
    tabUrl: meetingTabLink(config, meetingId, 'run'),
    secretariatMail: config.secretariatMailbox,
  }
  return { word, groupId: group.id }
}

async function aboutOf(
  db: Kysely<Database>,
  notice: SessionNoticeOf,
  { timetable }: MeetingRun,
  now: Date,
): Promise<About | null> {
  switch (notice.kind) {
    case 'session_begun': {
      const { blockId, began } = notice.data
      const readUntil = new Date(now.getTime() + (notice.door === 'mail' ? LEFT_FOR_MAIL_MS : 0))
      const holds = stillRuns(timetable, { blockId, began: new Date(began) }, readUntil)
      return holds ? { blockId, kind: 'begun', text: null } : null
    }
    case 'session_return': {
      const { blockId, returnAt } = notice.data
      const holds = stillReturnsAt(timetable, { blockId, returnAt: new Date(returnAt) }, now)
      return holds ? { blockId, kind: 'return', text: null } : null
    }
    case 'group_message': {
      const message = await findMessage(db, notice.data.messageId)
      return message === null ? null : { blockId: message.blockId, kind: 'message', text: message.text }
    }
  }
}
