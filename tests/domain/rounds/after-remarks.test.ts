import { describe, expect, test } from '@jest/globals'
import { handOver, putOnMeeting, recordDecision } from '../../../bot/domain/rounds/after-remarks.ts'
import { correct, reviseRound, withdraw } from '../../../bot/domain/rounds/ending.ts'
import type { RoundFacts } from '../../../bot/domain/rounds/round.ts'
import { after, at, before, content, draft, facts, own, reachedBut, said, sent } from './a-round.ts'

const remark = said('faxe', { text: 'Taksten er for høj.' })
const remarked = facts({ round: { state: 'remarks' }, answers: [own, remark] })
const allIn = facts({ ...remarked, answers: [own, remark, said('stevns'), said('koege')] })
const code = (result: { ok: boolean; refusal?: { code: string } }) => result.refusal?.code ?? 'done'

describe('handing remarks over', () => {
  const hand = (round: RoundFacts, now: Date, organisationIds = ['faxe']) =>
    handOver(round, { organisationIds, note: ' Mødes I? ', now })

  test('waits until the deadline, or until everybody has answered, so that all remarks are known', () => {
    expect(code(hand(remarked, before))).toBe('answers_still_open')
    expect(code(hand(allIn, before))).toBe('done')
    expect(code(hand(remarked, after))).toBe('done')
  })

  test('tells the municipalities concerned, and everybody how it stands', () => {
    const result = hand(remarked, after, ['faxe', 'slagelse'])
    expect(result).toMatchObject({
      decided: {
        round: { state: 'in_solution', decision: null },
        events: [{ kind: 'handed_over', organisationIds: ['faxe', 'slagelse'], note: 'Mødes I?' }],
        announce: [
          { kind: 'handed_over', to: 'organisations' },
          { kind: 'outcome', to: 'everyone' },
        ],
      },
    })
  })

  test('needs somebody, who is a member of the round', () => {
    expect(code(hand(remarked, after, []))).toBe('nobody_to_ask')
    expect(code(hand(remarked, after, ['faxe', 'lejre']))).toBe('invalid_input')
  })
})

describe('the next meeting', () => {
  const meeting = { date: '2026-04-16', title: ' DASSOS ' }

  test('can take over remarks when all are known, and a round that stays unresolved', () => {
    expect(code(putOnMeeting(remarked, meeting, before))).toBe('answers_still_open')
    expect(putOnMeeting(remarked, meeting, after)).toMatchObject({
      decided: {
        round: { state: 'on_meeting', meeting: { date: '2026-04-16', title: 'DASSOS' } },
        announce: [{ kind: 'on_meeting', to: 'everyone' }],
      },
    })
    const unresolved = facts({ round: { state: 'unresolved' }, reach: reachedBut({ faxe: null }) })
    expect(code(putOnMeeting(unresolved, meeting, after))).toBe('done')
  })

  test('has a name, and was not held before anybody was asked', () => {
    expect(code(putOnMeeting(remarked, { ...meeting, title: ' ' }, after))).toBe('meeting_title_missing')
    expect(code(putOnMeeting(remarked, { ...meeting, date: '2026-03-01' }, after))).toBe(
      'meeting_before_round',
    )
    expect(code(putOnMeeting(remarked, { ...meeting, date: '2026-03-09' }, after))).toBe('done')
  })
})

describe('a meeting’s decision', () => {
  const { round } = facts({
    round: { state: 'on_meeting', meeting: { date: '2026-04-16', title: 'DASSOS' } },
  })
  const now = at('2026-04-17 09.00')
  const decide = (changes: Partial<Parameters<typeof recordDecision>[1]> = {}) =>
    recordDecision(round, { outcome: 'approved', date: '2026-04-16', text: 'Godkendt.', now, ...changes })

  test('approves, rejects or asks for a solution, dated at noon of its day', () => {
    const noon = at('2026-04-16 12.00')
    expect(decide()).toMatchObject({
      decided: { round: { state: 'approved', decision: { at: noon, basis: 'meeting', text: 'Godkendt.' } } },
    })
    expect(decide({ outcome: 'rejected' })).toMatchObject({ decided: { round: { state: 'rejected' } } })
    expect(decide({ outcome: 'in_solution' })).toMatchObject({
      decided: { round: { state: 'in_solution', decision: null } },
    })
  })

  test('is written in the words of the minutes, after the meeting and not before', () => {
    expect(code(decide({ text: '  ' }))).toBe('reason_needed')
    expect(code(decide({ date: '2026-04-18' }))).toBe('meeting_date_in_future')
    expect(code(decide({ date: '2026-04-17' }))).toBe('done')
  })

  test('is never dated before the members were asked, and never in the future', () => {
    expect(code(decide({ date: '2026-03-01' }))).toBe('meeting_before_round')
    const sameDay = recordDecision(
      { ...round, startedAt: at('2026-03-02 14.00') },
      { outcome: 'approved', date: '2026-03-02', text: 'Godkendt.', now },
    )
    expect(sameDay).toMatchObject({ decided: { round: { decision: { at: at('2026-03-02 14.00') } } } })
    const morning = at('2026-04-16 09.30')
    expect(decide({ now: morning })).toMatchObject({ decided: { round: { decision: { at: morning } } } })
    expect(code(recordDecision(draft, { outcome: 'approved', date: '2026-03-02', text: 'Ja', now }))).toBe(
      'wrong_state',
    )
  })
})

describe('a withdrawal', () => {
  test('needs a reason and is told to those who were asked', () => {
    expect(code(withdraw(draft, ' ', sent))).toBe('reason_needed')
    expect(withdraw(draft, 'Fortrudt.', sent)).toMatchObject({
      decided: { round: { state: 'withdrawn', decision: { at: sent, basis: 'withdrawn' } }, announce: [] },
    })
    expect(withdraw(facts().round, 'Fortrudt.', before)).toMatchObject({
      decided: { announce: [{ kind: 'outcome', to: 'everyone' }] },
    })
  })
})

describe('a correction', () => {
  const decision = { at: at('2026-03-09 12.00'), basis: 'silence' as const, text: null }
  const { round } = facts({ round: { state: 'approved', decision } })

  test('says openly that the decision cannot be used, and leaves the decision itself as it was', () => {
    expect(code(correct(round, ' '))).toBe('reason_needed')
    expect(correct(round, 'Mailen kom retur.')).toMatchObject({
      decided: {
        round: { state: 'corrected', decision },
        events: [{ kind: 'corrected', reason: 'Mailen kom retur.' }],
        announce: [{ kind: 'correction', to: 'everyone' }],
      },
    })
  })
})

describe('a revision', () => {
  test('is a draft with the words of the last round, and nothing of what became of it', () => {
    const { round } = facts({
      round: { state: 'in_solution', meeting: { date: '2026-04-16', title: 'DASSOS' } },
    })
    const revised = reviseRound(round, { id: 'next', revision: 2, by: 'secretary', now: after })
    expect(revised.next).toEqual({
      ...draft,
      id: 'next',
      revision: 2,
      content,
      createdBy: 'secretary',
      createdAt: after,
      version: 1,
    })
    expect(revised.round).toEqual(round)
    expect(revised.events).toEqual([{ kind: 'revised', revision: 2, roundId: 'next' }])
  })
})
