import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { gateRuleFor } from '../../../bot/domain/rounds/gate.ts'
import { cancelPlan, isSendingLate, planSending, sendAsPlanned } from '../../../bot/domain/rounds/planning.ts'
import type { Round, RoundSeat } from '../../../bot/domain/rounds/round.ts'
import { at, content, draft, rules, seats, sent } from './a-round.ts'

const gate = gateRuleFor(content, null, 0)
type Changes = Partial<{
  round: Round
  seats: RoundSeat[]
  closedDays: string[]
  gatePlaces: number
  vacantIds: string[]
  now: Date
}>

const given = (changes: Changes) => ({
  seats: changes.seats ?? seats,
  rules: { ...rules, closedDays: changes.closedDays ?? [] },
  gate: changes.gatePlaces === undefined ? gate : gateRuleFor(content, changes.gatePlaces, 0),
  now: changes.now ?? sent,
  vacantIds: changes.vacantIds ?? [],
})
const plan = (sendAt: Date, deadline: Date | null, changes: Changes = {}) =>
  planSending(changes.round ?? draft, { ...given(changes), sendAt, deadline, startedBy: 'secretary' })
const code = (result: ReturnType<typeof plan>) => (result.ok ? 'planned' : result.refusal.code)

/** Planned for Wednesday 4 March at 8, with the deadline on the following Wednesday. */
const sendAt = at('2026-03-04 08.00')
const deadline = at('2026-03-11 12.00')
function plannedRound(changes: Changes = {}): Round {
  const result = plan(sendAt, deadline, changes)
  if (!result.ok) throw new Error(result.refusal.code)
  return result.decided.round
}
const sendOn = (now: Date, changes: Changes = {}) =>
  sendAsPlanned(changes.round ?? plannedRound(), given({ ...changes, now }))

describe('planning to send a round', () => {
  test('asks nobody, freezes nothing and tells nobody, and says in the history what was planned', () => {
    expect(plan(sendAt, deadline)).toMatchObject({
      ok: true,
      decided: {
        round: { state: 'planned', startedAt: null, deadline: null, rules: null, plan: { sendAt, deadline } },
        answers: [],
        events: [{ kind: 'planned', sendAt: sendAt.toISOString(), deadline: deadline.toISOString() }],
        announce: [],
      },
    })
  })

  test('counts the working days from the day of sending, not from today', () => {
    expect(code(plan(sendAt, at('2026-03-11 11.59')))).toBe('deadline_too_early')
    expect(code(plan(sendAt, at('2026-03-10 12.00')))).toBe('deadline_too_early')
    expect(code(plan(sendAt, deadline))).toBe('planned')
  })

  test('on a Saturday counts from Monday, as sending on a Saturday does', () => {
    expect(code(plan(at('2026-03-07 10.00'), at('2026-03-12 12.00')))).toBe('deadline_too_early')
    expect(code(plan(at('2026-03-07 10.00'), at('2026-03-13 12.00')))).toBe('planned')
  })

  test('lies in the future, before the deadline, and not years away', () => {
    expect(code(plan(sent, deadline))).toBe('sending_passed')
    expect(code(plan(at('2025-03-04 08.00'), deadline))).toBe('sending_passed')
    expect(code(plan(at('2026-03-12 08.00'), deadline))).toBe('deadline_before_sending')
    expect(code(plan(deadline, deadline))).toBe('deadline_before_sending')
    expect(code(plan(at('2027-03-04 08.00'), at('2027-03-15 12.00')))).toBe('sending_too_far')
  })

  test('is refused for what could not be sent at all', () => {
    expect(code(plan(sendAt, deadline, { round: { ...draft, content: { ...content, reason: ' ' } } }))).toBe(
      'content_incomplete',
    )
    expect(code(plan(sendAt, deadline, { seats: seats.slice(0, 1) }))).toBe('nobody_to_ask')
    expect(code(plan(sendAt, at('2026-03-14 12.00')))).toBe('deadline_on_closed_day')
  })

  test('warns of July by the days from sending to the deadline', () => {
    const far = plan(at('2026-06-29 08.00'), at('2026-07-06 12.00'))
    expect(far.ok && far.warnings).toEqual(['july'])
  })
})

describe('when the moment comes', () => {
  test('the round is sent as it was confirmed, in the name of who confirmed it', () => {
    const outcome = sendOn(at('2026-03-04 08.01'))
    expect(outcome).toMatchObject({
      stop: null,
      decided: {
        round: { state: 'open', startedAt: at('2026-03-04 08.01'), deadline, plan: null },
        seats,
        answers: [{ seatId: 'slagelse', personId: 'secretary', door: 'operator' }],
        events: [{ kind: 'started', plannedFor: sendAt.toISOString() }],
        announce: [{ kind: 'proposal', to: 'everyone' }],
      },
    })
  })

  test('and not a millisecond before', () => {
    expect(sendOn(new Date(sendAt.getTime() - 1))).toBeNull()
    expect(sendOn(sendAt)?.stop).toBeNull()
  })

  test.each([
    [
      'a member has come',
      { seats: [...seats, { seatId: 'greve', organisationId: 'greve' }] },
      'members_changed',
    ],
    ['a member has gone', { seats: seats.slice(0, 3) }, 'members_changed'],
    ['the gate now lets the change pass', { gatePlaces: 10 }, 'gate_changed'],
    ['the forum is closed on the deadline', { closedDays: ['2026-03-11'] }, 'deadline_on_closed_day'],
    ['a closed day has come between', { closedDays: ['2026-03-06'] }, 'deadline_too_early'],
  ])('it is not sent when %s: it is what it was before, and the secretariat is told', (_, changes, why) => {
    expect(sendOn(sendAt, changes)).toMatchObject({
      stop: why,
      decided: {
        round: { state: 'draft', plan: null, startedAt: null, rules: null },
        answers: [],
        events: [{ kind: 'plan_stopped', sendAt: sendAt.toISOString(), why }],
        announce: [{ kind: 'plan_stopped_told', to: 'secretariat' }],
      },
    })
    expect(sendOn(sendAt, changes)?.decided.seats).toBeUndefined()
  })

  test('a seat that has become vacant since stops it, and says whose it is', () => {
    expect(sendOn(sendAt, { vacantIds: ['koege', 'faxe'] })).toMatchObject({
      stop: 'seat_vacated',
      decided: {
        round: { state: 'draft', plan: null },
        events: [{ kind: 'plan_stopped', why: 'seat_vacated', organisationIds: ['faxe', 'koege'] }],
        announce: [{ kind: 'plan_stopped_told', to: 'secretariat' }],
      },
    })
  })

  test('a seat that was vacant when it was confirmed does not, nor the operator’s own, which is not asked', () => {
    const round = plannedRound({ vacantIds: ['koege'] })
    expect(sendOn(sendAt, { round, vacantIds: ['koege', 'slagelse'] })?.stop).toBeNull()
    expect(sendOn(sendAt, { round, vacantIds: ['koege', 'faxe'] })?.decided.events).toMatchObject([
      { organisationIds: ['faxe'] },
    ])
  })

  test('another director on the same seat is no other member', () => {
    const renewed = seats.map((seat) => ({ ...seat, seatId: `new ${seat.seatId}` }))
    expect(sendOn(sendAt, { seats: renewed })?.stop).toBeNull()
  })

  test('a product that stood still for a day counts the working days from when it sends', () => {
    expect(sendOn(at('2026-03-05 08.00'))?.stop).toBe('deadline_too_early')
    expect(sendOn(at('2026-03-04 23.59'))?.stop).toBeNull()
    expect(sendOn(at('2026-03-30 08.00'))?.stop).toBe('deadline_passed')
  })

  test('it is late when nothing has sent it, and never counts as sent', () => {
    const round = plannedRound()
    expect(isSendingLate(round, sendAt)).toBe(false)
    expect(isSendingLate(round, at('2026-03-04 08.01'))).toBe(false)
    expect(isSendingLate(round, at('2026-03-04 08.02'))).toBe(true)
    expect(isSendingLate(draft, at('2026-03-04 08.02'))).toBe(false)
    expect(round.startedAt).toBeNull()
  })

  test('a round that is not planned is not sent', () => {
    expect(sendOn(sendAt, { round: draft })).toBeNull()
    expect(sendOn(sendAt, { round: { ...draft, state: 'open', startedAt: sent, deadline } })).toBeNull()
  })
})

describe('an orientering', () => {
  const informedLater = (changes: Changes = {}) => plan(sendAt, null, { gatePlaces: 10, ...changes })
  const planned = () => {
    const result = informedLater()
    if (!result.ok) throw new Error(result.refusal.code)
    return result.decided.round
  }

  test('is planned as a round is, under the gate alone, and has no deadline', () => {
    expect(informedLater()).toMatchObject({
      ok: true,
      warnings: [],
      decided: {
        round: { state: 'planned', plan: { sendAt, deadline: null, needsRound: false } },
        events: [{ kind: 'planned', sendAt: sendAt.toISOString(), deadline: null }],
        announce: [],
      },
    })
    expect(code(plan(sendAt, null))).toBe('gate_needs_round')
    expect(code(informedLater({ round: { ...draft, content: { ...content, reason: '' } } }))).toBe(
      'content_incomplete',
    )
    expect(code(plan(sent, null, { gatePlaces: 10 }))).toBe('sending_passed')
  })

  test('is sent to everybody at its moment, and asks nobody: a vacant seat does not stop it', () => {
    const changes = { round: planned(), gatePlaces: 10, vacantIds: ['koege'] }
    expect(sendOn(sendAt, changes)).toMatchObject({
      stop: null,
      decided: {
        round: { state: 'information', plan: null, deadline: null, decision: { basis: 'under_gate' } },
        events: [{ kind: 'informed', plannedFor: sendAt.toISOString() }],
        announce: [{ kind: 'information', to: 'everyone' }],
      },
    })
    expect(sendOn(new Date(sendAt.getTime() - 1), changes)).toBeNull()
  })

  test('is not sent when the gate now wants a round, or the members are others', () => {
    const round = planned()
    expect(sendOn(sendAt, { round })?.stop).toBe('gate_changed')
    expect(sendOn(sendAt, { round, gatePlaces: 10, seats: seats.slice(0, 3) })?.stop).toBe('members_changed')
  })
})

describe('taking a plan back', () => {
  test.each(['draft', 'submitted'] as const)('makes it the %s that it was', (state) => {
    const result = cancelPlan(plannedRound({ round: { ...draft, state } }))
    expect(result).toMatchObject({
      ok: true,
      decided: { round: { state, plan: null }, events: [{ kind: 'unplanned' }], announce: [] },
    })
  })

  test('is refused where nothing is planned', () => expect(cancelPlan(draft).ok).toBe(false))
})

describe('when clocks are changed', () => {
  /** Sent on the Friday before the change, or planned on it for the days around it. */
  const spring = at('2026-03-27 09.00')
  const autumn = at('2026-10-23 09.00')

  test('the moment is the one that a Danish clock shows', () => {
    for (const [now, moment, utc, until] of [
      [spring, '2026-03-29 01.59', '2026-03-29T00:59:00.000Z', '2026-04-09 12.00'],
      [spring, '2026-03-29 03.00', '2026-03-29T01:00:00.000Z', '2026-04-09 12.00'],
      [spring, '2026-03-30 08.00', '2026-03-30T06:00:00.000Z', '2026-04-09 12.00'],
      [autumn, '2026-10-25 01.59', '2026-10-24T23:59:00.000Z', '2026-10-30 12.00'],
      [autumn, '2026-10-25 03.00', '2026-10-25T02:00:00.000Z', '2026-10-30 12.00'],
      [autumn, '2026-10-26 08.00', '2026-10-26T07:00:00.000Z', '2026-11-02 12.00'],
    ] as const) {
      const result = plan(at(moment), at(until), { now })
      expect([moment, code(result)]).toEqual([moment, 'planned'])
      expect(result.ok && result.decided.round.plan?.sendAt.toISOString()).toBe(utc)
    }
  })

  test('the deadline keeps its time of day on the other side of the change', () => {
    // Friday to Friday over the last Sunday of October: the deadline is an hour farther away in hours, not on the clock.
    expect(code(plan(at('2026-10-23 23.59'), at('2026-10-30 12.00'), { now: autumn }))).toBe('planned')
    expect(code(plan(at('2026-10-23 23.59'), at('2026-10-30 11.59'), { now: autumn }))).toBe(
      'deadline_too_early',
    )
  })

  test('an hour to midnight is still the day before, on both sides', () => {
    // 22.30 UTC: Sunday 23.30 before summer time began, Monday 00.30 after.
    expect(code(plan(new Date('2026-03-22T22:30:00Z'), at('2026-03-27 12.00'), { now: sent }))).toBe(
      'planned',
    )
    expect(code(plan(new Date('2026-04-19T22:30:00Z'), at('2026-04-24 12.00'), { now: sent }))).toBe(
      'deadline_too_early',
    )
  })

  test('what may be planned is sent when its moment comes, on any minute of the year', () => {
    const minutes = fc.integer({ min: 1, max: 60 * 24 * 360 })
    const days = fc.integer({ min: 0, max: 30 })
    fc.assert(
      fc.property(minutes, days, (minute, later) => {
        const moment = new Date(sent.getTime() + minute * 60_000)
        const until = new Date(moment.getTime() + later * 86_400_000 + 3_600_000)
        const result = plan(moment, until)
        if (!result.ok) return true
        const { round } = result.decided
        return (
          sendOn(moment, { round })?.stop === null &&
          sendOn(new Date(moment.getTime() - 1), { round }) === null
        )
      }),
      { numRuns: 400 },
    )
  })
})
