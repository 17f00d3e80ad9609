import { allowedSizes } from './check-groups.ts'
import type { GroupingInput, GroupingPerson, PairRule, Seat, SessionToPlan } from './grouping.ts'
import type { Partition } from './partition.ts'
import { type Levels, levelsFor } from './session-levels.ts'
import { type Units, unitsOf } from './units.ts'

export type SessionPartition = Units & {
  session: SessionToPlan
  present: readonly GroupingPerson[]
  partition: Partition
  levels: Levels
  /** By person, as the session that this one is to follow has them; those alone who attend and whose group is here. Null: it follows none. */
  groupThere: ReadonlyMap<string, number> | null
  /** Each mark with how often it is there at all: what a perfectly even spread is reckoned from. */
  marks: readonly Mark[]
}
export type Mark = {
  rule: 'organisations' | 'spread'
  organisationId: string | null
  people: number
  /** By group: those who are fixed there; and those as well who are to stay there, as in the session that is followed or as they stood. */
  pinned: Int32Array
  held: Int32Array
}

/** Whether two have met already, and where somebody of another session sits whom this one is to follow. */
export type Elsewhere = {
  met: (one: string, other: string) => boolean
  /** The place in order of the group that each sits in there. */
  placeThere: ReadonlyMap<string, number> | null
}

/** A session in the search's own terms. */
export function sessionPartition(
  input: Pick<GroupingInput, 'people' | 'pairs'>,
  session: SessionToPlan,
  elsewhere: Elsewhere,
): SessionPartition {
  const known = knownIn(input, session)
  const meetsNew = session.aim.kind === 'meet_new'
  const of = partitionOf(session, known, elsewhere.placeThere, meetsNew ? metWeights(known, elsewhere) : null)
  if (meetsNew) addMetInside(of, elsewhere)
  return of
}

/** Those of a unit who have met meet again in whatever group: counted too, or a search would seem best before it is. */
function addMetInside({ units, partition: { place, groups }, levels }: SessionPartition, { met }: Elsewhere) {
  units.forEach(({ members }, unit) => {
    const pairs = members.flatMap(({ id }, at) => members.slice(at + 1).filter((other) => met(id, other.id)))
    for (let group = 0; group < groups; group++)
      place[unit * groups + group] = (place[unit * groups + group] ?? 0) + pairs.length * levels.acquaintance
  })
}

/**
 * A session as its groups stand, to be reported on and not to be searched: what holds of any two people, a million of a thousand,
 * is left out, and those who are to sit together and do not are no unit.
 */
export function standingPartition(
  input: Pick<GroupingInput, 'people' | 'pairs'>,
  session: SessionToPlan,
  placeThere: Elsewhere['placeThere'],
  seats: readonly Seat[],
): SessionPartition {
  const groupOf = new Map(seats.map(({ personId, groupId }) => [personId, groupId]))
  const known = knownIn(input, session, ({ first, second }) => groupOf.get(first) === groupOf.get(second))
  return partitionOf(session, known, placeThere, null)
}

type Known = Units & { present: readonly GroupingPerson[] }

function knownIn(
  input: Pick<GroupingInput, 'people' | 'pairs'>,
  session: SessionToPlan,
  mayJoin?: (rule: PairRule) => boolean,
): Known {
  const attending = new Set(session.attending)
  const present = input.people.filter(({ id }) => attending.has(id))
  const groupIds = session.groups.map(({ id }) => id)
  return { present, ...unitsOf(present, input.pairs, session.pins, groupIds, mayJoin) }
}

function partitionOf(
  session: SessionToPlan,
  known: Known,
  placeThere: Elsewhere['placeThere'],
  weight: Float64Array | null,
): SessionPartition {
  const { units, unitOf, open, present } = known
  const groupIds = session.groups.map(({ id }) => id)
  const groups = groupIds.length
  const levels = levelsFor(Math.max(1, present.length), groups, session.aim.kind)
  const groupThere = placeThere === null ? null : placesAmong(placeThere, present, groups)
  const stood = stoodIn(session, present)
  const stays = new Map([...stood, ...(groupThere ?? [])])
  const { marks, ofPerson } = marksOf(present, session, stays)
  const sizes = allowedSizes(session, present.length)

  const markLists = units.map(({ members }) => counted(members.flatMap(({ id }) => ofPerson.get(id) ?? [])))
  const pairs = open.flatMap(({ kind, first, second }) => {
    const [one, other] = [unitOf.get(first) ?? 0, unitOf.get(second) ?? 0]
    const cost = kind === 'apart' ? levels.pair : -levels.pair
    return one === other
      ? []
      : [
          { one, other, cost },
          { one: other, other: one, cost },
        ]
  })
  const pairsOf = Map.groupBy(pairs, ({ one }) => one)
  const pairLists = units.map((_, unit) => pairsOf.get(unit) ?? [])
  return {
    ...known,
    session,
    levels,
    groupThere,
    marks,
    partition: {
      units: units.length,
      groups,
      sizeOf: Int32Array.from(units, ({ members }) => members.length),
      least: Int32Array.from(sizes, ({ least }) => least),
      most: Int32Array.from(sizes, ({ most }) => most),
      sizeWeight: levels.size,
      markStart: starts(markLists),
      mark: Int32Array.from(markLists.flat(), ([mark]) => mark),
      markCount: Int32Array.from(markLists.flat(), ([, many]) => many),
      marks: marks.length,
      markHard: Float64Array.from(marks, ({ rule }) => (rule === 'organisations' ? levels.organisation : 0)),
      markSoft: Float64Array.from(marks, ({ rule }) => (rule === 'spread' ? levels.spread : 0)),
      leads: Uint8Array.from(units, ({ members }) => members.filter(({ facilitator }) => facilitator).length),
      leaderWeight: present.some(({ facilitator }) => facilitator) ? levels.leader : 0,
      pairStart: starts(pairLists),
      pairWith: Int32Array.from(pairLists.flat(), ({ other }) => other),
      pairHard: Float64Array.from(pairLists.flat(), ({ cost }) => cost),
      place: placeCosts(known, stood, groupThere, groups, levels),
      weight,
      weightsAlone:
        marks.length === 0 && pairs.length === 0 && present.every(({ facilitator }) => !facilitator),
      warmth: levels.acquaintance,
      fixed: Int32Array.from(units, ({ group }) => group),
    },
  }
}

/** Where everybody begins: as in the session that is followed, as they stood, else in turn by organisation, so that colleagues begin apart. */
export function beginning({
  units,
  unitOf,
  session,
  present,
  partition,
  groupThere,
}: SessionPartition): Int32Array {
  const groupOf = Int32Array.from(units, ({ group }) => group)
  for (const [personId, group] of [...(groupThere ?? []), ...stoodIn(session, present)]) {
    const unit = unitOf.get(personId) ?? 0
    if (groupOf[unit] === -1) groupOf[unit] = group
  }
  const room = Int32Array.from(partition.most)
  groupOf.forEach((group, unit) => {
    if (group !== -1) room[group] = (room[group] ?? 0) - (partition.sizeOf[unit] ?? 0)
  })
  const inTurn = present.toSorted((a, b) => (a.organisationId ?? '').localeCompare(b.organisationId ?? ''))
  let next = 0
  for (const { id } of inTurn) {
    const unit = unitOf.get(id) ?? 0
    if (groupOf[unit] !== -1) continue
    for (let tried = 0; tried < partition.groups && (room[next % partition.groups] ?? 0) <= 0; tried++) next++
    groupOf[unit] = next % partition.groups
    room[next % partition.groups] = (room[next % partition.groups] ?? 0) - (partition.sizeOf[unit] ?? 0)
    next++
  }
  return groupOf
}

function marksOf(
  present: readonly GroupingPerson[],
  { pins, groups }: SessionToPlan,
  stays: ReadonlyMap<string, number>,
) {
  const groupIds = groups.map(({ id }) => id)
  const pinned = new Map(pins.map(({ personId, groupId }) => [personId, groupIds.indexOf(groupId)]))
  const inGroups = () => new Int32Array(groupIds.length)
  const byName = new Map<string, number>()
  const marks: Mark[] = []
  const ofPerson = new Map<string, number[]>()
  for (const person of present) {
    const { organisationId, role, userRepresentative, fromRegion } = person
    const names: [string, Mark['rule'], string | null][] = [
      ...(organisationId === null
        ? []
        : [[`o ${organisationId}`, 'organisations', organisationId] as [string, Mark['rule'], string]]),
      ...(role === null ? [] : [[`r ${role}`, 'spread', null] as [string, Mark['rule'], null]]),
      ...(userRepresentative ? [['user', 'spread', null] as [string, Mark['rule'], null]] : []),
      ...(fromRegion ? [['region', 'spread', null] as [string, Mark['rule'], null]] : []),
    ]
    ofPerson.set(
      person.id,
      names.map(([name, rule, of]) => {
        const at = byName.get(name) ?? marks.length
        if (at === marks.length) {
          byName.set(name, at)
          marks.push({ rule, organisationId: of, people: 0, pinned: inGroups(), held: inGroups() })
        }
        const mark = marks[at]
        if (mark !== undefined) {
          mark.people++
          const group = pinned.get(person.id) ?? -1
          const held = group >= 0 ? group : (stays.get(person.id) ?? -1)
          if (group >= 0) mark.pinned[group] = (mark.pinned[group] ?? 0) + 1
          if (held >= 0) mark.held[held] = (mark.held[held] ?? 0) + 1
        }
        return at
      }),
    )
  }
  return { marks, ofPerson }
}

/** Where those stood who attend, of groups that are still there. */
export function stoodIn(
  { groups, stood }: SessionToPlan,
  present: readonly GroupingPerson[],
): Map<string, number> {
  const groupIds = groups.map(({ id }) => id)
  const places = stood.map(({ personId, groupId }) => [personId, groupIds.indexOf(groupId)] as const)
  return placesAmong(new Map(places), present, groups.length)
}

/** Where those sit who attend, of places that this session has as well. */
const placesAmong = (
  placeThere: ReadonlyMap<string, number>,
  present: readonly GroupingPerson[],
  groups: number,
): Map<string, number> =>
  new Map(
    present.flatMap(({ id }) => {
      const group = placeThere.get(id) ?? -1
      return group >= 0 && group < groups ? [[id, group]] : []
    }),
  )

/** Places other than in the session that is followed, and moves from where people stood. */
function placeCosts(
  { units }: Units,
  stood: ReadonlyMap<string, number>,
  groupThere: SessionPartition['groupThere'],
  groups: number,
  levels: Levels,
): Float64Array {
  const costs = new Float64Array(units.length * groups)
  units.forEach(({ members }, unit) => {
    for (let group = 0; group < groups; group++) {
      for (const { id } of members) {
        const was = stood.get(id)
        const there = groupThere?.get(id)
        const at = unit * groups + group
        if (was !== undefined && was !== group) costs[at] = (costs[at] ?? 0) + levels.move
        if (there !== undefined && there !== group) costs[at] = (costs[at] ?? 0) + levels.same
      }
    }
  })
  return costs
}

/** How many of two units have met already. */
function metWeights({ units }: Units, { met }: Elsewhere): Float64Array {
  const many = units.length
  const weight = new Float64Array(many * many)
  for (let one = 0; one < many; one++) {
    for (let other = one + 1; other < many; other++) {
      let pairs = 0
      for (const { id } of units[one]?.members ?? [])
        for (const { id: second } of units[other]?.members ?? []) if (met(id, second)) pairs++
      weight[one * many + other] = pairs
      weight[other * many + one] = pairs
    }
  }
  return weight
}

function counted(values: readonly number[]): [number, number][] {
  const counts = new Map<number, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts]
}

function starts(lists: readonly (readonly unknown[])[]): Int32Array {
  const at = new Int32Array(lists.length + 1)
  lists.forEach((list, place) => {
    at[place + 1] = (at[place] ?? 0) + list.length
  })
  return at
}
