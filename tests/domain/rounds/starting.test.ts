import { describe, expect, test } from '@jest/globals'
import { stateAt } from '../../../bot/domain/rounds/closing.ts'
import { gateRuleFor } from '../../../bot/domain/rounds/gate.ts'
import type { Round, RoundSeat } from '../../../bot/domain/rounds/round.ts'
import { informMembers, startRound } from '../../../bot/domain/rounds/starting.ts'
import { at, content, deadline, draft, rules, seats, sent } from './a-round.ts'

const gate = gateRuleFor(content, null, 0)

const start = (
  changes: Partial<{
    round: Round
    seats: RoundSeat[]
    deadline: Date
    now: Date
    closedDays: string[]
  }> = {},
) =>
  startRound(changes.round ?? draft, {
    seats: changes.seats ?? seats,
    deadline: changes.deadline ?? deadline,
    rules: { ...rules, closedDays: changes.closedDays ?? [] },
    gate,
    startedBy: 'secretary',
    now: changes.now ?? sent,
  })

const code = (result: ReturnType<typeof start>) => (result.ok ? 'started' : result.refusal.code)

describe('starting a round', () => {
  test('freezes seats, rules and deadline, and asks everybody', () => {
    const result = start()
    expect(result).toMatchObject({
      ok: true,
      warnings: [],
      decided: {
        round: { state: 'open', startedAt: sent, deadline, rules, gate },
        seats,
        announce: [{ kind: 'proposal', to: 'everyone' }],
      },
    })
  })

  test('gives the operator’s own seat "no remarks" from the start', () => {
    const result = start()
    if (!result.ok) throw new Error(result.refusal.code)
    expect(result.decided.answers).toEqual([
      {
        seatId: 'slagelse',
        personId: 'secretary',
        kind: 'no_remarks',
        text: null,
        givenAt: sent,
        receivedAt: sent,
        door: 'operator',
        late: false,
        recorded: null,
      },
    ])
  })

  test('answers for nobody where the operator is no member of the forum', () => {
    const others = seats.filter((seat) => seat.seatId !== 'slagelse')
    expect(start({ seats: others })).toMatchObject({ decided: { answers: [] } })
  })

  test('is refused where there is nobody but the operator to ask', () => {
    expect(code(start({ seats: seats.slice(0, 1) }))).toBe('nobody_to_ask')
    expect(code(start({ seats: [] }))).toBe('nobody_to_ask')
  })

  test('is refused while a field of the proposal is empty, and names it', () => {
    const incomplete = { ...draft, content: { ...content, reason: '' } }
    expect(start({ round: incomplete })).toEqual({
      ok: false,
      refusal: { code: 'content_incomplete', detail: { field: 'reason' } },
    })
    const closure = { ...draft, content: { ...content, placesAfter: 0 } }
    expect(code(start({ round: closure }))).toBe('started')
  })

  test('sent Monday with five working days may end the Monday after at 12, and not before', () => {
    expect(code(start({ deadline: at('2026-03-09 12.00') }))).toBe('started')
    expect(code(start({ deadline: at('2026-03-09 11.59') }))).toBe('deadline_too_early')
    expect(code(start({ deadline: at('2026-03-06 12.00') }))).toBe('deadline_too_early')
    expect(code(start({ deadline: sent }))).toBe('deadline_passed')
  })

  test('never ends on a weekend, a public holiday or a day that the forum is closed', () => {
    const easter = { now: at('2026-03-25 09.00') }
    expect(code(start({ deadline: at('2026-03-14 12.00') }))).toBe('deadline_on_closed_day')
    expect(code(start({ ...easter, deadline: at('2026-04-03 12.00') }))).toBe('deadline_on_closed_day')
    expect(code(start({ deadline: at('2026-03-10 12.00'), closedDays: ['2026-03-10'] }))).toBe(
      'deadline_on_closed_day',
    )
    expect(code(start({ now: at('2026-05-26 09.00'), deadline: at('2026-06-05 12.00') }))).toBe(
      'deadline_on_closed_day',
    )
  })

  test('may end on what was Store Bededag, which is a working day since 2024', () => {
    const storeBededag = at('2026-05-01 12.00')
    expect(code(start({ now: at('2026-04-23 09.00'), deadline: storeBededag }))).toBe('started')
    expect(code(start({ now: at('2023-04-24 09.00'), deadline: at('2023-05-05 12.00') }))).toBe(
      'deadline_on_closed_day',
    )
  })

  test('warns when it runs into July', () => {
    expect(start({ now: at('2026-06-24 09.00'), deadline: at('2026-07-01 12.00') })).toMatchObject({
      ok: true,
      warnings: ['july'],
    })
    expect(start({ now: at('2026-06-22 09.00'), deadline: at('2026-06-29 12.00') })).toMatchObject({
      warnings: [],
    })
  })
})

describe('a change under the gate', () => {
  const small = { ...draft, content: { ...content, placesBefore: 12, placesAfter: 14 } }

  test('is told to the members and asks nobody: it ends as an orientation', () => {
    const result = informMembers(small, gateRuleFor(small.content, 10, 0), seats, sent)
    if (!result.ok) throw new Error(result.refusal.code)
    const { round, answers, announce } = result.decided
    expect(round).toMatchObject({
      state: 'information',
      startedAt: sent,
      decision: { at: sent, basis: 'under_gate' },
    })
    expect(answers).toEqual([])
    expect(announce).toEqual([{ kind: 'information', to: 'everyone' }])
    const later = { round, seats, answers: [], reach: [], mailboxReadUntil: null }
    expect(stateAt(later, at('2027-03-02 09.00'))).toBe('information')
  })

  test('may be sent as a round all the same', () => {
    expect(code(start({ round: small }))).toBe('started')
  })

  test('is no orientation when it is over the gate, a closure, incomplete, or the forum has no gate', () => {
    const inform = (changes: Partial<typeof content>, places: number | null) => {
      const round = { ...small, content: { ...small.content, ...changes } }
      const result = informMembers(round, gateRuleFor(round.content, places, 0), seats, sent)
      return result.ok ? 'informed' : result.refusal.code
    }
    expect(inform({}, 10)).toBe('informed')
    expect(inform({ placesAfter: 23 }, 10)).toBe('gate_needs_round')
    expect(inform({ placesAfter: 0 }, 100)).toBe('gate_needs_round')
    expect(inform({}, null)).toBe('gate_needs_round')
    expect(inform({ contact: '' }, 10)).toBe('content_incomplete')
  })
})
