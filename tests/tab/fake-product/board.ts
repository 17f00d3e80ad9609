import type { BreakoutSettings, PairRuleRow } from '../../../bot/store/breakout-sessions.ts'
import type { BreakoutEvent } from '../../../bot/store/breakout-events.ts'
import type { Participant } from '../../../bot/store/participants.ts'
import { proposeGroups } from '../../../bot/domain/meetings/groups/propose-groups.ts'
import { aimSessions, type SessionAim } from '../../../bot/domain/meetings/run-sheet/aim-sessions.ts'
import type { ParticipantRole } from '../../../bot/domain/meetings/participants/taking-part.ts'
import { groupingInput } from '../../../bot/domain/meetings/publishing/standing-session.ts'
import { groupsToPublish } from '../../../bot/usecases/meetings/groups/publish-groups.ts'
import { participantItem } from '../../../bot/views/participants-view.ts'
import { boardOf } from '../../../bot/usecases/meetings/groups/show-groups.ts'
import { type GroupsState, standingOf } from '../../../bot/usecases/meetings/groups/session-scene.ts'
import { aMeeting, MEETING } from './meetings.ts'
import { idOf, members } from './people.ts'
import type { Asked, FakeProduct } from './server.ts'
import { usualSession } from '../../../bot/domain/meetings/run-sheet/run-sheet.ts'

export const blockIdOf = (session: number) => idOf(700 + session)
export const groupIdOf = (session: number, group: number) => idOf(10_000 + session * 100 + group)
export const personIdOf = (nth: number) => idOf(2_000 + nth)

const FIRST_NAMES = [
  'Anne',
  'Bo',
  'Carla',
  'Dorte',
  'Erik',
  'Freja',
  'Gorm',
  'Hanne',
  'Ib',
  'Jette',
  'Kaj',
  'Lone',
]
const LAST_NAMES = ['Holm', 'Lund', 'Krogh', 'Bech', 'Skov']
const NOW = new Date(Date.UTC(2026, 4, 29, 11))
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'
const ROLES: readonly ParticipantRole[] = [
  'director',
  'director',
  'chief',
  'user_representative',
  'politician',
]

/** The names stand in the order of the list: `personName(0)` is Anne Holm of the first municipality. */
export const personName = (nth: number) =>
  `${FIRST_NAMES[nth % FIRST_NAMES.length] ?? ''} ${LAST_NAMES[Math.floor(nth / FIRST_NAMES.length) % LAST_NAMES.length] ?? ''}`

function participant(nth: number): Participant {
  const organisation = members[nth % members.length] ?? { id: '', name: '' }
  return {
    id: personIdOf(nth),
    meetingId: MEETING,
    name: personName(nth),
    organisationId: organisation.id,
    organisation: organisation.name,
    fromRegion: organisation.name.startsWith('Region'),
    personId: null,
    mail: null,
    role: ROLES[nth % ROLES.length] ?? 'other',
    facilitator: nth < 3,
    attendance: 'coming',
    answer: null,
    source: 'forum',
    reachedBy: nth % 4 === 3 ? 'mail' : 'teams',
  }
}

/**
 * `untold`: so many of the first are not told of their group yet when it has been sent. `unmade`: why Outlook makes none of the groups'
 * meetings.
 */
export type BoardSize = {
  people: number
  groups: number
  sessions?: number
  untold?: number
  unmade?: string
}
export type FakeBoard = ReturnType<typeof boardState>

function boardState({ people, groups, sessions = 1 }: BoardSize) {
  const attending = Array.from({ length: people }, (_, nth) => participant(nth))
  const span = (session: number) => {
    const start = new Date(Date.UTC(2026, 4, 29, 11 + session, 20))
    return { start, end: new Date(start.getTime() + 20 * 60_000) }
  }
  const all: GroupsState = {
    participants: attending,
    attending,
    pairs: [],
    sessions: Array.from({ length: sessions }, (_, session) => ({
      block: {
        id: blockIdOf(session),
        start: 800,
        minutes: 20,
        title: `Gruppedrøftelse ${session + 1}`,
        who: '',
        kind: 'groups',
        tasks: [],
        materials: '',
        breakPromised: false,
        taskSheet: null,
        session: usualSession,
      },
      time: {
        blockId: blockIdOf(session),
        planned: span(session),
        expected: span(session),
        state: 'ahead',
        returnAt: span(session).end,
      },
      publication: null,
      session: {
        blockId: blockIdOf(session),
        meetingId: MEETING,
        settings: { groups, sizes: null, where: 'online' },
        seed: 1,
        published: null,
        lent: false,
        version: 1,
        groups: Array.from({ length: groups }, (_, group) => ({
          id: groupIdOf(session, group),
          label: LETTERS[group] ?? '',
          facilitatorId: group < 3 && group < people ? personIdOf(group) : null,
          place: '',
        })),
        // In turn, so that nobody's seat is chance: the fourth person sits where the first does with three groups.
        seats: attending.map(({ id }, nth) => ({
          participantId: id,
          groupId: groupIdOf(session, nth % groups),
          pinned: nth < 3,
        })),
      },
    })),
  }
  return all
}

const heardOf = (groupId: string) => ({ teams: { groupId, essence: '' } })

const eventOf = (groupId: string, stuck: string | null): BreakoutEvent => ({
  id: groupId,
  groupId,
  held: { title: '', when: { from: '2026-05-29', to: '2026-05-29', times: null }, location: '' },
  invitees: [],
  state: stuck === null ? 'standing' : 'creating',
  joinUrl: stuck === null ? 'https://teams.microsoft.com/l/meetup-join/a' : null,
  stuck,
  delayed: null,
  createdAt: NOW,
})

/**
 * The groups of a meeting behind the stand-in: it keeps what it is told, and shows it by the product's own rules and words. How the
 * real product takes what it is told, with its locks and refusals, the tests of the use cases say.
 */
export function scriptBoard({ script }: Pick<FakeProduct, 'script'>, size: BoardSize): FakeBoard {
  const all = boardState(size)
  const sessionOf = ({ params }: Asked) => {
    const found = all.sessions.find(({ block }) => block.id === params['blockId'])
    if (found === undefined) throw new Error('There is no such session')
    return found
  }
  const events = new Map<string, BreakoutEvent>()
  const untold = new Set(all.attending.slice(0, size.untold ?? 0).map(({ id }) => id))
  const changed = (asked: Asked) => ({ version: ++sessionOf(asked).session.version })
  script.showMeeting = () => aMeeting()
  script.hearMeeting = () => ({ stream: 'data: {"type":"anew"}\n\n' })
  script.listParticipants = () => ({
    items: all.participants.map(participantItem),
    organisations: members,
    can: { edit: true, fromForum: true, fromOutlook: false },
    changes: [],
  })
  script.showGroups = () => {
    const heard = all.sessions.map(
      ({ block, publication }) =>
        [
          block.id,
          new Map(
            publication?.groups.flatMap(({ id, members }) =>
              members.filter((member) => !untold.has(member)).map((member) => [member, heardOf(id)] as const),
            ),
          ),
        ] as const,
    )
    return boardOf(all, { events, names: new Map(), heard: new Map(heard), now: NOW }, 'da')
  }
  script.addPair = ({ body }) => {
    all.pairs.push(body as PairRuleRow)
    return {}
  }
  script.removePair = ({ params }) => {
    all.pairs = all.pairs.filter(
      ({ first, second }) => first !== params['first'] || second !== params['second'],
    )
    return {}
  }
  script.saveSession = (asked) => {
    const { session } = sessionOf(asked)
    const settings = asked.body as BreakoutSettings
    session.settings = settings
    const groups = session.groups.slice(0, settings.groups)
    while (groups.length < settings.groups) {
      const id = groupIdOf(all.sessions.indexOf(sessionOf(asked)), groups.length)
      groups.push({ id, label: LETTERS[groups.length] ?? '', facilitatorId: null, place: '' })
    }
    session.groups = groups
    session.seats = session.seats.filter(({ groupId }) => groups.some(({ id }) => id === groupId))
    return changed(asked)
  }
  script.saveSeats = (asked) => {
    const { session } = sessionOf(asked)
    const { seats } = asked.body as {
      seats: { participantId: string; groupId: string | null; pinned: boolean }[]
    }
    for (const { participantId, groupId, pinned } of seats) {
      session.seats = session.seats.filter((seat) => seat.participantId !== participantId)
      if (groupId !== null) session.seats.push({ participantId, groupId, pinned })
    }
    return changed(asked)
  }
  script.saveGroup = (asked) => {
    const { session } = sessionOf(asked)
    const change = asked.body as { label: string; place: string; facilitatorId: string | null }
    session.groups = session.groups.map((group) =>
      group.id === asked.params['groupId'] ? { ...group, ...change } : group,
    )
    return changed(asked)
  }
  script.publishGroups = (asked) => {
    const session = sessionOf(asked)
    const groups = groupsToPublish(session, all)
    const number = (session.publication?.number ?? 0) + 1
    session.publication = { blockId: session.block.id, number, groups, at: NOW, byPersonId: idOf(1) }
    for (const { id } of groups) events.set(id, eventOf(id, size.unmade ?? null))
    changed(asked)
    return { number, told: groups.flatMap(({ members }) => members).length, unreached: [] }
  }
  script.withdrawGroups = (asked) => {
    const session = sessionOf(asked)
    const all = session.publication?.groups.flatMap(({ members }) => members) ?? []
    if (session.publication !== null) session.publication = { ...session.publication, groups: [] }
    const stopped = all.filter((id) => untold.has(id)).length
    return { ...changed(asked), told: all.length - stopped, underWay: 0, stopped }
  }
  script.groupDeliveries = () => ({ items: [] })
  script.proposeGroups = (asked) => {
    const { others = [], aim } = asked.body as { others?: { blockId: string }[]; aim?: SessionAim }
    const named = new Set([sessionOf(asked).block.id, ...others.map(({ blockId }) => blockId)])
    const planned = all.sessions.filter(({ block }) => named.has(block.id))
    const ids = planned.map(({ block }) => block.id)
    const blocks = all.sessions.map(({ block }) => block)
    const aimed = aim === undefined ? null : aimSessions(blocks, ids, aim)
    for (const state of all.sessions)
      state.block = aimed?.find(({ id }) => id === state.block.id) ?? state.block
    const input = groupingInput(all.sessions.map(standingOf), {
      people: all.attending,
      attending: all.attending.map(({ id }) => id),
      pairs: all.pairs,
      plan: ids,
      anew: false,
      seed: 1,
    })
    const { sessions, moves, proven } = proposeGroups(input, { steps: 20_000 })
    for (const { session } of planned) {
      const pinned = new Set(session.seats.flatMap((one) => (one.pinned ? [one.participantId] : [])))
      const seats = sessions.find(({ id }) => id === session.blockId)?.seats ?? []
      session.seats = seats.map(({ personId, groupId }) => ({
        participantId: personId,
        groupId,
        pinned: pinned.has(personId),
      }))
      session.version++
    }
    return { moved: moves.length, unseated: 0, proven, stopped: !proven }
  }
  return all
}
