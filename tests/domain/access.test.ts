import { describe, expect, test } from '@jest/globals'
import {
  isTheirAct,
  mayAct,
  mayPropose,
  maySee,
  permissions,
  rolesBefore,
  type Viewer,
} from '../../bot/domain/access.ts'
import type { RoundFacts } from '../../bot/domain/rounds/round.ts'
import {
  clockTransitions,
  type RoundAct,
  type RoundRole,
  roundStates,
  type RoundState,
  transitions,
} from '../../bot/domain/rounds/states.ts'
import { after, before, deadline, draft, facts, own, reachedBut, said } from './rounds/a-round.ts'

const viewer = (changes: Partial<Viewer> = {}): Viewer => ({
  personId: 'person',
  secretariat: false,
  organisationId: null,
  seatIds: [],
  member: false,
  ...changes,
})

const people: Record<RoundRole | 'stranger', Viewer> = {
  secretariat: viewer({ secretariat: true }),
  operator: viewer({ organisationId: 'slagelse' }),
  seat: viewer({ organisationId: 'faxe', seatIds: ['faxe'], member: true }),
  reader: viewer({ organisationId: 'lejre', member: true }),
  stranger: viewer({ organisationId: 'lejre' }),
}

/** A round in each state while answers may still come, where that is possible, and all remarks are known. */
const remark = said('faxe', { text: 'Taksten er for høj.' })
const inState: Record<RoundState, { round: RoundFacts; now: Date }> = {
  draft: { round: facts({ round: draft, seats: [], answers: [] }), now: before },
  submitted: {
    round: facts({ round: { ...draft, state: 'submitted' }, seats: [], answers: [] }),
    now: before,
  },
  planned: {
    round: facts({ round: { ...draft, state: 'planned' }, seats: [], answers: [] }),
    now: before,
  },
  open: { round: facts(), now: before },
  remarks: {
    round: facts({ round: { state: 'remarks' }, answers: [own, remark, said('stevns'), said('koege')] }),
    now: before,
  },
  unresolved: {
    round: facts({ round: { state: 'unresolved' }, reach: reachedBut({ faxe: null }) }),
    now: after,
  },
  in_solution: { round: facts({ round: { state: 'in_solution' } }), now: after },
  on_meeting: { round: facts({ round: { state: 'on_meeting' } }), now: after },
  approved: { round: facts({ round: { state: 'approved' } }), now: after },
  information: { round: facts({ round: { state: 'information', deadline: null } }), now: after },
  rejected: { round: facts({ round: { state: 'rejected' } }), now: after },
  withdrawn: { round: facts({ round: { state: 'withdrawn' } }), now: after },
  corrected: { round: facts({ round: { state: 'corrected' } }), now: after },
}

/** The rules of who may do what when, written out by hand from the rules of the forum. */
const allowed: Record<RoundState, Partial<Record<RoundAct, RoundRole[]>>> = {
  draft: {
    edit: ['secretariat', 'operator'],
    attach: ['secretariat', 'operator'],
    submit: ['operator'],
    plan: ['secretariat'],
    start: ['secretariat'],
    inform: ['secretariat'],
    withdraw: ['secretariat', 'operator'],
  },
  submitted: {
    edit: ['secretariat'],
    attach: ['secretariat', 'operator'],
    plan: ['secretariat'],
    start: ['secretariat'],
    inform: ['secretariat'],
    withdraw: ['secretariat', 'operator'],
  },
  planned: {
    unplan: ['secretariat'],
    start: ['secretariat'],
    inform: ['secretariat'],
    withdraw: ['secretariat', 'operator'],
  },
  open: {
    answer: ['seat'],
    remind: ['secretariat'],
    extend: ['secretariat'],
    record_answer: ['secretariat'],
    withdraw: ['secretariat'],
  },
  remarks: {
    answer: ['seat'],
    remind: ['secretariat'],
    extend: ['secretariat'],
    record_answer: ['secretariat'],
    withdraw: ['secretariat'],
    hand_over: ['secretariat'],
    put_on_meeting: ['secretariat'],
  },
  unresolved: {
    extend: ['secretariat'],
    record_answer: ['secretariat'],
    withdraw: ['secretariat'],
    put_on_meeting: ['secretariat'],
  },
  in_solution: { revise: ['secretariat'], put_on_meeting: ['secretariat'], withdraw: ['secretariat'] },
  on_meeting: { record_decision: ['secretariat'], withdraw: ['secretariat'] },
  approved: { correct: ['secretariat'] },
  information: { correct: ['secretariat'] },
  rejected: { correct: ['secretariat'], revise: ['secretariat'] },
  corrected: { revise: ['secretariat'], put_on_meeting: ['secretariat'] },
  withdrawn: {},
}

const acts = Object.keys(permissions(people.secretariat, facts(), before)) as RoundAct[]
const roles = Object.keys(people) as (RoundRole | 'stranger')[]

describe.each(roundStates)('a round that is %s', (state) => {
  const { round, now } = inState[state]

  test.each(roles)('lets somebody who is %s do what the rules say, and nothing else', (role) => {
    const may = permissions(people[role], round, now)
    for (const act of acts) {
      const by: readonly string[] = allowed[state][act] ?? []
      expect([act, may[act]]).toEqual([act, by.includes(role)])
      expect(mayAct(people[role], act, round, now)).toBe(may[act])
    }
  })
})

test('the table of states names only states and acts that there are, and no way out of a withdrawal', () => {
  for (const [state, cells] of Object.entries(transitions)) {
    expect(roundStates).toContain(state)
    for (const [act, cell] of Object.entries(cells)) {
      expect(acts).toContain(act)
      expect(cell.by.length).toBeGreaterThan(0)
      for (const to of cell.to) expect(roundStates).toContain(to)
    }
  }
  expect(transitions.withdrawn).toEqual({})
  expect(clockTransitions).toEqual({
    planned: ['open', 'information', 'draft', 'submitted'],
    open: ['approved', 'unresolved'],
    unresolved: ['approved'],
  })
})

describe('the deadline', () => {
  test('ends answering and reminding at its own instant', () => {
    for (const round of [facts(), facts({ round: { state: 'remarks' }, answers: [own, remark] })]) {
      expect(mayAct(people.seat, 'answer', round, before)).toBe(true)
      expect(mayAct(people.seat, 'answer', round, deadline)).toBe(false)
      expect(mayAct(people.secretariat, 'remind', round, deadline)).toBe(false)
    }
  })

  test('is what handing over and the meeting wait for while remarks stand and members may still answer', () => {
    const remarked = facts({ round: { state: 'remarks' }, answers: [own, remark] })
    for (const act of ['hand_over', 'put_on_meeting'] as const) {
      expect(mayAct(people.secretariat, act, remarked, before)).toBe(false)
      expect(mayAct(people.secretariat, act, remarked, deadline)).toBe(true)
    }
  })

  test('closes a round for whoever asks, though no job has written it down', () => {
    const nobodySettled = facts({ round: { state: 'open' } })
    expect(permissions(people.secretariat, nobodySettled, after)).toMatchObject({
      extend: false,
      record_answer: false,
      withdraw: false,
      correct: true,
    })
  })
})

describe('who somebody is before a round', () => {
  test('follows from the seats that were frozen, not from those of today', () => {
    const newcomer = viewer({ seatIds: ['a seat made since'], member: true })
    expect(rolesBefore(newcomer, facts())).toEqual(['reader'])
    expect(mayAct(newcomer, 'answer', facts(), before)).toBe(false)
  })

  test('may be several things at once', () => {
    const all = viewer({ secretariat: true, organisationId: 'slagelse', seatIds: ['slagelse'], member: true })
    expect(rolesBefore(all, facts())).toEqual(['secretariat', 'operator', 'seat', 'reader'])
  })

  test('is nothing to a draft for those who will be asked', () => {
    const drafted = inState.draft.round
    expect(roles.filter((role) => maySee(people[role], drafted))).toEqual(['secretariat', 'operator'])
    expect(roles.filter((role) => maySee(people[role], facts()))).toEqual([
      'secretariat',
      'operator',
      'seat',
      'reader',
    ])
  })

  test('tells apart who may never do a thing from who may not do it now', () => {
    expect(isTheirAct(people.secretariat, 'correct', facts())).toBe(true)
    expect(isTheirAct(people.operator, 'submit', facts())).toBe(true)
    expect(isTheirAct(people.operator, 'start', facts())).toBe(false)
    expect(isTheirAct(people.seat, 'extend', facts())).toBe(false)
    expect(isTheirAct(people.reader, 'answer', facts())).toBe(false)
  })
})

test('a proposal is written by the operator’s own people or by the secretariat', () => {
  expect(mayPropose(people.operator, 'slagelse')).toBe(true)
  expect(mayPropose(people.secretariat, 'slagelse')).toBe(true)
  expect(mayPropose(people.seat, 'slagelse')).toBe(false)
  expect(mayPropose(people.reader, 'slagelse')).toBe(false)
})
