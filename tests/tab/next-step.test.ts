import { expect, test } from '@jest/globals'
import { nextStep, otherActs } from '../../tab/src/features/round/next-step.ts'
import { organisationNamed } from './fake-product/people.ts'
import { can, draftRound, openRound } from './fake-product/rounds.ts'

const secretariat = can('remind', 'extend', 'record_answer', 'withdraw')

test('a director is led to the answer until there is one', () => {
  const round = openRound({ can: can('answer') })
  const own = organisationNamed('Stevns').id
  const seats = round.seats.map((seat) => ({ ...seat, mine: seat.organisation.id === own }))
  expect(nextStep({ ...round, seats })).toEqual({ text: 'answer', act: 'answer' })
  const answer = round.seats[0]?.answer ?? null
  const answered = seats.map((seat) => ({ ...seat, answer }))
  expect(nextStep({ ...round, seats: answered }).text).toBe('answered')
})

test('a draft is led to the page before sending by the secretariat, and to the secretariat by an operator', () => {
  expect(nextStep(draftRound()).act).toBe('start')
  expect(nextStep(draftRound({ can: can('edit', 'submit') })).act).toBe('submit')
  expect(nextStep(draftRound({ unsubmitted: true }))).toEqual({ text: 'startUnsubmitted', act: 'start' })
})

test('a planned round is sent now or taken back by the secretariat, and waited for by its operator', () => {
  const plan = {
    sendAt: '2026-03-04T07:00:00.000Z',
    deadline: '2026-03-11T11:00:00.000Z',
    byName: null,
    late: false,
  }
  const round = draftRound({ state: 'planned', plan, can: can('start', 'unplan', 'withdraw') })
  const next = nextStep(round)
  expect(next).toEqual({ text: 'planned', act: 'start' })
  expect(otherActs(round, next)).toEqual(['unplan', 'withdraw'])
  expect(nextStep({ ...round, plan: { ...plan, late: true } }).text).toBe('plannedLate')
  expect(nextStep({ ...round, can: can('withdraw') })).toEqual({ text: 'waitPlanned', act: null })
})

test('while members are not reached, an open round does not say that there is nothing to do', () => {
  const round = openRound({ can: secretariat })
  expect(nextStep(round).text).toBe('waitNotReached')
  const reached = round.seats.map((seat) => ({ ...seat, reach: 'reached' as const }))
  expect(nextStep({ ...round, seats: reached }).text).toBe('waitAnswers')
})

test('an unresolved round is led to an extension, and an answer can be written in beside it', () => {
  const round = openRound({ state: 'unresolved', can: can('extend', 'record_answer', 'withdraw') })
  const next = nextStep(round)
  expect(next.act).toBe('extend')
  expect(otherActs(round, next)).toContain('record_answer')
})

test('remarks are handed over, a solution becomes a revision, a meeting gets its decision, an end its journal', () => {
  expect(nextStep(openRound({ state: 'remarks', can: can('hand_over', 'put_on_meeting') })).act).toBe(
    'hand_over',
  )
  expect(nextStep(openRound({ state: 'in_solution', can: can('revise') })).act).toBe('revise')
  expect(nextStep(openRound({ state: 'in_solution', replacedBy: 2, can: can('withdraw') }))).toEqual({
    ...{ text: 'replaced', act: null },
  })
  expect(nextStep(openRound({ state: 'on_meeting', can: can('record_decision') })).act).toBe(
    'record_decision',
  )
  expect(nextStep(openRound({ state: 'approved', can: can('journal', 'correct') })).act).toBe('journal')
})

test('nothing is offered that the product does not allow', () => {
  const round = openRound()
  const next = nextStep(round)
  expect(next).toEqual({ text: 'follow', act: null })
  expect(otherActs(round, next)).toEqual([])
})
