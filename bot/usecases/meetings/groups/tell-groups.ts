import type { Transaction } from 'kysely'
import type { Deps } from '../../../deps.ts'
import { isAttending } from '../../../domain/meetings/participants/taking-part.ts'
import {
  type Person,
  type Standing,
  whatToTell,
  type Word,
} from '../../../domain/meetings/publishing/what-to-tell.ts'
import { doorsOf } from '../../../domain/members/doors.ts'
import type { BreakoutEvent } from '../../../store/breakout-events.ts'
import {
  type BlockDelivery,
  CALL,
  insertCardUpdates,
  type KeptTold,
  KINDS_THAT_SHOW_THE_GROUP,
  listBlockDeliveries,
  listTold,
  saveQueued,
} from '../../../store/breakout-told.ts'
import { holdTelling, meetingsToTell, saveTelling } from '../../../store/breakout-telling.ts'
import type { Database } from '../../../store/database.ts'
import { insertNotices, type NewNotice } from '../../../store/notices.ts'
import { recipientsByPerson } from '../../../store/people.ts'
import {
  type BreakoutScene,
  breakoutFactsOf,
  type PublishedSession,
  readBreakouts,
  standingOf,
} from '../../../views/breakout-telling.ts'
import { eachOrThrow } from '../../system/each-or-throw.ts'
import { keepGroupMeetings } from './keep-group-meetings.ts'

type TellDeps = Pick<Deps, 'db' | 'clock' | 'newId' | 'enqueue'>

const AT_A_TIME = 20
/** Outlook makes a group's meeting within seconds; after this the card goes without its link, which then comes onto it. */
const WAIT_FOR_LINK_MS = 2 * 60_000
const LOOK_AGAIN_MS = 5_000

/**
 * Tells everybody what is new about their group, in every meeting that has changed: once, whoever changed it and however often this
 * runs. What each has been told is a row, written in the same transaction as the word itself; under the lock of the meeting's own row
 * two instances do it one after the other.
 */
export async function tellGroups(deps: TellDeps): Promise<void> {
  await eachOrThrow(await meetingsToTell(deps.db, deps.clock(), AT_A_TIME), (meetingId) =>
    deps.db.transaction().execute((trx) => tellOne(trx, deps, meetingId)),
  )
}

async function tellOne(trx: Transaction<Database>, deps: TellDeps, meetingId: string): Promise<void> {
  const now = deps.clock()
  if (!(await holdTelling(trx, meetingId, now))) return
  const scene = await readBreakouts(trx, meetingId, now)
  if (scene === null) return saveTelling(trx, meetingId, null)
  const events = await keepGroupMeetings(trx, deps, scene, now)
  const waiting = await tellPeople(trx, deps, scene, events, now)
  await saveTelling(trx, meetingId, waiting ? new Date(now.getTime() + LOOK_AGAIN_MS) : null)
}

/** True where somebody waits for the link to their group. */
async function tellPeople(
  trx: Transaction<Database>,
  deps: TellDeps,
  scene: BreakoutScene,
  events: ReadonlyMap<string, BreakoutEvent>,
  now: Date,
): Promise<boolean> {
  const sessions = scene.sessions.filter(({ over }) => !over)
  const blockIds = sessions.map(({ block }) => block.id)
  const told = Map.groupBy(await listTold(trx, blockIds), ({ blockId }) => blockId)
  const sent = Map.groupBy(
    await listBlockDeliveries(trx, blockIds, now),
    ({ blockId, participantId }) => `${blockId}|${participantId}`,
  )
  const doors = await doorsByParticipant(trx, scene)
  const notices: NewNotice[] = []
  const queued: Parameters<typeof saveQueued>[1][number][] = []
  const updates: string[] = []
  let waiting = false
  for (const session of sessions) {
    const blockId = session.block.id
    const known = new Map((told.get(blockId) ?? []).map((one) => [one.participantId, one]))
    for (const participantId of concerned(session, known)) {
      const participant = scene.participants.get(participantId)
      const personId = participant?.personId ?? null
      const ways = doors.get(participantId) ?? []
      if (participant === undefined || personId === null || ways.length === 0) continue
      const standing = standingOf(breakoutFactsOf(scene, session, participantId), session)
      const deliveries = sent.get(`${blockId}|${participantId}`) ?? []
      const { say, update } = whatToTell({
        standing,
        told: known.get(participantId) ?? null,
        absent: !isAttending(participant.attendance),
        doors: ways,
        cards: cardsOf(deliveries),
      })
      if (say !== null && waitsForLink(scene, session, standing, events, now)) {
        waiting = true
        continue
      }
      updates.push(...update)
      if (say !== null || known.has(participantId))
        queued.push({ blockId, participantId, groupId: standing.groupId, essence: standing.essence })
      if (say === null) continue
      const data = { meetingId: scene.meeting.id, blockId, participantId, at: now.toISOString() }
      const kind = kindOf[say.word]
      for (const door of say.doors)
        if (!waitsIn(deliveries, kind, door)) notices.push({ id: deps.newId(), personId, door, kind, data })
    }
  }
  await saveQueued(trx, queued)
  await insertNotices(trx, notices, now)
  await insertCardUpdates(
    trx,
    updates.map((cardId) => ({ id: deps.newId(), cardId })),
    now,
  )
  if (notices.length + updates.length > 0) await deps.enqueue(trx, 'deliver', { meetingId: scene.meeting.id })
  return waiting
}

const kindOf = {
  card: 'breakout_card',
  moved: 'breakout_moved',
  changed: 'breakout_changed',
} as const satisfies Record<Word, string>

/** The same word lies in the outbox, and says what holds when it leaves: with another, both would leave at once and say it twice. */
const waitsIn = (deliveries: readonly BlockDelivery[], kind: string, door: string): boolean =>
  deliveries.some((one) => one.kind === kind && one.door === door && one.state === 'queued' && !one.leased)

/** Who is published in a group, and who was ever told of one. */
const concerned = ({ publication }: PublishedSession, told: ReadonlyMap<string, KeptTold>): Set<string> =>
  new Set([...publication.groups.flatMap(({ members }) => members), ...told.keys()])

async function doorsByParticipant(
  trx: Transaction<Database>,
  { participants }: BreakoutScene,
): Promise<Map<string, ('teams' | 'mail')[]>> {
  const people = [...participants.values()]
  const recipients = await recipientsByPerson(
    trx,
    people.flatMap(({ personId }) => personId ?? []),
  )
  const byPerson = new Map(recipients.map((one) => [one.personId, doorsOf(one).map(({ door }) => door)]))
  return new Map(people.map(({ id, personId }) => [id, (personId && byPerson.get(personId)) || []]))
}

/** Cards that lie in the chat. What is being drawn at this moment is drawn once more: it may be too old already. */
function cardsOf(deliveries: readonly BlockDelivery[]): Person['cards'] {
  const updating = new Set(
    deliveries.flatMap((one) =>
      one.targetId !== null && !one.leased && (one.state === 'queued' || one.state === 'retry')
        ? [one.targetId]
        : [],
    ),
  )
  return deliveries
    .filter(
      ({ kind, state, activityId }) =>
        KINDS_THAT_SHOW_THE_GROUP.includes(kind) && state === 'sent' && activityId !== null,
    )
    .map(({ id, kind }) => ({ id, queued: updating.has(id), call: kind === CALL }))
}

/** The way into the group is being made: what is told a little later is told once. */
function waitsForLink(
  scene: BreakoutScene,
  { publication, time }: PublishedSession,
  { groupId }: Standing,
  events: ReadonlyMap<string, BreakoutEvent>,
  now: Date,
): boolean {
  const group = publication.groups.find(({ id }) => id === groupId)
  if (group?.online !== true || scene.joinUrls.has(group.id)) return false
  const event = events.get(group.id)
  const given = publication.at.getTime() + WAIT_FOR_LINK_MS
  if (event?.stuck != null || now.getTime() >= given) return false
  return now < time.expected.start
}
