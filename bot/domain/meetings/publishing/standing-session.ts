import type {
  GroupingInput,
  GroupingPerson,
  HeldSession,
  PairRule,
  Seat,
  SessionToPlan,
} from '../groups/grouping.ts'

/** A participant as far as groups need them; `organisation` as it was written where it is none of the list's. */
export type Groupable = {
  id: string
  organisationId: string | null
  organisation: string
  role: string
  facilitator: boolean
  fromRegion: boolean
}

/** A session's groups as they stand, or are to be made. */
export type StandingSession = {
  blockId: string
  sizes: readonly (number | null)[] | null
  groups: readonly { id: string; facilitatorId: string | null }[]
  seats: readonly { participantId: string; groupId: string; pinned: boolean }[]
  /** What people have been told; null: nothing. Moves are counted from it. */
  published: readonly { id: string; members: readonly string[] }[] | null
  /** The session whose groups these are to be; null: people meet new people. */
  sameAs: string | null
}

export function groupingPerson(one: Groupable): GroupingPerson {
  const written = one.organisation.trim().toLowerCase()
  return {
    id: one.id,
    organisationId: one.organisationId ?? (written === '' ? null : `written:${written}`),
    role: one.role === 'other' ? null : one.role,
    userRepresentative: one.role === 'user_representative',
    fromRegion: one.fromRegion,
    facilitator: one.facilitator,
  }
}

/** `anew`: what stood counts no more, but for what was fixed by hand. */
export function sessionToPlan(
  session: StandingSession,
  attending: readonly string[],
  anew: boolean,
): SessionToPlan {
  const { blockId, groups, sizes, seats, published, sameAs } = session
  const pinned = new Map(
    seats.flatMap((seat) => (seat.pinned ? [[seat.participantId, seat.groupId] as const] : [])),
  )
  for (const { id, facilitatorId } of groups) if (facilitatorId !== null) pinned.set(facilitatorId, id)
  const known = new Set(groups.map(({ id }) => id))
  const told = published?.flatMap(({ id, members }) => members.map((personId) => ({ personId, groupId: id })))
  const stood = told ?? seatsOf(session)
  return {
    id: blockId,
    groups: groups.map(({ id }, nth) => ({ id, size: sizes?.[nth] ?? null })),
    attending,
    pins: [...pinned].map(([personId, groupId]) => ({ personId, groupId })),
    stood: anew ? [] : stood.filter(({ groupId }) => known.has(groupId)),
    aim: sameAs === null ? { kind: 'meet_new' } : { kind: 'same_groups', as: sameAs },
  }
}

const seatsOf = ({ seats }: Pick<StandingSession, 'seats'>): Seat[] =>
  seats.map(({ participantId, groupId }) => ({ personId: participantId, groupId }))

const heldOf = (session: StandingSession): HeldSession => ({
  id: session.blockId,
  groupIds: session.groups.map(({ id }) => id),
  seats: seatsOf(session),
})

/** What the search for groups starts from: the sessions to plan, and the others of the meeting where people sit. */
export function groupingInput(
  sessions: readonly StandingSession[],
  given: {
    people: readonly Groupable[]
    attending: readonly string[]
    pairs: readonly PairRule[]
    plan: readonly string[]
    anew: boolean
    seed: number
  },
): GroupingInput {
  const { people, attending, pairs, plan, anew, seed } = given
  const held = sessions.filter(({ blockId, seats }) => !plan.includes(blockId) && seats.length > 0)
  const heldIds = new Set(held.map(({ blockId }) => blockId))
  const toPlan = sessions.filter(({ blockId }) => plan.includes(blockId))
  const planned = new Set(toPlan.map(({ blockId }) => blockId))
  return {
    people: people.map(groupingPerson),
    sessions: toPlan.map((session) => {
      const asked = sessionToPlan(session, attending, anew)
      // The same groups as a session that has none yet: people meet new people until it has.
      const { aim } = asked
      const there = aim.kind === 'meet_new' || heldIds.has(aim.as) || planned.has(aim.as)
      return there ? asked : { ...asked, aim: { kind: 'meet_new' as const } }
    }),
    held: held.map(heldOf),
    pairs,
    seed,
  }
}
