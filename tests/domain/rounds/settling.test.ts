import { describe, expect, test } from '@jest/globals'
import { settle } from '../../../bot/domain/rounds/settling.ts'
import { roundStates } from '../../../bot/domain/rounds/states.ts'
import { after, at, before, deadline, facts, own, reachedBut, said } from './a-round.ts'

const outcome = { kind: 'outcome', to: 'everyone' }

describe('settling a round', () => {
  test('writes down the approval by silence with its date, and tells everybody, a week late or not', () => {
    for (const now of [deadline, at('2026-03-16 08.00')])
      expect(settle(facts(), now)).toMatchObject({
        round: { state: 'approved', decision: { at: deadline, basis: 'silence', text: null } },
        answers: [],
        events: [{ kind: 'closed', state: 'approved', decidedAt: deadline.toISOString(), basis: 'silence' }],
        announce: [outcome],
      })
  })

  test('writes down who was not reached', () => {
    expect(settle(facts({ reach: reachedBut({ faxe: null }) }), after)).toMatchObject({
      round: { state: 'unresolved', decision: null },
      events: [{ kind: 'closed', state: 'unresolved', decidedAt: null, basis: null, awaited: ['faxe'] }],
      announce: [outcome],
    })
  })

  test('does nothing before the deadline, nor twice', () => {
    expect(settle(facts(), before)).toBeNull()
    const settled = settle(facts(), after)
    expect(settle({ ...facts(), round: settled!.round }, after)).toBeNull()
  })

  test('leaves remarks as they stand', () => {
    const remarked = facts({ round: { state: 'remarks' }, answers: [own, said('faxe', { text: 'Nej.' })] })
    expect(settle(remarked, after)).toBeNull()
  })

  test('approves an unresolved round when the last doubt is gone, dated at the deadline', () => {
    const read = facts({
      round: { state: 'unresolved' },
      reach: reachedBut({ faxe: { at: at('2026-03-02 09.05'), door: 'mail' } }),
      mailboxReadUntil: at('2026-03-12 08.00'),
    })
    expect(settle(read, at('2026-03-12 08.00'))).toMatchObject({
      round: { state: 'approved', decision: { at: deadline, basis: 'silence' } },
    })
  })

  test('touches no round that asks nobody', () => {
    const asking = ['open', 'remarks', 'unresolved']
    for (const state of roundStates.filter((each) => !asking.includes(each)))
      expect(settle(facts({ round: { state } }), after)).toBeNull()
  })
})
