import type { Transaction } from 'kysely'
import type { Deps } from '../../../deps.ts'
import { localDateOf, localTimeOf } from '../../../domain/calendar/copenhagen.ts'
import { groupName } from '../../../domain/meetings/groups/group-label.ts'
import { isAttending } from '../../../domain/meetings/participants/taking-part.ts'
import type { PublishedGroup } from '../../../domain/meetings/publishing/publication.ts'
import type { Span } from '../../../domain/meetings/timetable.ts'
import {
  type BreakoutEvent,
  changeBreakoutEvent,
  endBreakoutEvents,
  groupsEverPublished,
  listBreakoutEvents,
} from '../../../store/breakout-events.ts'
import type { Database } from '../../../store/database.ts'
import { type HeldTime, insertOutlookEvents } from '../../../store/outlook-events.ts'
import type { BreakoutScene, PublishedSession } from '../../../views/breakout-telling.ts'

type Wanted = { groupId: string; by: string; held: HeldTime; invitees: string[] }

/**
 * Has every published group that meets online put into Outlook as a meeting of its own, with its people and a link to Teams; brings
 * to what it is to be what stands there; and takes out what no group meets in any more. What is over is left as it was. Gives the
 * groups' events as they were before.
 */
export async function keepGroupMeetings(
  trx: Transaction<Database>,
  deps: Pick<Deps, 'newId' | 'enqueue'>,
  scene: BreakoutScene,
  now: Date,
): Promise<ReadonlyMap<string, BreakoutEvent>> {
  const all = await listBreakoutEvents(trx, await groupsEverPublished(trx, scene.meeting.id))
  const standing = new Map(
    all.filter(({ state }) => isLiving(state)).map((event) => [event.groupId, event] as const),
  )
  const held = scene.place.state === 'cancelled' ? [] : scene.sessions.filter(({ over }) => !over)
  const wanted = held.flatMap((session) => wantedOf(scene, session))
  const over = new Set(
    scene.sessions
      .filter((one) => one.over)
      .flatMap(({ publication }) => publication.groups.map(({ id }) => id)),
  )
  const missing = wanted.filter(({ groupId }) => !standing.has(groupId))
  const other = wanted.flatMap((one) => {
    const event = standing.get(one.groupId)
    return event === undefined || saysTheSame(event, one) ? [] : [{ ...one, id: event.id }]
  })
  const ids = new Set(wanted.map(({ groupId }) => groupId))
  const ending = [...standing.values()].filter(({ groupId }) => !ids.has(groupId) && !over.has(groupId))
  await insertOutlookEvents(
    trx,
    missing.map(({ groupId, by, held, invitees }) => ({
      id: deps.newId(),
      purpose: 'breakout',
      entryId: null,
      key: null,
      ownerId: groupId,
      held,
      online: true,
      message: MESSAGE,
      invitees: invitees.map((personId) => ({ personId, needed: true, name: '', mail: '' })),
      createdBy: by,
      createdAt: now,
    })),
  )
  for (const { id, held, invitees } of other) await changeBreakoutEvent(trx, id, { held, invitees }, now)
  await endBreakoutEvents(
    trx,
    ending.map(({ id }) => id),
    now,
  )
  if (missing.length + other.length + ending.length > 0) await deps.enqueue(trx, 'outlook', {})
  return new Map(all.map((event) => [event.groupId, event]))
}

/** It says nothing that may change: times, members and tasks stand on the card and the page, which stay true. */
const MESSAGE =
  'Gruppens eget møde. Opgaven, gruppens medlemmer og tiderne står på dit kort fra Rammehjul i Teams eller på din personlige side.'

const isLiving = (state: BreakoutEvent['state']): boolean => state === 'creating' || state === 'standing'

/** By the plan, not by the clock of the day: nobody gets a mail from Outlook for each minute that a meeting is behind. */
function wantedOf(scene: BreakoutScene, { block, time, publication }: PublishedSession): Wanted[] {
  return publication.groups.flatMap((group) => {
    const invitees = group.online ? calledOf(scene, group) : []
    if (invitees.length === 0) return []
    const title = `${groupName(group.label, 'da')}: ${block.title} – ${scene.place.title}`.slice(0, 250)
    const held = { title, when: whenOf(time.planned), location: group.place }
    return [{ groupId: group.id, by: publication.byPersonId, held, invitees }]
  })
}

const calledOf = ({ participants }: BreakoutScene, { members }: PublishedGroup): string[] =>
  members.flatMap((id) => {
    const one = participants.get(id)
    return one?.personId != null && one.mail !== null && isAttending(one.attendance) ? [one.personId] : []
  })

const whenOf = ({ start, end }: Span): HeldTime['when'] => ({
  from: localDateOf(start),
  to: localDateOf(end),
  times: { start: localTimeOf(start), end: localTimeOf(end) },
})

const saysTheSame = (event: BreakoutEvent, { held, invitees }: Wanted): boolean =>
  event.held.title === held.title &&
  event.held.location === held.location &&
  JSON.stringify(timesOf(event.held)) === JSON.stringify(timesOf(held)) &&
  event.invitees.toSorted().join() === invitees.toSorted().join()

const timesOf = ({ when }: HeldTime) => [when.from, when.to, when.times?.start, when.times?.end]
