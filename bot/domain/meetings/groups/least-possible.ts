import { type SessionPartition, stoodIn } from './session-partition.ts'

/** How little of each rule a session can cost; never more than what is truly possible. */
export type LeastPossible = Record<
  'pair' | 'leader' | 'organisation' | 'size' | 'same' | 'move' | 'spread' | 'acquaintance',
  number
>

/**
 * Lower bounds, each by a counting argument of its own (the pigeonhole principle): a rule that costs no more than its
 * bound, beneath rules that cost no more than theirs, is proven best.
 */
export function leastPossible(of: SessionPartition, metElsewhere: readonly MetIn[]): LeastPossible {
  const { marks, partition } = of
  const sum = (rule: 'organisations' | 'spread', isHeld = false) =>
    marks
      .filter((mark) => mark.rule === rule)
      .reduce((all, { people, pinned, held }) => all + evenPairs(people, isHeld ? held : pinned), 0)
  const same = forcedFrom(of, of.groupThere ?? new Map())
  const move = forcedMoves(of, same)
  return {
    pair: brokenPairs(of),
    leader: withoutLeader(of),
    organisation: Math.max(sum('organisations'), keptTogether(of)),
    size: offSize(of),
    same,
    move,
    spread: sum('spread', same + move === 0),
    acquaintance:
      of.session.aim.kind === 'same_groups'
        ? 0
        : Math.max(0, ...metElsewhere.map((met) => repeatedPairs(of, met, partition.groups))),
  }
}

/**
 * The fewest pairs in one group when so many are spread over groups that hold some already: each goes where there are
 * fewest.
 */
export function evenPairs(people: number, already: Int32Array): number {
  if (already.every((many) => many === 0)) {
    const [each, more] = [Math.floor(people / already.length), people % already.length]
    return (already.length * each * (each - 1)) / 2 + more * each
  }
  const counts = Array.from(already)
  let left = people - counts.reduce((all, many) => all + many, 0)
  for (; left > 0; left--) {
    const fewest = counts.indexOf(Math.min(...counts))
    counts[fewest] = (counts[fewest] ?? 0) + 1
  }
  return counts.reduce((pairs, many) => pairs + (many * (many - 1)) / 2, 0)
}

/** Pairs whose breaking is fixed by pins, one for each contradiction within a unit, one for a ring of too many who are to sit apart. */
function brokenPairs({ open, units, unitOf, partition }: SessionPartition): number {
  let broken = 0
  for (const { kind, first, second } of open) {
    const [one, other] = [unitOf.get(first) ?? 0, unitOf.get(second) ?? 0]
    const [here, there] = [units[one]?.group ?? -1, units[other]?.group ?? -1]
    const pinned = here !== -1 && there !== -1
    if (kind === 'apart' && (one === other || (pinned && here === there))) broken++
    if (kind === 'together' && pinned && here !== there) broken++
  }
  const ring = cliqueOf(open, unitOf).length
  return Math.max(broken, evenPairs(ring, new Int32Array(partition.groups)))
}

/** The largest set of units that are all to sit apart from each other, as far as one pass finds it. */
export function cliqueOf(
  open: SessionPartition['open'],
  unitOf: ReadonlyMap<string, number>,
): readonly number[] {
  const apart = new Map<number, Set<number>>()
  for (const { kind, first, second } of open) {
    if (kind !== 'apart') continue
    const [one, other] = [unitOf.get(first) ?? 0, unitOf.get(second) ?? 0]
    apart.set(one, (apart.get(one) ?? new Set()).add(other))
    apart.set(other, (apart.get(other) ?? new Set()).add(one))
  }
  let largest: number[] = []
  for (const [start, near] of apart) {
    const clique = [start]
    for (const next of [...near].sort((a, b) => (apart.get(b)?.size ?? 0) - (apart.get(a)?.size ?? 0)))
      if (clique.every((one) => apart.get(one)?.has(next) === true)) clique.push(next)
    if (clique.length > largest.length) largest = clique
  }
  return largest
}

/** Groups that stay without anybody who can lead: there are too few, or some are pinned together. */
export function withoutLeader({ partition, units }: SessionPartition): number {
  if (partition.leaderWeight === 0) return 0
  const led = new Set<number>()
  let free = 0
  units.forEach(({ group }, unit) => {
    if ((partition.leads[unit] ?? 0) === 0) return
    if (group === -1) free++
    else led.add(group)
  })
  return Math.max(0, partition.groups - led.size - free)
}

/** Colleagues who are to sit together. */
function keptTogether({ units }: SessionPartition): number {
  let pairs = 0
  for (const { members } of units) {
    const counts = new Map<string, number>()
    for (const { organisationId } of members)
      if (organisationId !== null) counts.set(organisationId, (counts.get(organisationId) ?? 0) + 1)
    for (const many of counts.values()) pairs += (many * (many - 1)) / 2
  }
  return pairs
}

/** Places too many or too few, whoever sits there. */
function offSize({ partition, units, present }: SessionPartition): number {
  const { least, most, groups } = partition
  const sum = (values: Int32Array) => values.reduce((all, value) => all + value, 0)
  const wanted = Math.max(0, sum(least) - present.length, present.length - sum(most))
  const pinned = new Int32Array(groups)
  for (const { group, members } of units)
    if (group !== -1) pinned[group] = (pinned[group] ?? 0) + members.length
  const over = pinned.reduce((all, many, group) => all + Math.max(0, many - (most[group] ?? 0)), 0)
  return Math.max(wanted, over)
}

/** Those who are to sit as in another session and so leave where they stood move, but for as many as cannot sit as there. */
function forcedMoves(of: SessionPartition, same: number): number {
  const stood = stoodIn(of.session, of.present)
  const drawn = [...stood].filter(([id, group]) => (of.groupThere?.get(id) ?? group) !== group).length
  return Math.max(forcedFrom(of, stood), drawn - same)
}

/**
 * People who cannot be where they are to stay: pinned elsewhere, more than a group holds now, or needed to fill another. As many as the
 * sizes must be off by may stay where they are too many, or be missing where they are too few.
 */
function forcedFrom(of: SessionPartition, places: ReadonlyMap<string, number>): number {
  const { partition, units, unitOf } = of
  if (places.size === 0) return 0
  const off = offSize(of)
  const stays = new Int32Array(partition.groups)
  let pinnedAway = 0
  for (const [personId, group] of places) {
    const fixed = units[unitOf.get(personId) ?? 0]?.group ?? -1
    if (fixed !== -1 && fixed !== group) pinnedAway++
    else stays[group] = (stays[group] ?? 0) + 1
  }
  const newcomers = units.reduce((all, { members }) => all + members.length, 0) - places.size
  let tooMany = 0
  let tooFew = 0
  stays.forEach((many, group) => {
    tooMany += Math.max(0, many - (partition.most[group] ?? 0))
    tooFew += Math.max(0, (partition.least[group] ?? 0) - many)
  })
  return pinnedAway + Math.max(0, tooMany - off, tooFew - off - newcomers - pinnedAway)
}

/** Another session that people sat in: who is there, and how many groups it had. */
export type MetIn = { people: ReadonlySet<string>; groups: number }

/** Those who were in both sessions lie in so many cells (a group there, a group here); two in one cell have met. */
function repeatedPairs({ present }: SessionPartition, met: MetIn, groups: number): number {
  const both = present.filter(({ id }) => met.people.has(id)).length
  return evenPairs(both, new Int32Array(groups * met.groups))
}
