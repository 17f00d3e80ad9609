import type { GroupingInput, SessionToPlan } from './grouping.ts'

/** What is wrong with groups as they stand, to be marked where it is wrong. */
export type GroupConflict = { sessionId: string; personIds: readonly string[] } & (
  | { kind: 'not_placed' }
  /** More of one organisation in the group than an even spread makes unavoidable. */
  | { kind: 'organisation'; groupId: string; organisationId: string }
  | { kind: 'together' }
  | { kind: 'apart'; groupId: string }
  | { kind: 'facilitator_missing'; groupId: string }
  /** `least` and `most` are what the session's sizes allow; `has` is what stands. */
  | { kind: 'size'; groupId: string; has: number; least: number; most: number }
  /** Placed elsewhere than where they were pinned. */
  | { kind: 'pinned_elsewhere'; groupId: string }
)

/** Who sits where in one session, person to group. Those who are not in it have no place yet. */
export type Placement = ReadonlyMap<string, string>

/**
 * The conflicts of groups as they stand. Cheap enough for every keystroke with 1,000 people, and without a search: an
 * organisation counts as wrong only where some group has more of it than its number divided by the groups, rounded up.
 */
export function checkGroups(
  input: Pick<GroupingInput, 'people' | 'pairs'>,
  session: Pick<SessionToPlan, 'id' | 'groups' | 'attending' | 'pins'>,
  placement: Placement,
): GroupConflict[] {
  const attending = new Set(session.attending)
  const present = input.people.filter((person) => attending.has(person.id))
  const members = new Map(
    session.groups.map((group) => [
      group.id,
      present.filter((person) => placement.get(person.id) === group.id),
    ]),
  )
  const groupOf = (id: string) => {
    const group = placement.get(id)
    return group !== undefined && attending.has(id) && members.has(group) ? group : null
  }
  const conflicts: GroupConflict[] = []
  const add = (conflict: GroupConflict) => void conflicts.push(conflict)
  const at = session.id

  const nowhere = present.filter((person) => groupOf(person.id) === null).map((person) => person.id)
  if (nowhere.length > 0) add({ kind: 'not_placed', sessionId: at, personIds: nowhere })

  for (const pin of session.pins)
    if (
      attending.has(pin.personId) &&
      groupOf(pin.personId) !== null &&
      groupOf(pin.personId) !== pin.groupId
    )
      add({ kind: 'pinned_elsewhere', sessionId: at, personIds: [pin.personId], groupId: pin.groupId })

  for (const { kind, first, second } of input.pairs) {
    const [one, other] = [groupOf(first), groupOf(second)]
    if (one === null || other === null) continue
    if (kind === 'together' && one !== other) add({ kind, sessionId: at, personIds: [first, second] })
    if (kind === 'apart' && one === other)
      add({ kind, sessionId: at, personIds: [first, second], groupId: one })
  }

  const ofOrganisation = Map.groupBy(
    present.filter((person) => person.organisationId !== null),
    (person) => person.organisationId ?? '',
  )
  for (const [organisationId, colleagues] of ofOrganisation) {
    const unavoidable = Math.ceil(colleagues.length / Math.max(1, session.groups.length))
    for (const { id: groupId } of session.groups) {
      const here = colleagues.filter((person) => groupOf(person.id) === groupId)
      if (here.length > unavoidable)
        add({ kind: 'organisation', sessionId: at, personIds: idsOf(here), groupId, organisationId })
    }
  }

  const facilitators = present.filter((person) => person.facilitator)
  if (facilitators.length >= session.groups.length)
    for (const [groupId, people] of members)
      if (people.length > 0 && !people.some((person) => person.facilitator))
        add({ kind: 'facilitator_missing', sessionId: at, personIds: [], groupId })

  for (const size of allowedSizes(session, present.length)) {
    const people = members.get(size.groupId) ?? []
    if (people.length < size.least || people.length > size.most)
      add({ kind: 'size', sessionId: at, personIds: idsOf(people), has: people.length, ...size })
  }
  return conflicts
}

/** What each group may hold: the number given, or an even share of those whom the given numbers leave. */
export function allowedSizes(
  session: Pick<SessionToPlan, 'groups'>,
  people: number,
): { groupId: string; least: number; most: number }[] {
  const given = session.groups.reduce((sum, group) => sum + (group.size ?? 0), 0)
  const open = session.groups.filter((group) => group.size === null).length
  const share = open === 0 ? 0 : Math.max(0, people - given) / open
  return session.groups.map(({ id, size }) =>
    size === null
      ? { groupId: id, least: Math.floor(share), most: Math.ceil(share) }
      : { groupId: id, least: size, most: size },
  )
}

const idsOf = (people: readonly { id: string }[]): string[] => people.map(({ id }) => id)
