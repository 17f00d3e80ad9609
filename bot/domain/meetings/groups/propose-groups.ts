import type { GroupingInput, GroupingProposal, Move, SearchBudget, Seat, SessionToPlan } from './grouping.ts'
import { leastPossible, type MetIn } from './least-possible.ts'
import { meetingsOf } from './met-before.ts'
import { improve } from './partition-search.ts'
import { isBelow } from './partition-change.ts'
import type { Search } from './search-budget.ts'
import { type Standing, standingOf } from './partition.ts'
import { reportSession } from './report-session.ts'
import { seededRandom } from './seeded-random.ts'
import {
  beginning,
  type Elsewhere,
  sessionPartition,
  type SessionPartition,
  standingPartition,
} from './session-partition.ts'

/** The share of the steps that a session gets before the next one has its turn. */
const TURN = 0.2
/** So many rounds without a gain, and what cannot be proven is taken as it is. */
const IDLE_ROUNDS = 3

/**
 * Groups for every session, with a report of how far each rule is met.
 *
 * The rules are strictly ordered (`groupingRules`). Within a session that is a maximally diverse grouping problem with levels: people are
 * units with marks, two of a mark in one group cost, and so do two who have met elsewhere (a social golfer's problem, here
 * with everybody's attendance and any sizes). Sessions are improved in turn, each against the others as they are, since only
 * acquaintances tie them together. `partition-search.ts` searches and names the literature; `least-possible.ts` bounds each
 * rule by counting, and a proposal whose every rule meets its bound is proven best, which ends the search at once.
 */
export function proposeGroups(input: GroupingInput, budget: SearchBudget): GroupingProposal {
  const search: Search = {
    random: seededRandom(input.seed),
    steps: 0,
    used: 0,
    shouldStop: budget.shouldStop ?? (() => false),
    stopped: false,
    isBest: () => false,
  }
  const seats = new Map<string, readonly Seat[]>()
  const costs = new Map<string, { hard: number; soft: number }>()
  const order = inOrder(input.sessions)
  for (let round = 0, idle = 0; idle < IDLE_ROUNDS; round++) {
    let gained = round === 0
    for (const session of order) {
      if (session.groups.length === 0) {
        seats.set(session.id, [])
        continue
      }
      const left = budget.steps - search.used
      search.stopped = false
      search.steps = search.used + Math.ceil(order.length === 1 ? left : left * TURN)
      const solved = solve(input, session, seats, search, round === 0)
      const before = costs.get(session.id)
      if (before === undefined || solved.standing.hard < before.hard || solved.standing.soft < before.soft)
        gained = true
      costs.set(session.id, solved.standing)
      seats.set(session.id, solved.seats)
    }
    idle = gained ? 0 : idle + 1
    const isOver = search.used >= budget.steps || search.shouldStop()
    if (isOver || order.length === 1 || reportAll(input, seats).every(({ proven }) => proven)) break
  }
  const report = reportAll(input, seats)
  return {
    sessions: input.sessions.map(({ id }) => ({ id, seats: seats.get(id) ?? [] })),
    report,
    moves: input.sessions.flatMap((session) => movesOf(session, seats.get(session.id) ?? [])),
    proven: report.every(({ proven }) => proven),
    steps: search.used,
  }
}

function solve(
  input: GroupingInput,
  session: SessionToPlan,
  seats: ReadonlyMap<string, readonly Seat[]>,
  search: Search,
  isFirst: boolean,
): { seats: Seat[]; standing: Standing } {
  const { elsewhere, metIn } = elsewhereOf(input, session, seats)
  const of = sessionPartition(input, session, elsewhere)
  const begin = isFirst ? beginning(of) : asSeated(of, seats.get(session.id) ?? [])
  const start = standingOf(of.partition, begin)
  search.isBest = bestOf(of, metIn)
  const best = improve(of.partition, start, search)
  return { seats: seatsOf(of, isBelow(start, best) ? start : best), standing: best }
}

/** Whether a standing costs no more than what must be. */
function bestOf(of: SessionPartition, metIn: readonly MetIn[]): (standing: Standing) => boolean {
  const { levels } = of
  const least = leastPossible(of, metIn)
  const hard =
    least.pair * levels.pair +
    least.leader * levels.leader +
    least.organisation * levels.organisation +
    least.size * levels.size
  const soft =
    least.same * levels.same +
    least.move * levels.move +
    least.spread * levels.spread +
    least.acquaintance * levels.acquaintance
  return (standing) => standing.hard <= hard && standing.soft <= soft
}

/** What the other sessions say: who has met whom there, and whom this one is to follow. */
export function elsewhereOf(
  input: GroupingInput,
  session: SessionToPlan,
  seats: ReadonlyMap<string, readonly Seat[]>,
  only: (id: string) => boolean = () => true,
): { elsewhere: Elsewhere; metIn: MetIn[] } {
  const others = [
    ...input.held,
    ...input.sessions
      .filter(({ id, aim }) => id !== session.id && aim.kind === 'meet_new')
      .map(({ id, groups }) => ({
        id,
        groupIds: groups.map((group) => group.id),
        seats: seats.get(id) ?? [],
      })),
  ].filter(({ id }) => only(id))
  const meetings = meetingsOf(input)
  for (const { seats: there } of others) meetings.add(there, 1)
  return {
    elsewhere: {
      met: (one, other) => meetings.times(one, other) > 0,
      placeThere: session.aim.kind === 'same_groups' ? placesIn(input, session.aim.as, seats) : null,
    },
    metIn: others.map(({ groupIds, seats: there }) => ({
      people: new Set(there.map(({ personId }) => personId)),
      groups: Math.max(1, groupIds.length),
    })),
  }
}

/** The place in order of the group that each sits in, in the session that another follows. */
function placesIn(
  input: GroupingInput,
  id: string,
  seats: ReadonlyMap<string, readonly Seat[]>,
): Map<string, number> {
  const held = input.held.find((session) => session.id === id)
  const planned = input.sessions.find((session) => session.id === id)
  const groupIds = held?.groupIds ?? planned?.groups.map((group) => group.id) ?? []
  const there = held?.seats ?? seats.get(id) ?? []
  return new Map(there.map(({ personId, groupId }) => [personId, groupIds.indexOf(groupId)]))
}

/** A session that follows another comes after it. */
function inOrder(sessions: readonly SessionToPlan[]): SessionToPlan[] {
  const placed: SessionToPlan[] = []
  const waiting = [...sessions]
  while (waiting.length > 0) {
    const next = waiting.findIndex(
      ({ aim }) => aim.kind === 'meet_new' || waiting.every(({ id }) => id !== aim.as),
    )
    // Two that follow each other: the first is as good as the other.
    placed.push(...waiting.splice(Math.max(0, next), 1))
  }
  return placed
}

function asSeated(
  { units, unitOf, session, partition }: SessionPartition,
  seats: readonly Seat[],
): Int32Array {
  const groupIds = session.groups.map(({ id }) => id)
  const groupOf = new Int32Array(units.length)
  for (const { personId, groupId } of seats) groupOf[unitOf.get(personId) ?? 0] = groupIds.indexOf(groupId)
  partition.fixed.forEach((group, unit) => {
    if (group !== -1) groupOf[unit] = group
  })
  return groupOf
}

function seatsOf({ session, present, unitOf }: SessionPartition, { groupOf }: Standing): Seat[] {
  return present.map(({ id }) => ({
    personId: id,
    groupId: session.groups[groupOf[unitOf.get(id) ?? 0] ?? 0]?.id ?? '',
  }))
}

/**
 * Each session against those before it, so that people who meet again are counted once. Everybody who attends a session must have
 * a seat in it.
 */
export function reportAll(input: GroupingInput, seats: ReadonlyMap<string, readonly Seat[]>) {
  return input.sessions.flatMap((session, place) => {
    if (session.groups.length === 0) return []
    const before = new Set([
      ...input.held.map(({ id }) => id),
      ...input.sessions.slice(0, place).map(({ id }) => id),
    ])
    const { elsewhere, metIn } = elsewhereOf(input, session, seats, (id) => before.has(id))
    const seated = seats.get(session.id) ?? []
    const of = standingPartition(input, session, elsewhere.placeThere, seated)
    return reportSession(of, asSeated(of, seated), metIn, metAgain(session, seated, elsewhere))
  })
}

/** Pairs of one group who have met in another session. Where the same groups are wanted, that is what is wanted. */
function metAgain({ aim }: SessionToPlan, seats: readonly Seat[], { met }: Elsewhere): number {
  if (aim.kind === 'same_groups') return 0
  let pairs = 0
  for (const members of Map.groupBy(seats, ({ groupId }) => groupId).values())
    members.forEach((one, at) => {
      for (const other of members.slice(at + 1)) if (met(one.personId, other.personId)) pairs++
    })
  return pairs
}

function movesOf(session: SessionToPlan, seats: readonly Seat[]): Move[] {
  const groups = new Set(session.groups.map(({ id }) => id))
  const stood = new Map(session.stood.map(({ personId, groupId }) => [personId, groupId]))
  return seats.flatMap(({ personId, groupId }) => {
    const from = stood.get(personId)
    return from === undefined || from === groupId || !groups.has(from)
      ? []
      : [{ sessionId: session.id, personId, from, to: groupId }]
  })
}
