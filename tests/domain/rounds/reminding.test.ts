import { describe, expect, test } from '@jest/globals'
import { isReminderDue, remindSilent } from '../../../bot/domain/rounds/reminding.ts'
import { after, at, deadline, facts, own, said, sent } from './a-round.ts'

describe('a reminder', () => {
  test('goes to the seats that have not answered', () => {
    const result = remindSilent(facts({ answers: [own, said('stevns')] }), [])
    expect(result).toMatchObject({
      decided: { announce: [{ kind: 'reminder', to: 'seats', seatIds: ['faxe', 'koege'] }] },
    })
  })

  test('goes to a seat whose only word came too late', () => {
    const late = said('stevns', { givenAt: after, late: true })
    expect(remindSilent(facts({ answers: [own, late] }), [])).toMatchObject({
      decided: { announce: [{ seatIds: ['faxe', 'stevns', 'koege'] }] },
    })
  })

  test('is refused when everybody has answered', () => {
    const all = facts({ answers: [own, said('faxe', { text: 'Nej.' }), said('stevns'), said('koege')] })
    expect(remindSilent(all, [])).toMatchObject({ refusal: { code: 'nobody_silent' } })
  })

  test('goes once to a seat, however often the button is pressed', () => {
    const round = facts({ answers: [own, said('stevns')] })
    expect(remindSilent(round, ['faxe'])).toMatchObject({
      decided: { announce: [{ seatIds: ['koege'] }] },
    })
    expect(remindSilent(round, ['faxe', 'koege'])).toEqual({ ok: true, decided: null })
  })
})

describe('the product reminds by itself', () => {
  const due = (now: Date, changes: Partial<{ remindWorkingDays: number | null; askedAt: Date }> = {}) =>
    isReminderDue(facts(), { remindWorkingDays: 2, askedAt: sent, ...changes }, now)

  test('so many working days before the deadline, in the morning and not at night', () => {
    expect(due(at('2026-03-05 07.59'))).toBe(false)
    expect(due(at('2026-03-05 08.00'))).toBe(true)
    expect(due(at('2026-03-06 03.00'))).toBe(true)
    expect(due(deadline)).toBe(false)
  })

  test('not at all where the forum does not want it', () => {
    expect(due(at('2026-03-06 09.00'), { remindWorkingDays: null })).toBe(false)
  })

  test('never on the day on which members were asked', () => {
    expect(due(at('2026-03-05 16.00'), { askedAt: at('2026-03-05 09.00') })).toBe(false)
    expect(due(at('2026-03-06 08.00'), { askedAt: at('2026-03-05 09.00') })).toBe(true)
  })
})
