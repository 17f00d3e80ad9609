import { describe, expect, test } from '@jest/globals'
import { answer, type Answering, type Word } from '../../../bot/domain/rounds/answering.ts'
import type { NewAnswer } from '../../../bot/domain/rounds/decided.ts'
import type { RoundFacts } from '../../../bot/domain/rounds/round.ts'
import { roundTime } from '../../../bot/domain/rounds/round-time.ts'
import { standingAnswer, tallyOf } from '../../../bot/domain/rounds/standing.ts'
import { after, at, before, deadline, draft, facts, own, reachedBut, said } from './a-round.ts'

const none: Word = { kind: 'no_remarks' }
const remark: Word = { kind: 'remark', text: '  Taksten er for høj.  ' }
const tuesday = at('2026-03-03 13.00')

const give = (round: RoundFacts, seatId: string, word: Word, now: Date = tuesday) =>
  answer(round, { seatId, personId: `director of ${seatId}`, word, door: 'teams', now })

function taken(round: RoundFacts, seatId: string, word: Word, now?: Date): Answering {
  const result = give(round, seatId, word, now)
  if (!result.ok) throw new Error(result.refusal.code)
  return result
}

/** The round after an answer, as the database would give it back. */
function then(round: RoundFacts, seatId: string, word: Word, now?: Date): RoundFacts {
  const { decided } = taken(round, seatId, word, now)
  if (decided === null) return round
  const id = round.answers.length + 1000
  return {
    ...round,
    round: decided.round,
    answers: [...round.answers, ...decided.answers.map((each: NewAnswer) => ({ ...each, id }))],
  }
}

const told = (round: RoundFacts, seatId: string, word: Word, now?: Date) =>
  taken(round, seatId, word, now).decided?.announce.map(({ kind, to }) => `${kind} to ${to}`)

describe('an answer', () => {
  test('of "no remarks" is taken, and confirmed to the whole seat', () => {
    const { outcome, decided } = taken(facts(), 'faxe', none)
    expect(outcome).toBe('taken')
    expect(decided?.round.state).toBe('open')
    expect(decided?.answers).toMatchObject([{ seatId: 'faxe', kind: 'no_remarks', text: null, late: false }])
    expect(decided?.announce).toEqual([{ kind: 'receipt', to: 'seats', seatIds: ['faxe'] }])
  })

  test('with a remark needs a text', () => {
    for (const text of ['', '  \n\t '])
      expect(give(facts(), 'faxe', { kind: 'remark', text })).toMatchObject({
        refusal: { code: 'remark_needs_text' },
      })
  })

  test('is refused for a seat that is not one of the round’s, and for a round that asks nobody', () => {
    expect(give(facts(), 'lejre', none)).toMatchObject({ refusal: { code: 'not_found' } })
    expect(give(facts({ round: draft }), 'faxe', none)).toMatchObject({ refusal: { code: 'wrong_state' } })
    expect(give(facts({ round: { state: 'information' } }), 'faxe', none)).toMatchObject({
      refusal: { code: 'wrong_state' },
    })
  })

  test('given twice is one answer: a button pressed twice does no harm', () => {
    const once = then(facts(), 'faxe', none)
    expect(taken(once, 'faxe', none)).toEqual({ ok: true, outcome: 'unchanged', decided: null })
    const remarked = then(facts(), 'faxe', remark)
    expect(taken(remarked, 'faxe', { kind: 'remark', text: 'Taksten er for høj.' }).outcome).toBe('unchanged')
    expect(taken(remarked, 'faxe', { kind: 'remark', text: 'Taksten er for lav.' }).outcome).toBe('taken')
  })
})

describe('a remark', () => {
  test('stops the approval at once and is told to operator and secretariat, its text trimmed', () => {
    const { decided } = taken(facts(), 'faxe', remark)
    expect(decided?.round.state).toBe('remarks')
    expect(decided?.answers[0]?.text).toBe('Taksten er for høj.')
    expect(told(facts(), 'faxe', remark)).toEqual([
      'receipt to seats',
      'remark_told to operator_and_secretariat',
    ])
  })

  test('stops the approval also as the very last answer', () => {
    const last = facts({ answers: [own, said('faxe'), said('stevns')] })
    expect(taken(last, 'koege', remark).decided?.round).toMatchObject({ state: 'remarks', decision: null })
  })

  test('does not keep the others from answering until the deadline', () => {
    const remarked = then(facts(), 'faxe', remark)
    expect(taken(remarked, 'stevns', remark, before).outcome).toBe('taken')
    expect(taken(remarked, 'stevns', none, before).outcome).toBe('taken')
  })

  test('can be withdrawn before the deadline, which operator and secretariat are told', () => {
    const remarked = then(facts(), 'faxe', remark)
    expect(taken(remarked, 'faxe', none, before).decided?.round.state).toBe('open')
    expect(told(remarked, 'faxe', none, before)).toEqual([
      'receipt to seats',
      'remark_withdrawn to operator_and_secretariat',
    ])
  })

  test('cannot be withdrawn from the deadline on', () => {
    const remarked = then(facts(), 'faxe', remark)
    const { outcome, decided } = taken(remarked, 'faxe', none, deadline)
    expect(outcome).toBe('late')
    expect(decided?.round.state).toBe('remarks')
  })

  test('of one seat stands beside that of another: withdrawing one leaves the other', () => {
    const both = then(then(facts(), 'faxe', remark), 'stevns', remark)
    expect(then(both, 'faxe', none).round.state).toBe('remarks')
    expect(then(then(both, 'faxe', none), 'stevns', none).round.state).toBe('open')
  })
})

describe('one voice per member', () => {
  test('the newest answer of director or deputy counts, and every earlier one is kept', () => {
    const director = then(facts(), 'faxe', remark)
    const deputy = answer(director, {
      seatId: 'faxe',
      personId: 'deputy',
      word: none,
      door: 'mail',
      now: before,
    })
    if (!deputy.ok || deputy.decided === null) throw new Error('refused')
    const answers = [...director.answers, { ...deputy.decided.answers[0]!, id: 2000 }]
    expect(standingAnswer(answers, 'faxe')).toMatchObject({ personId: 'deputy', kind: 'no_remarks' })
    expect(answers.filter((each) => each.seatId === 'faxe')).toHaveLength(2)
    expect(tallyOf({ ...facts(), answers })).toEqual({ total: 4, noRemarks: 2, remarks: 0, silent: 2 })
  })

  test('of two answers at the same instant the one stored last counts', () => {
    const twice = then(then(facts(), 'faxe', none, tuesday), 'faxe', remark, tuesday)
    expect(standingAnswer(twice.answers, 'faxe')?.kind).toBe('remark')
    expect(twice.round.state).toBe('remarks')
  })

  test('the order in which answers are read is of no account', () => {
    const first = said('faxe', { givenAt: tuesday })
    const second = said('faxe', { givenAt: tuesday, text: 'Nej.' })
    for (const answers of [
      [first, second],
      [second, first],
    ])
      expect(standingAnswer(answers, 'faxe')).toEqual(second)
  })

  test('the operator’s own seat has no remarks from the start, and may say otherwise', () => {
    expect(tallyOf(facts())).toMatchObject({ noRemarks: 1, silent: 3 })
    expect(taken(facts(), 'slagelse', none).outcome).toBe('unchanged')
    expect(taken(facts(), 'slagelse', remark).decided?.round.state).toBe('remarks')
  })
})

describe('the last answer', () => {
  const last = facts({ answers: [own, said('faxe'), said('stevns')] })

  test('ends the round early, dated when it came, and everybody is told', () => {
    const { decided } = taken(last, 'koege', none)
    expect(decided?.round).toMatchObject({
      state: 'approved',
      decision: { at: tuesday, basis: 'all_answered' },
    })
    expect(decided?.events.map(({ kind }) => kind)).toEqual(['answered', 'closed'])
    expect(decided?.announce).toContainEqual({ kind: 'outcome', to: 'everyone' })
  })

  test('ends it for good: a remark after it is kept as late', () => {
    const ended = then(last, 'koege', none)
    const { outcome, decided } = taken(ended, 'faxe', remark)
    expect(outcome).toBe('late')
    expect(decided?.round).toEqual(ended.round)
    expect(told(ended, 'faxe', remark)).toContain('late_told to secretariat')
  })

  test('that takes back the only remark ends it too', () => {
    const remarked = then(facts({ answers: [own, said('faxe'), said('stevns')] }), 'koege', remark)
    expect(taken(remarked, 'koege', none, before).decided?.round.state).toBe('approved')
  })
})

describe('an answer at the deadline’s own instant or later', () => {
  test('is late: kept, shown to the secretariat, and changes nothing', () => {
    for (const now of [deadline, after]) {
      const closed = facts({ round: { state: 'unresolved' }, reach: reachedBut({ faxe: null }) })
      const { outcome, decided } = taken(closed, 'faxe', remark, now)
      expect(outcome).toBe('late')
      expect(decided?.answers).toMatchObject([{ late: true, text: 'Taksten er for høj.' }])
      expect(decided?.round).toEqual(closed.round)
      expect(standingAnswer(then(closed, 'faxe', remark, now).answers, 'faxe')).toBeNull()
    }
  })

  test('is kept once when it is sent twice, and again when it says something new', () => {
    const late = then(facts(), 'faxe', remark, after)
    expect(taken(late, 'faxe', remark, after)).toEqual({ ok: true, outcome: 'late', decided: null })
    expect(taken(late, 'faxe', none, after)).toMatchObject({ outcome: 'late', decided: { answers: [{}] } })
  })

  test('is no news where the seat has said the same in time', () => {
    const inTime = then(facts(), 'faxe', none)
    expect(taken(inTime, 'faxe', none, after).outcome).toBe('unchanged')
  })

  test('is not lost because the seat once said the same too late, and something else since', () => {
    const answers = [
      own,
      said('faxe', { givenAt: after, late: true, text: 'Taksten er for høj.' }),
      said('faxe', { givenAt: at('2026-03-12 10.00') }),
    ]
    const extended = facts({ answers, round: { deadline: at('2026-03-18 12.00') } })
    const again = taken(extended, 'faxe', remark, at('2026-03-18 12.00'))
    expect(again).toMatchObject({ outcome: 'late', decided: { answers: [{ kind: 'remark', late: true }] } })
  })

  test('is taken as late in every state after the asking', () => {
    for (const state of [
      'approved',
      'in_solution',
      'on_meeting',
      'rejected',
      'withdrawn',
      'corrected',
    ] as const)
      expect(taken(facts({ round: { state } }), 'faxe', remark, tuesday)).toMatchObject({
        outcome: 'late',
        decided: { round: { state } },
      })
  })
})

describe('two instances whose clocks differ', () => {
  test('keep the order of the lock: the remark that came last stands, though its clock is behind', () => {
    const early = then(facts(), 'faxe', none, tuesday)
    const behind = new Date(tuesday.getTime() - 400)
    const later = then(early, 'faxe', remark, roundTime(early, behind))
    expect(later.round.state).toBe('remarks')
    expect(standingAnswer(later.answers, 'faxe')?.kind).toBe('remark')
  })

  test('agree that a round once found unresolved is past its deadline', () => {
    const stored = facts({ round: { state: 'unresolved' } })
    expect(roundTime(stored, before)).toEqual(deadline)
    expect(roundTime(facts(), before)).toEqual(before)
  })

  test('never act before the round has started', () => {
    expect(roundTime(facts(), at('2026-03-01 10.00'))).toEqual(facts().round.startedAt)
    expect(roundTime(facts(), tuesday)).toEqual(tuesday)
  })
})
