import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { addDays } from '../../../bot/domain/calendar/plain-date.ts'
import type { Entry } from '../../../bot/domain/wheel/entry.ts'
import { among, occurrencesIn } from '../../../bot/domain/wheel/recurrence/occurrences.ts'
import {
  cancelOccurrence,
  moveOccurrence,
  restoreOccurrence,
  type Changed,
} from '../../../bot/domain/wheel/recurrence/one-occurrence.ts'
import { day, yearsFrom } from '../../../bot/domain/wheel/when.ts'
import { anEntry, by, on } from './an-entry.ts'

const weekly = anEntry({ id: 'weekly', schedule: by('FREQ=WEEKLY;BYDAY=TU', '2026-01-06') })
const alone = among([weekly])
const year = yearsFrom(2026, 1, 1)
const changed = (answer: Changed): Entry => {
  if (!answer.ok) throw new Error(answer.refusal.code)
  return answer.entry
}
const code = (answer: Changed) => (answer.ok ? 'ok' : answer.refusal.code)
const fromDates = (entry: Entry, window = year) =>
  occurrencesIn([entry], window)
    .filter(({ state }) => state !== 'cancelled')
    .map(({ when }) => when.from)

describe('one occurrence', () => {
  test('moved alone leaves the others where they are', () => {
    const moved = changed(moveOccurrence(weekly, '2026-03-03', day('2026-03-05'), alone))
    expect(fromDates(moved)).toEqual(fromDates(weekly).map((d) => (d === '2026-03-03' ? '2026-03-05' : d)))
  })

  test('moved out of the year is in the year that it was moved to, and in no other', () => {
    const moved = changed(moveOccurrence(weekly, '2026-12-29', day('2027-01-04'), alone))
    expect(fromDates(moved)).not.toContain('2026-12-29')
    expect(fromDates(moved)).not.toContain('2027-01-04')
    expect(fromDates(moved, yearsFrom(2027, 1, 1)).slice(0, 2)).toEqual(['2027-01-04', '2027-01-05'])
  })

  test('moved back to where its rule puts it is an ordinary one again', () => {
    const moved = changed(moveOccurrence(weekly, '2026-03-03', day('2026-03-05'), alone))
    expect(changed(moveOccurrence(moved, '2026-03-03', day('2026-03-03'), alone))).toEqual(weekly)
  })

  test('cancelled alone stands there as cancelled, and can be restored', () => {
    const cancelled = changed(cancelOccurrence(weekly, '2026-03-03', alone))
    expect(fromDates(cancelled)).not.toContain('2026-03-03')
    expect(occurrencesIn([cancelled], year)).toContainEqual({
      entryId: 'weekly',
      key: '2026-03-03',
      when: day('2026-03-03'),
      state: 'cancelled',
      moved: false,
    })
    expect(code(moveOccurrence(cancelled, '2026-03-03', day('2026-03-05'), alone))).toBe(
      'occurrence_cancelled',
    )
    expect(changed(restoreOccurrence(cancelled, '2026-03-03', alone))).toEqual(weekly)
  })

  test('is refused where it is not, where another stands, farther away than a year, and on no date', () => {
    expect(code(moveOccurrence(weekly, '2026-03-04', day('2026-03-05'), alone))).toBe('no_such_occurrence')
    expect(code(moveOccurrence(weekly, 'once', day('2026-03-05'), alone))).toBe('no_such_occurrence')
    expect(code(moveOccurrence(weekly, '2026-03-03', day('2026-03-10'), alone))).toBe(
      'occurrence_there_already',
    )
    expect(code(moveOccurrence(weekly, '2026-03-03', day('2027-06-02'), alone))).toBe('moved_too_far')
    expect(code(moveOccurrence(weekly, '2026-03-03', day('2026-02-29'), alone))).toBe('no_such_date')
  })

  test('cannot come back to a date that another was moved to', () => {
    const away = changed(moveOccurrence(weekly, '2026-03-03', day('2026-03-05'), alone))
    const taken = changed(moveOccurrence(away, '2026-03-10', day('2026-03-03'), alone))
    expect(code(restoreOccurrence(taken, '2026-03-03', alone))).toBe('occurrence_there_already')
  })

  test('of what comes once is the entry itself', () => {
    const kkr = anEntry({ schedule: on('2026-09-07') })
    const moved = changed(moveOccurrence(kkr, 'once', day('2026-10-20'), among([kkr])))
    expect(fromDates(moved)).toEqual(['2026-10-20'])
  })

  test('of a round-robin is moved by its own deadline only', () => {
    const round = anEntry({ kind: 'round' })
    expect(code(moveOccurrence(round, 'once', day('2026-10-20'), among([round])))).toBe('round_is_live')
  })

  test('moved, cancelled and restored any number of times is there once and never twice', () => {
    const keys = occurrencesIn([weekly], yearsFrom(2026, 1, 2)).map(({ key }) => key)
    const act = fc.record({
      key: fc.constantFrom(...keys.slice(0, 12)),
      what: fc.constantFrom('move' as const, 'move' as const, 'cancel' as const, 'restore' as const),
      days: fc.integer({ min: -20, max: 20 }),
    })
    fc.assert(
      fc.property(fc.array(act, { maxLength: 25 }), (acts) => {
        let entry = weekly
        for (const { key, what, days } of acts) {
          const answer =
            what === 'move'
              ? moveOccurrence(entry, key, day(addDays(key, days)), alone)
              : what === 'cancel'
                ? cancelOccurrence(entry, key, alone)
                : restoreOccurrence(entry, key, alone)
          if (answer.ok) entry = answer.entry
        }
        const all = occurrencesIn([entry], { from: '2025-06-01', to: '2027-12-31' })
        expect(all.map((each) => each.key).toSorted()).toEqual(keys)
        const taking = all.filter(({ state }) => state !== 'cancelled').map(({ when }) => when.from)
        expect(new Set(taking).size).toBe(taking.length)
      }),
      { numRuns: 60 },
    )
  })
})
