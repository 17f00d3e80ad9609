import { allowedSizes } from './check-groups.ts'
import type { RuleReport, WhyImpossible } from './grouping.ts'
import { cliqueOf, evenPairs, leastPossible, type MetIn, withoutLeader } from './least-possible.ts'
import { standingOf } from './partition.ts'
import { takenApart } from './session-levels.ts'
import type { SessionPartition } from './session-partition.ts'

/**
 * How far each rule is met in one session, in the order of the rules, and what was impossible, with the reason. `metAgain`: pairs that
 * sit together once more, which the partition need not know.
 */
export function reportSession(
  of: SessionPartition,
  groupOf: Int32Array,
  metIn: readonly MetIn[],
  metAgain: number,
): RuleReport[] {
  const { partition, session, marks } = of
  const cost = takenApart(standingOf(partition, groupOf), of.levels)
  const least = leastPossible(of, metIn)
  // Nobody can be blamed for leaders that are not there, nor for numbers that do not divide evenly.
  const leaders = of.present.filter(({ facilitator }) => facilitator).length
  const missing = leaders === 0 ? 0 : Math.max(0, partition.groups - leaders)
  const even = marks
    .filter(({ rule }) => rule === 'spread')
    .reduce((sum, { people }) => sum + evenPairs(people, new Int32Array(partition.groups)), 0)
  const within = insideUnits(of)
  const rules: Ruled[] = [
    ['pairs', cost.pair + within, least.pair, whyPairs(of)],
    ['facilitators', cost.leader - missing, least.leader - missing, whyLeaders(of, leaders)],
    ['organisations', cost.organisation, least.organisation, whyOrganisations(of)],
    ['sizes', cost.size, least.size, whySizes(of)],
    ...follows(of, cost.same, least.same),
    ['moves', cost.move, least.move, least.move > 0 ? [{ kind: 'moves_needed', least: least.move }] : []],
    ['spread', cost.spread - even, least.spread - even, []],
    ...meets(of, cost.acquaintance + metAgain, least.acquaintance),
  ]
  // What comes after a rule that is not proven may only seem best.
  let above = true
  return rules.map(([rule, wanting, most, impossible]) => {
    const proven = above && wanting <= most
    above = proven
    const given: WhyImpossible[] =
      impossible.length === 0 && most > 0 ? [{ kind: 'rules_before', least: most }] : impossible
    return {
      rule,
      sessionId: session.id,
      met: wanting === 0,
      wanting,
      least: most,
      proven,
      impossible: wanting === 0 ? [] : given,
    }
  })
}

/** A rule with what is wanting, how little can be, and why. */
type Ruled = [RuleReport['rule'], number, number, WhyImpossible[]]

/** Where the same groups as in another session are wanted; nobody is then to meet new people. */
const follows = ({ groupThere }: SessionPartition, wanting: number, least: number): Ruled[] =>
  groupThere === null ? [] : [['same_groups', wanting, least, []]]

const meets: typeof follows = ({ groupThere }, wanting, least) =>
  groupThere === null
    ? [['acquaintances', wanting, least, least > 0 ? [{ kind: 'meetings_repeat', least }] : []]]
    : []

/** Rules to sit apart that those who move as one break among themselves. */
function insideUnits({ open, unitOf }: SessionPartition): number {
  return open.filter(
    ({ kind, first, second }) => kind === 'apart' && unitOf.get(first) === unitOf.get(second),
  ).length
}

function whyPairs({ open, units, unitOf, partition }: SessionPartition): WhyImpossible[] {
  const why = open.flatMap(({ kind, first, second }): WhyImpossible[] => {
    const [one, other] = [unitOf.get(first) ?? 0, unitOf.get(second) ?? 0]
    const [here, there] = [units[one]?.group ?? -1, units[other]?.group ?? -1]
    if (kind === 'apart' && one === other) return [{ kind: 'pair_contradicts', first, second }]
    if (here !== -1 && there !== -1 && (kind === 'apart') === (here === there))
      return [{ kind: 'pair_pinned', first, second }]
    const contradicts =
      kind === 'together' &&
      open.some(
        (each) =>
          each.kind === 'apart' &&
          [unitOf.get(each.first), unitOf.get(each.second)].includes(one) &&
          [unitOf.get(each.first), unitOf.get(each.second)].includes(other),
      )
    return contradicts ? [{ kind: 'pair_contradicts', first, second }] : []
  })
  const ring = cliqueOf(open, unitOf)
  if (ring.length <= partition.groups) return why
  const people = ring.flatMap((unit) => units[unit]?.members.slice(0, 1).map(({ id }) => id) ?? [])
  return [...why, { kind: 'more_apart_than_groups', people, groups: partition.groups }]
}

function whyLeaders(of: SessionPartition, leaders: number): WhyImpossible[] {
  const { partition, units, session } = of
  if (leaders === 0 || withoutLeader(of) === 0) return []
  if (leaders < partition.groups)
    return [{ kind: 'too_few_facilitators', facilitators: leaders, groups: partition.groups }]
  return session.groups.flatMap(({ id: groupId }, group): WhyImpossible[] => {
    const people = units
      .filter((unit) => unit.group === group)
      .flatMap(({ members }) => members.filter(({ facilitator }) => facilitator).map(({ id }) => id))
    return people.length > 1 ? [{ kind: 'facilitators_pinned_together', groupId, people }] : []
  })
}

function whyOrganisations({ marks, partition, units, session }: SessionPartition): WhyImpossible[] {
  return marks.flatMap(({ rule, organisationId, people, pinned }): WhyImpossible[] => {
    if (rule !== 'organisations' || organisationId === null) return []
    const isOf = (person: { organisationId: string | null }) => person.organisationId === organisationId
    const why: WhyImpossible[] = []
    if (people > partition.groups)
      why.push({ kind: 'organisation_too_large', organisationId, people, groups: partition.groups })
    pinned.forEach((many, group) => {
      if (many < 2) return
      const ids = units
        .filter((unit) => unit.group === group)
        .flatMap(({ members }) => members.filter(isOf).map(({ id }) => id))
      const groupId = session.groups[group]?.id ?? ''
      why.push({ kind: 'colleagues_pinned_together', organisationId, groupId, people: ids })
    })
    for (const { members } of units) {
      const ids = members.filter(isOf).map(({ id }) => id)
      if (ids.length > 1) why.push({ kind: 'colleagues_kept_together', organisationId, people: ids })
    }
    return why
  })
}

function whySizes({ session, present, units }: SessionPartition): WhyImpossible[] {
  const sizes = allowedSizes(session, present.length)
  const most = sizes.reduce((sum, size) => sum + size.most, 0)
  const least = sizes.reduce((sum, size) => sum + size.least, 0)
  const wanted = present.length > most ? most : least
  const why: WhyImpossible[] =
    present.length > most || present.length < least
      ? [{ kind: 'sizes_do_not_add_up', wanted, people: present.length }]
      : []
  sizes.forEach(({ groupId, most: size }, group) => {
    const pinned = units
      .filter((unit) => unit.group === group)
      .reduce((sum, { members }) => sum + members.length, 0)
    if (pinned > size) why.push({ kind: 'more_pinned_than_size', groupId, pinned, size })
  })
  return why
}
