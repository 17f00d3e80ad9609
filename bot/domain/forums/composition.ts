import { findOrganisation } from '../organisations/organisations.ts'
import { areasOf, type Area } from './areas.ts'
import { checkChair } from './chair.ts'
import type { ChairRule, CompositionRule } from './composition-rule.ts'
import type { CompositionFinding } from './composition-finding.ts'
import { fillPlaces } from './fill-places.ts'
import { spreadOf, type Spread } from './spread.ts'
import { isMeant, type Member } from './who.ts'

/** Where a forum works on the day that is asked about. */
export type ForumGround = {
  regionName: string
  /** The region's own ids as an organisation: one, or those it is to be merged from. */
  regionIds: readonly string[]
  municipalities: readonly string[]
  areas: readonly Area[]
  /** The municipality that hosts the secretariat; null: not said. */
  hostId: string | null
}

export type Composition = {
  findings: CompositionFinding[]
  /** Where those come from who fill a place. */
  spread: Spread
}

/**
 * Holds a forum's rules against those who are members on a day (the caller gives those whose seat is in force). Each
 * person fills one place, and the rules are read so that they leave as few gaps as possible.
 */
export function checkComposition(
  rules: readonly CompositionRule[],
  chair: ChairRule,
  members: readonly Member[],
  ground: ForumGround,
): Composition {
  const ownAreas = areasOf(ground.municipalities, ground.areas)
  const counted = members.filter(({ role }) => role !== 'deputy' && role !== 'guest')
  const outside = counted.filter((member) => isOutside(member, ground))
  const inside = counted.filter((member) => !outside.includes(member))
  const seated = seat(rules, inside, ground)
  const left = inside.filter((member) => !seated.has(member))
  const pools = rules.map((rule, number) => ({
    rule,
    pool: inside.filter(
      (member) =>
        seated.get(member)?.rule === number ||
        (left.includes(member) && rules.findIndex(({ who }) => isMeant(who, member)) === number),
    ),
  }))
  const present = [...seated.keys()].map(({ organisation }) => organisation.id)
  return {
    findings: [
      ...outside.map(({ organisation }) => ({
        code: 'outside_region' as const,
        organisation,
        region: ground.regionName,
      })),
      ...pools.flatMap(({ rule, pool }) =>
        rule.rule === 'each_municipality' ? checkEach(rule, pool, ground) : checkInAll(rule, pool, ownAreas),
      ),
      ...left.filter((member) => rules.every(({ who }) => !isMeant(who, member))).flatMap(withoutRule),
      ...checkChair(chair, counted, ground),
    ],
    spread: spreadOf(present, ground.municipalities, ownAreas),
  }
}

function isOutside({ organisation }: Member, ground: ForumGround): boolean {
  if (organisation.body === 'municipality') return !ground.municipalities.includes(organisation.id)
  return organisation.body === 'region' && !ground.regionIds.includes(organisation.id)
}

/** One place: `rule` is the number of the rule that asks for it; `organisation` null: whoever it is from. */
type Place = { rule: number; organisation: string | null }

/** First the places that must be filled, then those that may. */
function seat(rules: readonly CompositionRule[], members: readonly Member[], ground: ForumGround) {
  const fits = (place: Place, member: Member): boolean => {
    const rule = rules[place.rule]
    if (rule === undefined || !isMeant(rule.who, member)) return false
    return place.organisation === null || place.organisation === member.organisation.id
  }
  const from = (organisation: string | null) =>
    organisation === null
      ? members.length
      : members.filter((member) => member.organisation.id === organisation).length
  // No more places than people who could take them, however many the rule allows.
  const places = (wanted: (rule: CompositionRule) => number): Place[] =>
    rules.flatMap((rule, number) => {
      const organisations = rule.rule === 'each_municipality' ? ground.municipalities : [null]
      return organisations.flatMap((organisation) =>
        Array.from({ length: Math.min(wanted(rule), from(organisation)) }, () => ({
          rule: number,
          organisation,
        })),
      )
    })
  const needed = fillPlaces(
    places(({ count }) => count.least),
    members,
    fits,
  )
  const optional = places(({ count }) => (count.most ?? members.length) - count.least)
  return fillPlaces(optional, members, fits, needed)
}

type Each = Extract<CompositionRule, { rule: 'each_municipality' }>
type InAll = Extract<CompositionRule, { rule: 'in_all' }>

function checkEach({ who, count }: Each, pool: readonly Member[], ground: ForumGround): CompositionFinding[] {
  return ground.municipalities.flatMap((id): CompositionFinding[] => {
    const found = pool.filter((member) => member.organisation.id === id).length
    const organisation = { id, name: findOrganisation(id)?.name ?? id }
    if (found < count.least) return [{ code: 'organisation_short', organisation, who, count, found }]
    const isOver = count.most !== null && found > count.most
    return isOver ? [{ code: 'organisation_over', organisation, who, count, found }] : []
  })
}

function checkInAll(
  { who, count, spread }: InAll,
  pool: readonly Member[],
  areas: readonly Area[],
): CompositionFinding[] {
  const found = pool.length
  const findings: CompositionFinding[] = []
  if (found < count.least) findings.push({ code: 'too_few', who, count, found })
  if (count.most !== null && found > count.most) findings.push({ code: 'too_many', who, count, found })
  return spread ? [...findings, ...checkSpread({ who, count }, pool, areas)] : findings
}

function checkSpread(
  { who, count }: Pick<InAll, 'who' | 'count'>,
  pool: readonly Member[],
  areas: readonly Area[],
): CompositionFinding[] {
  const ids = pool.map(({ organisation }) => organisation.id)
  const twice = pool
    .map(({ organisation }) => organisation)
    .filter(({ id }, i) => ids.indexOf(id) === i && ids.lastIndexOf(id) !== i)
  const empty = areas.filter(({ municipalities }) => !municipalities.some((id) => ids.includes(id)))
  // Fewer people than areas cannot come from them all: then the spread is shown and nobody is blamed.
  const canSpread = pool.length > 0 && areas.length <= (count.most ?? pool.length)
  return [
    ...twice.map((organisation) => ({
      code: 'same_organisation' as const,
      organisation,
      who,
      found: ids.filter((id) => id === organisation.id).length,
    })),
    ...(canSpread ? empty : []).map(({ name }) => ({
      code: 'area_absent' as const,
      area: name,
      who,
    })),
  ]
}

function withoutRule({ personId, organisation, post, role }: Member): CompositionFinding[] {
  if (role === 'secretary') return []
  if (post === null) return [{ code: 'post_unknown', personId, organisation }]
  return [{ code: 'no_rule', personId, organisation, post }]
}
