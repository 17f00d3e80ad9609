import { describe, expect, test } from '@jest/globals'
import { closingAt, stateAt, takesAnswers } from '../../../bot/domain/rounds/closing.ts'
import { seatReach } from '../../../bot/domain/rounds/reach.ts'
import { after, at, before, deadline, facts, own, reachedBut, said, seats } from './a-round.ts'

const approvedAtDeadline = { state: 'approved', at: deadline, basis: 'silence' }
const longAfter = at('2026-03-20 08.00')
const inTime = at('2026-03-04 12.00')
const sentMail = at('2026-03-02 09.05')

describe('silence', () => {
  test('of members who were all reached counts as approval at the deadline, and not an instant earlier', () => {
    expect(closingAt(facts(), before)).toEqual({ state: 'open' })
    expect(closingAt(facts(), deadline)).toEqual(approvedAtDeadline)
    expect(closingAt(facts(), after)).toEqual(approvedAtDeadline)
  })

  test('still counts from the deadline when no job has run for a week', () => {
    expect(closingAt(facts(), longAfter)).toEqual(approvedAtDeadline)
    expect(stateAt(facts(), longAfter)).toBe('approved')
    expect(takesAnswers(facts(), longAfter)).toBe(false)
  })

  test('of a member who was not reached leaves the round unresolved and names the member', () => {
    const one = facts({ reach: reachedBut({ faxe: null }) })
    expect(closingAt(one, before)).toEqual({ state: 'open' })
    expect(closingAt(one, deadline)).toEqual({ state: 'unresolved', awaited: ['faxe'] })
    expect(closingAt(one, longAfter)).toEqual({ state: 'unresolved', awaited: ['faxe'] })
  })

  test('of a vacant seat, which nobody can be reached for, is no consent', () => {
    const vacant = facts({ seats: [...seats, { seatId: 'lejre', organisationId: 'lejre' }] })
    expect(closingAt(vacant, after)).toEqual({ state: 'unresolved', awaited: ['lejre'] })
  })

  test('of somebody not reached does no harm when the member has answered all the same', () => {
    const answered = facts({ reach: reachedBut({ faxe: null }), answers: [own, said('faxe')] })
    expect(closingAt(answered, deadline)).toEqual(approvedAtDeadline)
  })

  test('never covers a remark, whoever else was silent or not reached', () => {
    const remarked = [own, said('stevns', { text: 'Taksten er for høj.' })]
    expect(closingAt(facts({ answers: remarked }), after)).toEqual({ state: 'remarks' })
    expect(closingAt(facts({ answers: remarked, reach: [] }), longAfter)).toEqual({ state: 'remarks' })
  })
})

describe('a member is reached', () => {
  test('by a card three working days before the deadline, and an instant later only too late', () => {
    const on = (instant: Date) => facts({ reach: reachedBut({ faxe: { at: instant, door: 'teams' } }) })
    expect(seatReach(on(inTime), 'faxe')).toBe('reached')
    const late = on(new Date(inTime.getTime() + 1))
    expect(seatReach(late, 'faxe')).toBe('late')
    expect(closingAt(late, deadline)).toEqual({ state: 'unresolved', awaited: ['faxe'] })
  })

  test('the earlier, the more public holidays lie before the deadline', () => {
    const easter = { deadline: at('2026-04-09 12.00') }
    const on = (text: string) =>
      seatReach(
        facts({ round: easter, reach: reachedBut({ faxe: { at: at(text), door: 'teams' } }) }),
        'faxe',
      )
    expect(on('2026-04-01 12.00')).toBe('reached')
    expect(on('2026-04-07 12.00')).toBe('late')
  })

  test('by a mail only when the mailbox has been read for returned mails until the deadline', () => {
    const mail = { at: sentMail, door: 'mail' as const }
    const read = (mailboxReadUntil: Date | null) =>
      facts({ reach: reachedBut({ faxe: mail }), mailboxReadUntil })
    for (const until of [null, before]) {
      expect(seatReach(read(until), 'faxe')).toBe('by_mail')
      expect(closingAt(read(until), longAfter)).toEqual({ state: 'unresolved', awaited: ['faxe'] })
    }
    expect(seatReach(read(deadline), 'faxe')).toBe('reached')
    expect(closingAt(read(deadline), longAfter)).toEqual(approvedAtDeadline)
  })

  test('not by a mail that was accepted too late, however far the mailbox has been read', () => {
    const mail = { at: at('2026-03-05 09.00'), door: 'mail' as const }
    const late = facts({ reach: reachedBut({ faxe: mail }), mailboxReadUntil: longAfter })
    expect(seatReach(late, 'faxe')).toBe('late')
  })

  test('by the card, whatever became of a mail beside it', () => {
    const both = [...reachedBut({}), { seatId: 'faxe', at: sentMail, door: 'mail' as const }]
    expect(seatReach(facts({ reach: both }), 'faxe')).toBe('reached')
  })

  test('by nobody else’s card, and by none before the round has started', () => {
    expect(seatReach(facts({ reach: reachedBut({ faxe: null }) }), 'faxe')).toBe('not_reached')
    expect(seatReach(facts({ round: { deadline: null, rules: null } }), 'faxe')).toBe('not_reached')
  })
})

describe('a mailbox that could not be read at the deadline', () => {
  const mail = reachedBut({ faxe: { at: sentMail, door: 'mail' } })

  test('leaves the round unresolved until it can; then the approval is dated at the deadline', () => {
    const stored = { state: 'unresolved' as const }
    expect(stateAt(facts({ round: stored, reach: mail }), longAfter)).toBe('unresolved')
    const read = facts({ round: stored, reach: mail, mailboxReadUntil: longAfter })
    expect(closingAt(read, longAfter)).toEqual(approvedAtDeadline)
  })
})

describe('everybody’s "no remarks"', () => {
  const all = [own, said('faxe'), said('stevns'), said('koege', { givenAt: at('2026-03-04 15.30') })]

  test('approves the proposal at the last answer, long before the deadline', () => {
    expect(closingAt(facts({ answers: all }), at('2026-03-04 15.30'))).toEqual({
      state: 'approved',
      at: at('2026-03-04 15.30'),
      basis: 'all_answered',
    })
  })

  test('approves also where nobody was reached: who has spoken needs no reaching', () => {
    expect(closingAt(facts({ answers: all, reach: [] }), before)).toMatchObject({ basis: 'all_answered' })
  })

  test('needs the others’ words where the operator has no seat in the forum', () => {
    const others = seats.filter((seat) => seat.seatId !== 'slagelse')
    const round = facts({ seats: others, answers: [said('faxe'), said('stevns')] })
    expect(closingAt(round, before)).toEqual({ state: 'open' })
    expect(closingAt({ ...round, answers: all }, before)).toMatchObject({ state: 'approved' })
  })
})

describe('a clock that lags behind', () => {
  test('does not open a round that was found unresolved', () => {
    const stored = facts({ round: { state: 'unresolved' }, reach: reachedBut({ faxe: null }) })
    expect(stateAt(stored, before)).toBe('unresolved')
    expect(takesAnswers(stored, before)).toBe(false)
  })

  test('does not approve by silence before the deadline what a clock ahead of it has closed', () => {
    const stored = facts({ round: { state: 'unresolved' } })
    expect(closingAt(stored, before)).toEqual({ state: 'unresolved', awaited: [] })
    expect(closingAt(stored, deadline)).toEqual(approvedAtDeadline)
  })
})

test('a round without seats or without a deadline is never approved', () => {
  expect(closingAt(facts({ seats: [], answers: [] }), after)).toMatchObject({ state: 'unresolved' })
  expect(closingAt(facts({ round: { deadline: null } }), after)).toMatchObject({ state: 'unresolved' })
})
