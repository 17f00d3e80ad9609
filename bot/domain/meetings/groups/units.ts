import type { GroupingPerson, PairRule, Seat } from './grouping.ts'

/** People who move as one. `group` is the place of the group that they are pinned to; -1: any. */
export type Unit = { members: readonly GroupingPerson[]; group: number }

/** Rules about pairs that no unit could take in; they cost where they are broken. */
export type Units = { units: readonly Unit[]; unitOf: ReadonlyMap<string, number>; open: readonly PairRule[] }

/**
 * Those who are to sit together become one unit, so that a search never parts them. Not where that contradicts something: two pinned
 * to different groups, or two who are to sit apart. Such pairs stay as rules that are broken, and so do those that may not join: of
 * groups as they stand, two who sit apart.
 */
export function unitsOf(
  people: readonly GroupingPerson[],
  pairs: readonly PairRule[],
  pins: readonly Seat[],
  groupIds: readonly string[],
  mayJoin: (rule: PairRule) => boolean = () => true,
): Units {
  const pinned = new Map(pins.map(({ personId, groupId }) => [personId, groupIds.indexOf(groupId)]))
  const known = new Set(people.map(({ id }) => id))
  const rules = pairs.filter(({ first, second }) => known.has(first) && known.has(second) && first !== second)
  const root = new Map(people.map(({ id }) => [id, id]))
  const find = (id: string): string => {
    const up = root.get(id) ?? id
    return up === id ? id : find(up)
  }
  const groupAt = new Map(people.map(({ id }) => [id, pinned.get(id) ?? -1]))
  const apart = rules.filter(({ kind }) => kind === 'apart')
  const together = rules.filter(({ kind }) => kind === 'together')
  const torn = tornByPins(people, together, apart, pinned)
  const joins = (rule: PairRule) => !torn.has(rule.first) && mayJoin(rule)
  const broken = together.filter((rule) => !joins(rule))
  for (const rule of together.filter(joins)) {
    const [one, other] = [find(rule.first), find(rule.second)]
    if (one === other) continue
    const [here, there] = [groupAt.get(one) ?? -1, groupAt.get(other) ?? -1]
    const clash = apart.some(({ first, second }) => {
      const [a, b] = [find(first), find(second)]
      return (a === one && b === other) || (a === other && b === one)
    })
    if (clash || (here !== -1 && there !== -1 && here !== there)) {
      broken.push(rule)
      continue
    }
    root.set(other, one)
    groupAt.set(one, here === -1 ? there : here)
  }
  const members = Map.groupBy(people, ({ id }) => find(id))
  const units = [...members].map(([id, all]): Unit => ({ members: all, group: groupAt.get(id) ?? -1 }))
  const unitOf = new Map(units.flatMap(({ members: all }, unit) => all.map(({ id }) => [id, unit] as const)))
  return { units, unitOf, open: [...broken, ...apart] }
}

/**
 * Everybody of a chain of "together" that pins tear: two of it are pinned to different groups, or it is pinned to where
 * somebody is pinned whom one of it is to sit apart from. Which of its rules is broken is then the search's choice.
 */
function tornByPins(
  people: readonly GroupingPerson[],
  together: readonly PairRule[],
  apart: readonly PairRule[],
  pinned: ReadonlyMap<string, number>,
): ReadonlySet<string> {
  const chain = new Map(people.map(({ id }) => [id, new Set([id])]))
  for (const { first, second } of together) {
    const all = new Set([...(chain.get(first) ?? []), ...(chain.get(second) ?? [])])
    for (const id of all) chain.set(id, all)
  }
  const groupsOf = (id: string) =>
    new Set([...(chain.get(id) ?? [])].map((one) => pinned.get(one) ?? -1).filter((group) => group !== -1))
  const torn = new Set<string>()
  const tear = (id: string) => (chain.get(id) ?? new Set<string>()).forEach((one) => torn.add(one))
  for (const { first } of together) if (groupsOf(first).size > 1) tear(first)
  for (const { first, second } of apart) {
    const there = groupsOf(second)
    if (![...groupsOf(first)].some((group) => there.has(group))) continue
    tear(first)
    tear(second)
  }
  return torn
}
