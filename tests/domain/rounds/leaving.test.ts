import { describe, expect, test } from '@jest/globals'
import { closingAt } from '../../../bot/domain/rounds/closing.ts'
import { seatReach } from '../../../bot/domain/rounds/reach.ts'
import type { Reach } from '../../../bot/domain/rounds/round.ts'
import { at, before, deadline, facts, own, reached, said, sent } from './a-round.ts'

/** Faxe's director, who got the card at once, gives up the seat. */
const faxeUntil = (heldUntil: Date | null, ...others: Reach[]) =>
  facts({
    reach: [...reached.map((each) => (each.seatId === 'faxe' ? { ...each, heldUntil } : each)), ...others],
  })
const thursday = at('2026-03-05 10.00')

describe('a director who was reached and leaves while the round runs', () => {
  test('is silent for nobody: the member counts as not reached from then on', () => {
    expect(seatReach(faxeUntil(null), 'faxe')).toBe('reached')
    expect(seatReach(faxeUntil(thursday), 'faxe')).toBe('not_reached')
    expect(closingAt(faxeUntil(thursday), deadline)).toEqual({ state: 'unresolved', awaited: ['faxe'] })
  })

  test('at the deadline or later was there until the end, and nothing is changed by it', () => {
    expect(closingAt(faxeUntil(deadline), deadline)).toMatchObject({ state: 'approved', basis: 'silence' })
    expect(closingAt(faxeUntil(before), deadline)).toMatchObject({ state: 'unresolved' })
  })

  test('leaves the answer behind that was given: it is the member’s', () => {
    const answered = { ...faxeUntil(thursday), answers: [own, said('faxe')] }
    expect(closingAt(answered, deadline)).toMatchObject({ state: 'approved' })
    const remarked = { ...faxeUntil(thursday), answers: [own, said('faxe', { text: 'For dyrt.' })] }
    expect(closingAt(remarked, deadline)).toEqual({ state: 'remarks' })
  })

  test('does not silence a deputy who was reached as well', () => {
    const withDeputy = faxeUntil(thursday, { seatId: 'faxe', at: sent, door: 'mail' })
    expect(seatReach(withDeputy, 'faxe')).toBe('by_mail')
    expect(seatReach({ ...withDeputy, mailboxReadUntil: deadline }, 'faxe')).toBe('reached')
  })

  test('is followed by one whose silence counts only where the card came in time', () => {
    const followedOn = (day: string) => faxeUntil(thursday, { seatId: 'faxe', at: at(day), door: 'teams' })
    expect(seatReach(followedOn('2026-03-04 11.59'), 'faxe')).toBe('reached')
    expect(seatReach(followedOn('2026-03-05 10.30'), 'faxe')).toBe('late')
  })
})

test('an extension asks who is there until the new deadline', () => {
  const extended = (heldUntil: Date) => {
    const one = faxeUntil(heldUntil)
    return { ...one, round: { ...one.round, deadline: at('2026-03-16 12.00') } }
  }
  expect(seatReach(extended(at('2026-03-10 09.00')), 'faxe')).toBe('not_reached')
  expect(seatReach(extended(at('2026-03-16 12.00')), 'faxe')).toBe('reached')
})
