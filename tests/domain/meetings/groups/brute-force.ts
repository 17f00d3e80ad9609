import type { GroupingInput, Seat, SessionToPlan } from '../../../../bot/domain/meetings/groups/grouping.ts'
import { allowedSizes } from '../../../../bot/domain/meetings/groups/check-groups.ts'

/** What one placement costs by each rule, in the rules' order; reckoned as plainly as it can be said. */
export function plainCost(input: GroupingInput, session: SessionToPlan, seats: readonly Seat[]): number[] {
  const groupOf = new Map(seats.map(({ personId, groupId }) => [personId, groupId]))
  const there = input.people.filter(({ id }) => session.attending.includes(id))
  const pairsOf = <T>(of: (person: (typeof there)[number]) => T | null) =>
    there.reduce(
      (sum, one, at) =>
        sum +
        there
          .slice(at + 1)
          .filter(
            (other) =>
              of(one) !== null && of(one) === of(other) && groupOf.get(one.id) === groupOf.get(other.id),
          ).length,
      0,
    )
  const met = (one: string, other: string) =>
    input.held.some(({ seats: held }) => {
      const at = (id: string) => held.find(({ personId }) => personId === id)?.groupId
      return at(one) !== undefined && at(one) === at(other)
    })
  const pairs = input.pairs.filter(({ kind, first, second }) => {
    if (![first, second].every((id) => session.attending.includes(id)) || first === second) return false
    return (groupOf.get(first) === groupOf.get(second)) === (kind === 'apart')
  }).length
  const leaders = there.filter(({ facilitator }) => facilitator)
  const led = new Set(leaders.map(({ id }) => groupOf.get(id)))
  const facilitators = leaders.length === 0 ? 0 : session.groups.filter(({ id }) => !led.has(id)).length
  const sizes = allowedSizes(session, there.length).reduce((sum, { groupId, least, most }) => {
    const has = seats.filter((seat) => seat.groupId === groupId).length
    return sum + Math.max(0, least - has, has - most)
  }, 0)
  const { aim } = session
  const followed = input.held.find(({ id }) => aim.kind === 'same_groups' && id === aim.as)
  const elsewhere =
    followed?.seats.filter(({ personId, groupId }) => {
      const here = session.groups.findIndex(({ id }) => id === groupOf.get(personId))
      return here !== -1 && here !== followed.groupIds.indexOf(groupId)
    }).length ?? 0
  const moves = session.stood.filter(
    ({ personId, groupId }) => session.attending.includes(personId) && groupOf.get(personId) !== groupId,
  ).length
  const spread =
    pairsOf(({ role }) => role) +
    pairsOf(({ userRepresentative }) => (userRepresentative ? true : null)) +
    pairsOf(({ fromRegion }) => (fromRegion ? true : null))
  const meetings = seats.reduce(
    (sum, one, at) =>
      sum +
      seats
        .slice(at + 1)
        .filter((other) => one.groupId === other.groupId && met(one.personId, other.personId)).length,
    0,
  )
  return [
    pairs,
    facilitators,
    pairsOf(({ organisationId }) => organisationId),
    sizes,
    elsewhere,
    moves,
    spread,
    followed === undefined ? meetings : 0,
  ]
}

/** The least cost of all placements that keep the pins: every one of them is tried. */
export function leastCost(input: GroupingInput, session: SessionToPlan): number[] {
  const pinned = new Map(session.pins.map(({ personId, groupId }) => [personId, groupId]))
  let least: number[] | null = null
  const seats: Seat[] = []
  const place = (at: number): void => {
    const personId = session.attending[at]
    if (personId === undefined) {
      const cost = plainCost(input, session, seats)
      if (least === null || isLess(cost, least)) least = cost
      return
    }
    const choice = pinned.get(personId)
    for (const groupId of choice === undefined ? session.groups.map(({ id }) => id) : [choice]) {
      seats.push({ personId, groupId })
      place(at + 1)
      seats.pop()
    }
  }
  place(0)
  return least ?? []
}

function isLess(one: readonly number[], other: readonly number[]): boolean {
  const at = one.findIndex((cost, place) => cost !== other[place])
  return at !== -1 && (one[at] ?? 0) < (other[at] ?? 0)
}
