import { describe, expect, test } from '@jest/globals'
import type {
  GroupingPerson,
  GroupingProposal,
  Seat,
  SessionToPlan,
} from '../../../../bot/domain/meetings/groups/grouping.ts'
import { proposeGroups } from '../../../../bot/domain/meetings/groups/propose-groups.ts'
import {
  anInput,
  aPerson,
  aSession,
  from,
  groupsOf,
  membersOf,
  ruleOf,
  seatsIn,
  sizesOf,
} from './a-grouping.ts'

const BUDGET = { steps: 400_000 }
const three = groupsOf(null, null, null)

/** The directors' meeting of 29 May 2020: 21 people, two of Slagelse, Næstved and Ringsted each. */
const directors = from(
  'Slagelse',
  'Næstved',
  'Region Sjælland',
  'Kalundborg',
  'Ringsted',
  'Lejre',
  'Vordingborg',
  'Roskilde',
  'Holbæk',
  'Guldborgsund',
  'Odsherred',
  'Ringsted',
  'Stevns',
  'Slagelse',
  'Sekretariatet',
  'Næstved',
  'Solrød',
  'Faxe',
  'Lolland',
  'Sorø',
  'Køge',
)
const colleaguesTogether = (people: readonly GroupingPerson[], seats: readonly Seat[]): string[] =>
  three.flatMap(({ id }) => {
    const organisations = membersOf(seats, id).map(
      (personId) => people.find((person) => person.id === personId)?.organisationId ?? '',
    )
    return organisations.filter((each, at) => organisations.indexOf(each) !== at)
  })

describe('the meeting of 2020', () => {
  test('21 people sit in 7, 7 and 7, nobody with a colleague, in both sessions, and that is proven best', () => {
    const sessions = [aSession(directors, three), aSession(directors, three, { id: 's2' })]
    const proposal = proposeGroups(anInput(directors, sessions), BUDGET)
    for (const id of ['s1', 's2']) {
      expect(sizesOf(seatsIn(proposal, id), three)).toEqual([7, 7, 7])
      expect(colleaguesTogether(directors, seatsIn(proposal, id))).toEqual([])
    }
    // Seven people can be spread over three groups as 3, 2 and 2 at best: five pairs meet again from each group.
    expect(ruleOf(proposal, 'acquaintances', 's2')).toMatchObject({ wanting: 15, least: 15, proven: true })
    expect(proposal.proven).toBe(true)
  })

  test('one leaves: 6, 7 and 7, and nobody is moved', () => {
    const first = seatsIn(proposeGroups(anInput(directors, [aSession(directors, three)]), BUDGET))
    const present = directors.filter(({ id }) => id !== 'Vordingborg 1')
    const proposal = proposeGroups(anInput(directors, [aSession(present, three, { stood: first })]), BUDGET)
    expect(sizesOf(seatsIn(proposal), three).sort()).toEqual([6, 7, 7])
    expect(proposal.moves).toEqual([])
  })

  test('one more of Kalundborg and one of KKR come: 7, 7 and 8, still apart, and nobody is moved who need not be', () => {
    const present = directors.filter(({ id }) => id !== 'Vordingborg 1')
    const first = seatsIn(proposeGroups(anInput(present, [aSession(present, three)]), BUDGET))
    const more = [
      ...present,
      aPerson('Kalundborg 2', { organisationId: 'Kalundborg' }),
      ...from('KKR Sjælland'),
    ]
    const proposal = proposeGroups(anInput(more, [aSession(more, three, { stood: first })]), BUDGET)
    expect(sizesOf(seatsIn(proposal), three).sort()).toEqual([7, 7, 8])
    expect(colleaguesTogether(more, seatsIn(proposal))).toEqual([])
    expect(proposal.moves).toEqual([])
  })

  test('"the same groups" are the same', () => {
    const sessions = [
      aSession(directors, three),
      aSession(directors, three, { id: 's2', aim: { kind: 'same_groups', as: 's1' } }),
    ]
    const proposal = proposeGroups(anInput(directors, sessions), BUDGET)
    expect(seatsIn(proposal, 's2')).toEqual(seatsIn(proposal, 's1'))
  })
})

describe('"the same groups" of other people than in 2020', () => {
  const people = Array.from({ length: 20 }, (_, nth) =>
    aPerson(`p${nth}`, {
      organisationId: `o${nth % 9}`,
      role: nth < 7 ? 'director' : 'chief',
      userRepresentative: nth % 4 === 0,
      fromRegion: nth % 7 === 0,
    }),
  )
  const seats = people.map(({ id }, nth) => ({ personId: id, groupId: nth < 7 ? 'A' : nth < 14 ? 'B' : 'C' }))
  const before = { id: 'before', groupIds: ['A', 'B', 'C'], seats }
  const aim = { kind: 'same_groups', as: 'before' } as const
  const follow = (present: readonly GroupingPerson[], parts: Partial<SessionToPlan> = {}) =>
    proposeGroups(anInput(present, [aSession(present, three, { aim, ...parts })], { held: [before] }), BUDGET)
  const elsewhere = (proposal: GroupingProposal) =>
    seatsIn(proposal).filter(({ personId, groupId }) => {
      const there = seats.find((seat) => seat.personId === personId)
      return there !== undefined && there.groupId !== groupId
    })

  test('are the same though roles would be spread better otherwise, and that is proven', () => {
    const apart = people.map((person) => ({ ...person, organisationId: null }))
    const proposal = follow(apart)
    expect(elsewhere(proposal)).toEqual([])
    expect(ruleOf(proposal, 'same_groups')).toMatchObject({ met: true, proven: true })
    expect(ruleOf(proposal, 'spread')).toMatchObject({ met: false })
    expect(proposal.proven).toBe(true)
  })

  test('are the same though the session had other groups, whose people are then moved', () => {
    const apart = people.map((person) => ({ ...person, organisationId: null }))
    const stood = seats.map((seat, nth) => ({
      ...seat,
      groupId: nth === 0 ? 'B' : nth === 7 ? 'A' : seat.groupId,
    }))
    const proposal = follow(apart, { stood })
    expect(elsewhere(proposal)).toEqual([])
    expect(proposal.moves.map(({ personId }) => personId)).toEqual(['p0', 'p7'])
    expect(ruleOf(proposal, 'moves')).toMatchObject({ wanting: 2, least: 2, proven: true })
  })

  test('differ only as far as colleagues and sizes ask for', () => {
    const apart = people.map((person, nth) => ({ ...person, organisationId: `o${nth}` }))
    const left = apart.filter(({ id }) => !['p0', 'p1'].includes(id))
    // 5, 7 and 6 of 18 people: one must fill the first group.
    const filled = follow(left)
    expect(elsewhere(filled)).toHaveLength(1)
    expect(ruleOf(filled, 'same_groups')).toMatchObject({ wanting: 1, least: 1, proven: true })
    const colleagues = apart.map((person, nth) => (nth === 1 ? { ...person, organisationId: 'o0' } : person))
    // The third group has room for one.
    expect(elsewhere(follow(colleagues))).toHaveLength(1)
  })
})

test('two who must sit together and have met before do not end the search before it has the best', () => {
  const people = from('a', 'b', 'c', 'd', 'e', 'f', 'g')
  const ids = people.map(({ id }) => id)
  const at = (groupId: string, ...nth: number[]) => nth.map((one) => ({ personId: ids[one] ?? '', groupId }))
  const held = [{ id: 'before', groupIds: ['x', 'y'], seats: [...at('x', 0, 3, 5, 6), ...at('y', 1, 2, 4)] }]
  const pairs = [{ kind: 'together', first: 'a 1', second: 'g 1' }] as const
  const stood = at('C', 5)
  const session = aSession(people, groupsOf(2, 3, 3), { stood })
  const proposal = proposeGroups(anInput(people, [session], { held, pairs }), BUDGET)
  expect(ruleOf(proposal, 'acquaintances')).toMatchObject({ wanting: 1, least: 1 })
})

test('the tables of 2017: 26 people, 11 user representatives spread as evenly as can be', () => {
  const people = Array.from({ length: 26 }, (_, nth) =>
    aPerson(`p${nth}`, { organisationId: nth < 11 ? 'DH' : `o${nth}`, userRepresentative: nth < 11 }),
  )
  const groups = groupsOf(null, null, null, null)
  const proposal = proposeGroups(anInput(people, [aSession(people, groups)]), BUDGET)
  const users = groups.map(
    ({ id }) => membersOf(seatsIn(proposal), id).filter((one) => Number(one.slice(1)) < 11).length,
  )
  expect(users.sort()).toEqual([2, 3, 3, 3])
  expect(ruleOf(proposal, 'organisations')).toMatchObject({
    proven: true,
    impossible: [{ kind: 'organisation_too_large', organisationId: 'DH', people: 11, groups: 4 }],
  })
})

describe('what is fixed by hand', () => {
  test('is never moved, whatever it costs', () => {
    const pins = [
      { personId: 'Slagelse 1', groupId: 'A' },
      { personId: 'Slagelse 2', groupId: 'A' },
    ]
    const proposal = proposeGroups(anInput(directors, [aSession(directors, three, { pins })]), BUDGET)
    expect(seatsIn(proposal)).toEqual(expect.arrayContaining(pins))
    expect(ruleOf(proposal, 'organisations')).toMatchObject({
      wanting: 1,
      least: 1,
      proven: true,
      impossible: [{ kind: 'colleagues_pinned_together', organisationId: 'Slagelse', groupId: 'A' }],
    })
  })

  test('two who must sit together do, two who must not do not; a contradiction is told with its reason', () => {
    const pairs = [
      { kind: 'together', first: 'Faxe 1', second: 'Køge 1' },
      { kind: 'apart', first: 'Sorø 1', second: 'Lejre 1' },
    ] as const
    const kept = proposeGroups(anInput(directors, [aSession(directors, three)], { pairs }), BUDGET)
    const groupOf = (id: string) => seatsIn(kept).find(({ personId }) => personId === id)?.groupId
    expect(groupOf('Faxe 1')).toBe(groupOf('Køge 1'))
    expect(groupOf('Sorø 1')).not.toBe(groupOf('Lejre 1'))
    const against = [...pairs, { kind: 'apart', first: 'Faxe 1', second: 'Køge 1' } as const]
    const broken = proposeGroups(anInput(directors, [aSession(directors, three)], { pairs: against }), BUDGET)
    expect(ruleOf(broken, 'pairs')).toMatchObject({
      wanting: 1,
      impossible: expect.arrayContaining([
        { kind: 'pair_contradicts', first: 'Faxe 1', second: 'Køge 1' },
      ]) as unknown,
    })
  })

  test('four who are all to sit apart do not fit into three groups', () => {
    const four = ['Faxe 1', 'Køge 1', 'Sorø 1', 'Lejre 1']
    const pairs = four.flatMap((first, at) =>
      four.slice(at + 1).map((second) => ({ kind: 'apart' as const, first, second })),
    )
    const proposal = proposeGroups(anInput(directors, [aSession(directors, three)], { pairs }), BUDGET)
    expect(ruleOf(proposal, 'pairs')).toMatchObject({
      wanting: 1,
      proven: true,
      impossible: [{ kind: 'more_apart_than_groups', groups: 3 }],
    })
  })

  test('every group gets one who can lead it, as long as they suffice', () => {
    const people = directors.map((person, nth) => ({ ...person, facilitator: nth % 7 === 0 }))
    const proposal = proposeGroups(anInput(people, [aSession(people, three)]), BUDGET)
    const led = three.map(({ id }) =>
      membersOf(seatsIn(proposal), id).filter((one) => people.find((p) => p.id === one)?.facilitator),
    )
    expect(led.map(({ length }) => length)).toEqual([1, 1, 1])
  })

  test('sizes that are given are kept; sizes that do not add up are told', () => {
    const given = groupsOf(5, 6, 10)
    const kept = proposeGroups(anInput(directors, [aSession(directors, given)]), BUDGET)
    expect(sizesOf(seatsIn(kept), given)).toEqual([5, 6, 10])
    const short = proposeGroups(anInput(directors, [aSession(directors, groupsOf(5, 5, 5))]), BUDGET)
    expect(ruleOf(short, 'sizes')).toMatchObject({
      wanting: 6,
      least: 6,
      impossible: [{ kind: 'sizes_do_not_add_up', wanted: 15, people: 21 }],
    })
  })
})

test('a thousand people of 98 organisations in 40 groups: no conflict that can be avoided', () => {
  const people = Array.from({ length: 1000 }, (_, nth) =>
    aPerson(`p${nth}`, { organisationId: `o${nth % 98}`, role: `r${nth % 4}` }),
  )
  const groups = groupsOf(...Array<null>(40).fill(null))
  const proposal = proposeGroups(anInput(people, [aSession(people, groups)]), { steps: 50_000_000 })
  expect(ruleOf(proposal, 'organisations')).toMatchObject({ wanting: 0, proven: true })
  expect(new Set(sizesOf(seatsIn(proposal), groups))).toEqual(new Set([25]))
})

test('a search that is stopped at once still gives everybody a place', () => {
  const proposal = proposeGroups(anInput(directors, [aSession(directors, three)]), {
    steps: 1e9,
    shouldStop: () => true,
  })
  expect(seatsIn(proposal)).toHaveLength(21)
})
