import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { addDays } from '../../../bot/domain/calendar/plain-date.ts'
import { spanOf } from '../../../bot/domain/wheel/entry-span.ts'
import { among, occurrencesOf } from '../../../bot/domain/wheel/recurrence/occurrences.ts'
import { moveOccurrence } from '../../../bot/domain/wheel/recurrence/one-occurrence.ts'
import { anEntry, before, by, on } from './an-entry.ts'

describe('where an entry can be', () => {
  test('is its own days when it comes once', () => {
    expect(spanOf(anEntry({ schedule: on('2026-09-07', '2026-09-11') }))).toEqual({
      first: '2026-09-07',
      last: '2026-09-11',
    })
  })

  test('has no end when it comes until further notice or so many times, and one when it ends on a date', () => {
    expect(spanOf(anEntry({ schedule: by('FREQ=WEEKLY;BYDAY=TU', '2026-02-03') })).last).toBeNull()
    expect(spanOf(anEntry({ schedule: by('FREQ=WEEKLY;BYDAY=TU;COUNT=3', '2026-02-03') })).last).toBeNull()
    const spring = anEntry({ schedule: by('FREQ=WEEKLY;BYDAY=TU;UNTIL=20260331', '2026-02-03') })
    expect(spanOf(spring)).toEqual({ first: '2026-02-03', last: '2026-03-31' })
  })

  test('is not known of what follows another entry', () => {
    expect(spanOf(anEntry({ schedule: before('kkr') }))).toEqual({ first: null, last: null })
  })

  test('holds every occurrence, wherever one of them was moved', () => {
    const rule = fc.constantFrom(
      'FREQ=WEEKLY;BYDAY=TU',
      'FREQ=MONTHLY;BYDAY=2TU;UNTIL=20261231',
      'FREQ=WEEKLY;INTERVAL=2;BYDAY=TU;COUNT=9',
    )
    fc.assert(
      fc.property(rule, fc.nat(20), fc.integer({ min: -300, max: 300 }), (text, nth, days) => {
        const entry = anEntry({ schedule: by(text, '2026-02-10') })
        const wide = { from: '2024-01-01', to: '2028-12-31' }
        const chosen = occurrencesOf(entry, wide, among([entry]))[nth]
        const from = chosen === undefined ? null : addDays(chosen.when.from, days)
        const moved =
          chosen === undefined || from === null
            ? null
            : moveOccurrence(entry, chosen.key, { from, to: addDays(from, 2), times: null }, among([entry]))
        const after = moved?.ok === true ? moved.entry : entry
        const { first, last } = spanOf(after)
        for (const { when } of occurrencesOf(after, wide, among([after]))) {
          expect(first === null || when.from >= first).toBe(true)
          expect(last === null || when.to <= last).toBe(true)
        }
      }),
      { numRuns: 60 },
    )
  })
})
