import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import {
  type GroupingInput,
  groupingRules,
  type Seat,
} from '../../../../bot/domain/meetings/groups/grouping.ts'
import { proposeGroups } from '../../../../bot/domain/meetings/groups/propose-groups.ts'
import { anInput, aPerson, aSession, groupsOf, seatsIn, sizesOf } from './a-grouping.ts'
import { leastCost, plainCost } from './brute-force.ts'

/** The same cases in every run: the search is promised to be best of small meetings, not of every one that chance can think of. */
const SEED = 290_520

describe('whatever the people and the wishes', () => {
  const small = fc
    .record({
      people: fc.array(
        fc.record({
          organisation: fc.integer({ min: 0, max: 3 }),
          role: fc.constantFrom('director', 'chief', null),
          userRepresentative: fc.boolean(),
          facilitator: fc.boolean(),
          group: fc.nat(2),
          pinned: fc.boolean(),
          stood: fc.boolean(),
          sat: fc.boolean(),
        }),
        { minLength: 4, maxLength: 8 },
      ),
      groups: fc.integer({ min: 2, max: 3 }),
      seed: fc.nat(1000),
      pairs: fc.array(
        fc.record({ kind: fc.constantFrom('together', 'apart'), one: fc.nat(7), other: fc.nat(7) }),
        {
          maxLength: 2,
        },
      ),
      pin: fc.boolean(),
      stand: fc.boolean(),
      met: fc.constantFrom('nobody', 'some', 'followed'),
      sizes: fc.option(fc.array(fc.nat(4), { minLength: 3, maxLength: 3 }), { nil: null }),
    })
    .map(({ people: drawn, groups, seed, pairs, pin, stand, met, sizes }): GroupingInput => {
      const people = drawn.map(({ organisation, role, userRepresentative, facilitator }, nth) =>
        aPerson(`p${nth}`, { organisationId: `o${organisation}`, role, userRepresentative, facilitator }),
      )
      const seat = ({ group }: { group: number }, nth: number): Seat => ({
        personId: `p${nth}`,
        groupId: String.fromCharCode(65 + (group % groups)),
      })
      const some = (which: 'pinned' | 'stood') =>
        drawn.flatMap((one, nth) => (one[which] ? [seat(one, nth)] : []))
      return anInput(
        people,
        [
          aSession(people, groupsOf(...Array.from({ length: groups }, (_, nth) => sizes?.[nth] ?? null)), {
            pins: pin ? some('pinned').slice(0, 3) : [],
            stood: stand ? some('stood') : [],
            aim: met === 'followed' ? { kind: 'same_groups', as: 'before' } : { kind: 'meet_new' },
          }),
        ],
        {
          seed,
          held:
            met !== 'nobody'
              ? [
                  {
                    id: 'before',
                    groupIds: ['x', 'y'],
                    seats: drawn.map((one, nth) => ({ personId: `p${nth}`, groupId: one.sat ? 'x' : 'y' })),
                  },
                ]
              : [],
          pairs: pairs.flatMap(({ kind, one, other }) =>
            one < people.length && other < people.length && one < other
              ? [{ kind, first: `p${one}`, second: `p${other}` }]
              : [],
          ),
        },
      )
    })

  test('the proposal costs exactly as little as the best of all placements, rule by rule', () => {
    fc.assert(
      fc.property(small, (input) => {
        const [session] = input.sessions
        if (session === undefined) return
        const proposal = proposeGroups(input, { steps: 60_000 })
        expect(plainCost(input, session, seatsIn(proposal))).toEqual(leastCost(input, session))
      }),
      { numRuns: 60, seed: SEED },
    )
  })

  test('what is said to be proven best is best, also of a search that was cut short', () => {
    fc.assert(
      fc.property(small, fc.integer({ min: 1, max: 3000 }), (input, steps) => {
        const [session] = input.sessions
        if (session === undefined) return
        const proposal = proposeGroups(input, { steps })
        const unproven = proposal.report.find(({ proven }) => !proven)
        const count =
          groupingRules.indexOf(unproven?.rule ?? 'acquaintances') + (unproven === undefined ? 1 : 0)
        const cost = plainCost(input, session, seatsIn(proposal))
        expect(cost.slice(0, count)).toEqual(leastCost(input, session).slice(0, count))
      }),
      { numRuns: 80, seed: SEED },
    )
  })

  test('everybody who attends has exactly one place, pins are kept, and the same seed gives the same groups', () => {
    fc.assert(
      fc.property(small, (input) => {
        const [session] = input.sessions
        if (session === undefined) return
        const budget = { steps: 5_000 }
        const seats = seatsIn(proposeGroups(input, budget))
        expect(seats.map(({ personId }) => personId).sort()).toEqual([...session.attending].sort())
        expect(seats).toEqual(expect.arrayContaining([...session.pins]))
        expect(seatsIn(proposeGroups(input, budget))).toEqual(seats)
      }),
    )
  })

  test('even groups differ by one at most', () => {
    fc.assert(
      fc.property(fc.integer({ min: 4, max: 120 }), fc.integer({ min: 1, max: 9 }), (many, count) => {
        const people = Array.from({ length: many }, (_, nth) =>
          aPerson(`p${nth}`, { organisationId: `o${nth % 23}` }),
        )
        const groups = groupsOf(...Array<null>(count).fill(null))
        const sizes = sizesOf(
          seatsIn(proposeGroups(anInput(people, [aSession(people, groups)]), { steps: 40_000 })),
          groups,
        )
        expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1)
      }),
      { numRuns: 30 },
    )
  })
})
