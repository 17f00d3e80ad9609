import { describe, expect, test } from '@jest/globals'
import { answer } from '../../../bot/domain/rounds/answering.ts'
import { closingAt, stateAt, takesAnswers } from '../../../bot/domain/rounds/closing.ts'
import { extendDeadline } from '../../../bot/domain/rounds/extending.ts'
import { remindSilent } from '../../../bot/domain/rounds/reminding.ts'
import type { RoundFacts } from '../../../bot/domain/rounds/round.ts'
import { after, at, deadline, draft, facts, own, reachedBut, said } from './a-round.ts'

const tuesday = at('2026-03-10 09.00')
const nextDeadline = at('2026-03-17 12.00')
const unresolved = facts({ round: { state: 'unresolved' }, reach: reachedBut({ faxe: null }) })

const extend = (round: RoundFacts, changes: Partial<{ deadline: Date; reason: string; now: Date }> = {}) =>
  extendDeadline(round, { deadline: nextDeadline, reason: 'Faxe var ikke nået.', now: tuesday, ...changes })

function extended(round: RoundFacts, changes: Parameters<typeof extend>[1] = {}): RoundFacts {
  const result = extend(round, changes)
  if (!result.ok) throw new Error(result.refusal.code)
  return { ...round, round: result.decided.round }
}

const code = (result: ReturnType<typeof extend>) => (result.ok ? 'extended' : result.refusal.code)

describe('an extension', () => {
  test('opens an unresolved round again for all, and tells everybody why', () => {
    const result = extend(unresolved)
    if (!result.ok) throw new Error(result.refusal.code)
    expect(result.decided.round).toMatchObject({ state: 'open', deadline: nextDeadline, decision: null })
    expect(result.decided.announce).toEqual([{ kind: 'extension', to: 'everyone' }])
    expect(result.decided.events).toEqual([
      {
        kind: 'extended',
        from: deadline.toISOString(),
        to: nextDeadline.toISOString(),
        reason: 'Faxe var ikke nået.',
      },
    ])
    expect(takesAnswers(extended(unresolved), tuesday)).toBe(true)
  })

  test('keeps what has been answered, and lets a remark that stands stand', () => {
    const remarked = facts({ answers: [own, said('faxe', { text: 'Taksten er for høj.' })] })
    const round = extended(remarked)
    expect(round.round.state).toBe('remarks')
    expect(takesAnswers(round, tuesday)).toBe(true)
  })

  test('counts a member as reached who had been reached too late for the first deadline', () => {
    const late = facts({
      round: { state: 'unresolved' },
      reach: reachedBut({ faxe: { at: at('2026-03-06 09.00'), door: 'teams' } }),
    })
    expect(closingAt(late, tuesday).state).toBe('unresolved')
    expect(closingAt(extended(late), nextDeadline)).toEqual({
      state: 'approved',
      at: nextDeadline,
      basis: 'silence',
    })
  })

  test('does not turn into consent the silence of a member that has remarked too late', () => {
    const late = said('koege', { givenAt: after, late: true, text: 'Taksten er for høj.' })
    const round = extended(facts({ round: { state: 'unresolved' }, answers: [own, late] }))
    expect(closingAt(round, nextDeadline)).toEqual({ state: 'unresolved', awaited: ['koege'] })
    const calm = { ...round, answers: [...round.answers, said('koege', { givenAt: at('2026-03-11 10.00') })] }
    expect(closingAt(calm, nextDeadline)).toMatchObject({ state: 'approved' })
  })

  test('leaves in doubt a member that said "no remarks" in time and remarked too late, until it answers anew', () => {
    const inTime = said('koege')
    const late = said('koege', { givenAt: after, late: true, text: 'Taksten er for høj.' })
    const others = [own, said('faxe'), said('stevns')]
    const unresolvedRound = facts({ round: { state: 'unresolved' }, answers: [own, inTime, late] })
    const round = extended(unresolvedRound)
    expect(closingAt(round, nextDeadline)).toEqual({ state: 'unresolved', awaited: ['koege'] })
    const allButDoubt = { ...round, answers: [...others, inTime, late] }
    expect(closingAt(allButDoubt, tuesday).state).toBe('open')
    const anew = said('koege', { givenAt: at('2026-03-11 10.00') })
    const calm = { ...round, answers: [...others, inTime, late, anew] }
    expect(closingAt(calm, at('2026-03-11 10.01'))).toMatchObject({
      state: 'approved',
      basis: 'all_answered',
    })
  })

  test('lets that member say "no remarks" anew, which is taken though it has said so before', () => {
    const late = said('koege', { givenAt: after, late: true, text: 'Taksten er for høj.' })
    const others = [own, said('faxe'), said('stevns')]
    const round = extended(
      facts({ round: { state: 'unresolved' }, answers: [...others, said('koege'), late] }),
    )
    expect(remindSilent(round, [])).toMatchObject({ decided: { announce: [{ seatIds: ['koege'] }] } })
    const given = { seatId: 'koege', personId: 'deputy', door: 'mail' as const, now: at('2026-03-11 10.00') }
    expect(answer(round, { ...given, word: { kind: 'no_remarks' } })).toMatchObject({
      outcome: 'taken',
      decided: { round: { state: 'approved' } },
    })
    const remark = { kind: 'remark' as const, text: 'Taksten er for høj.' }
    expect(answer(round, { ...given, word: remark })).toMatchObject({
      outcome: 'taken',
      decided: { round: { state: 'remarks' } },
    })
  })

  test('needs the mailbox read until the new deadline before a mail’s silence counts', () => {
    const mailed = facts({
      reach: reachedBut({ faxe: { at: at('2026-03-02 09.05'), door: 'mail' } }),
      mailboxReadUntil: deadline,
    })
    const round = extended(mailed, { now: at('2026-03-09 11.59') })
    expect(closingAt(round, nextDeadline)).toMatchObject({ state: 'unresolved' })
  })

  test('goes only forward, with a reason, and gives the working days that members are owed', () => {
    expect(code(extend(unresolved, { deadline }))).toBe('deadline_not_later')
    expect(code(extend(unresolved, { deadline: at('2026-03-06 12.00') }))).toBe('deadline_not_later')
    expect(code(extend(unresolved, { reason: ' ' }))).toBe('reason_needed')
    expect(code(extend(unresolved, { deadline: at('2026-03-16 12.00') }))).toBe('deadline_too_early')
    expect(code(extend(unresolved, { deadline: at('2026-03-21 12.00') }))).toBe('deadline_on_closed_day')
    expect(code(extend(unresolved, { deadline: at('2027-03-18 12.00') }))).toBe('deadline_too_far')
    expect(code(extend({ ...unresolved, round: draft }))).toBe('wrong_state')
  })

  test('warns of July', () => {
    const result = extend(unresolved, { deadline: at('2026-07-01 12.00') })
    expect(result).toMatchObject({ ok: true, warnings: ['july'] })
    expect(extend(unresolved)).toMatchObject({ warnings: [] })
  })

  test('by a clock that lags behind the one that found the round unresolved opens it all the same', () => {
    const lagging = extended(unresolved, { now: new Date(deadline.getTime() - 50), deadline: nextDeadline })
    expect(stateAt(lagging, deadline)).toBe('open')
  })
})
