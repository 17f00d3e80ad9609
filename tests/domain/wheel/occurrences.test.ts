import { describe, expect, test } from '@jest/globals'
import { instantsOf, refuseWhen, yearsFrom } from '../../../bot/domain/wheel/when.ts'
import { changeRule } from '../../../bot/domain/wheel/recurrence/change-rule.ts'
import { among, occurrencesIn } from '../../../bot/domain/wheel/recurrence/occurrences.ts'
import { moveOccurrence } from '../../../bot/domain/wheel/recurrence/one-occurrence.ts'
import { anEntry, before, by, on } from './an-entry.ts'

const year = yearsFrom(2026, 1, 1)
const dassos = anEntry({ id: 'dassos', schedule: by('FREQ=YEARLY;BYMONTH=2,6;BYDAY=2TU', '2026-02-10') })
const dates = (entries: Parameters<typeof occurrencesIn>[0], window = year) =>
  occurrencesIn(entries, window).map(({ entryId, when }) => `${entryId} ${when.from}`)

describe('a year', () => {
  test('begins with any month and lasts one year or two', () => {
    expect(yearsFrom(2026, 8, 1)).toEqual({ from: '2026-08-01', to: '2027-07-31' })
    expect(yearsFrom(2027, 1, 2)).toEqual({ from: '2027-01-01', to: '2028-12-31' })
    expect(yearsFrom(2027, 3, 1)).toEqual({ from: '2027-03-01', to: '2028-02-29' })
  })

  test('holds what comes once and what comes again, in order', () => {
    expect(dates([anEntry(), dassos])).toEqual(['dassos 2026-02-10', 'dassos 2026-06-09', 'kkr 2026-09-07'])
  })

  test('of two years holds every coming', () => {
    expect(dates([dassos], yearsFrom(2026, 1, 2))).toHaveLength(4)
  })

  test('holds a period that began before it, and one that ends after it', () => {
    const hearing = anEntry({ id: 'hearing', schedule: on('2025-12-15', '2026-01-09') })
    const later = anEntry({ id: 'later', schedule: on('2026-12-30', '2027-01-02') })
    const gone = anEntry({ id: 'gone', schedule: on('2025-12-01', '2025-12-31') })
    expect(dates([hearing, later, gone])).toEqual(['hearing 2025-12-15', 'later 2026-12-30'])
  })

  test('holds what comes again as a period, whole or in part', () => {
    const weeks = anEntry({
      schedule: {
        by: 'rule',
        first: { from: '2025-12-29', to: '2026-01-02', times: null },
        rule: 'FREQ=YEARLY;BYWEEKNO=1;BYDAY=MO',
        notes: [],
      },
    })
    expect(occurrencesIn([weeks], year).map(({ when }) => when)).toEqual([
      { from: '2025-12-29', to: '2026-01-02', times: null },
    ])
  })
})

describe('a meeting on the clock', () => {
  const weekly = anEntry({
    schedule: by('FREQ=WEEKLY;BYDAY=MO', '2026-03-23', { start: '09:00', end: '11:00' }),
  })
  const starts = (from: string, to: string) =>
    occurrencesIn([weekly], { from, to }).map(({ when }) =>
      when.times === null ? '' : instantsOf(when, when.times).start.toISOString(),
    )

  test('is at 09.00 before and after the clock goes forward', () => {
    expect(starts('2026-03-23', '2026-03-30')).toEqual([
      '2026-03-23T08:00:00.000Z',
      '2026-03-30T07:00:00.000Z',
    ])
  })

  test('is at 09.00 before and after the clock goes back', () => {
    expect(starts('2026-10-19', '2026-10-26')).toEqual([
      '2026-10-19T07:00:00.000Z',
      '2026-10-26T08:00:00.000Z',
    ])
  })

  test('that runs through the night of a change is an hour shorter or longer', () => {
    const hours = (date: string, start: string, end: string) => {
      const at = instantsOf({ from: date, to: date }, { start, end })
      return (at.end.getTime() - at.start.getTime()) / 3_600_000
    }
    expect(hours('2026-03-29', '01:00', '04:00')).toBe(2)
    expect(hours('2026-10-25', '01:00', '04:00')).toBe(4)
  })

  test('in the hour that is skipped has no length, and is refused', () => {
    const skipped = { from: '2026-03-29', to: '2026-03-29', times: { start: '02:30', end: '03:30' } }
    expect(refuseWhen(skipped)).toEqual({ code: 'ends_before_start' })
    expect(refuseWhen({ ...skipped, from: '2026-03-28', to: '2026-03-28' })).toBeNull()
  })
})

describe('what follows another entry', () => {
  const papers = anEntry({ id: 'papers', kind: 'deadline', schedule: before('dassos') })

  test('comes three weeks before each of its meetings', () => {
    expect(dates([dassos, papers])).toEqual([
      'papers 2026-01-20',
      'dassos 2026-02-10',
      'papers 2026-05-19',
      'dassos 2026-06-09',
    ])
  })

  test('moves with a meeting that is moved, and goes with one that is cancelled', () => {
    const all = among([dassos, papers])
    const to = { from: '2026-06-16', to: '2026-06-16', times: null }
    const moved = moveOccurrence(dassos, '2026-06-09', to, all)
    expect(moved.ok && dates([moved.entry, papers])).toContain('papers 2026-05-26')
    expect(moved.ok && dates([moved.entry, papers])).not.toContain('papers 2026-05-19')

    const cancelled = { ...dassos, state: 'cancelled' as const }
    expect(occurrencesIn([cancelled, papers], year).map(({ state }) => state)).toEqual(
      Array.from({ length: 4 }, () => 'cancelled'),
    )
  })

  test('gives way to a holiday: three weeks before 19 April 2027 is Easter Monday', () => {
    const kkr = anEntry({ schedule: on('2027-04-19') })
    const agenda = anEntry({ id: 'agenda', schedule: before('kkr') })
    // Monday 29 March 2027 is Easter Monday; Maundy Thursday and Good Friday are the days before.
    expect(dates([kkr, agenda], yearsFrom(2027, 1, 1))).toEqual(['agenda 2027-03-24', 'kkr 2027-04-19'])
  })

  test('keeps its own move when the other is moved', () => {
    const all = among([dassos, papers])
    const own = moveOccurrence(
      papers,
      '2026-06-09',
      { from: '2026-05-21', to: '2026-05-21', times: null },
      all,
    )
    if (!own.ok) throw new Error(own.refusal.code)
    const to = { from: '2026-06-16', to: '2026-06-16', times: null }
    const other = moveOccurrence(dassos, '2026-06-09', to, all)
    if (!other.ok) throw new Error(other.refusal.code)
    expect(dates([other.entry, own.entry])).toContain('papers 2026-05-21')
  })

  test('counts working days over Easter', () => {
    const kkr = anEntry({ schedule: on('2026-04-09') })
    const offset = { amount: -5, unit: 'working_days', fromClosedDay: 'before' } as const
    const agenda = anEntry({
      id: 'agenda',
      schedule: { by: 'other', entryId: 'kkr', offset, days: 1, times: null, notes: [] },
    })
    // 8 and 7 April, then 1 April and 31 and 30 March: Easter 2026 closes 2 to 6 April.
    expect(dates([kkr, agenda])).toEqual(['agenda 2026-03-30', 'kkr 2026-04-09'])
  })

  test('has no dates when what it followed is gone', () => {
    expect(dates([papers])).toEqual([])
  })

  test('is found across the turn of the year, through a chain', () => {
    const kkr = anEntry({ schedule: on('2027-01-18') })
    const agenda = anEntry({ id: 'agenda', schedule: before('kkr') })
    const draft = anEntry({ id: 'draft', schedule: before('agenda', 6) })
    expect(dates([draft, agenda, kkr])).toEqual(['draft 2026-11-16', 'agenda 2026-12-28'])
  })

  test('is found in this year when what comes again is first in the next', () => {
    const early = anEntry({ id: 'early', schedule: before('dassos', 8) })
    expect(dates([dassos, early])).toContain('early 2026-12-15')
  })

  test('itself by way of others is a bug that throws, not a loop', () => {
    const ring = [anEntry({ id: 'a', schedule: before('b') }), anEntry({ id: 'b', schedule: before('a') })]
    expect(() => dates(ring)).toThrow('A ring: a -> b -> a')
  })
})

describe('a new rule', () => {
  test('keeps what was said of dates that still come, and hands back what was said of the others', () => {
    const noted = anEntry({
      schedule: {
        by: 'rule',
        first: { from: '2026-01-06', to: '2026-01-06', times: null },
        rule: 'FREQ=WEEKLY;BYDAY=TU',
        notes: [
          { key: '2026-01-13', when: null, state: 'held' },
          { key: '2026-01-20', when: null, state: 'cancelled' },
        ],
      },
    })
    const first = { from: '2026-01-06', to: '2026-01-06', times: null }
    const changed = changeRule(noted, first, 'FREQ=WEEKLY;INTERVAL=2;BYDAY=TU', '2026-01-01')
    expect(changed).toMatchObject({
      ok: true,
      entry: { schedule: { notes: [{ key: '2026-01-20' }] } },
      dropped: [{ key: '2026-01-13', state: 'held' }],
    })
    expect(changeRule(noted, first, 'FREQ=WEEKLY;BYDAY=WE', '2026-01-01')).toEqual({
      ok: false,
      refusal: { code: 'first_not_in_rule', first: '2026-01-06', rule: '2026-01-07' },
    })
  })
})
