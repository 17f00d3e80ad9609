import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { addDays, weekdayOf } from '../../../bot/domain/calendar/plain-date.ts'
import { isWorkingDay } from '../../../bot/domain/calendar/working-days.ts'
import { dateOfPlace, placeOf } from '../../../bot/domain/wheel/annual-place.ts'
import { copyYear, type CopyYear } from '../../../bot/domain/wheel/copy-year.ts'
import type { Entry } from '../../../bot/domain/wheel/entry.ts'
import { occurrencesIn } from '../../../bot/domain/wheel/recurrence/occurrences.ts'
import { yearsFrom } from '../../../bot/domain/wheel/when.ts'
import { anEntry, before, by, on } from './an-entry.ts'

const copy = (entries: readonly Entry[], parts: Partial<CopyYear> = {}) =>
  copyYear({
    entries,
    window: yearsFrom(2026, 1, 1),
    ahead: 1,
    closedDaysOf: () => [],
    newId: (id) => `${id}+1`,
    ...parts,
  })
const when = (entry: Entry | undefined) => (entry?.schedule.by === 'date' ? entry.schedule.when : null)
const from = (entry: Entry | undefined) => when(entry)?.from

describe('a year copied to the next', () => {
  test('keeps the nth weekday of the month', () => {
    // 9 June 2026 and 8 June 2027 are the second Tuesdays of June.
    const { copies, moved } = copy([anEntry({ schedule: on('2026-06-09'), state: 'held' })])
    expect(copies).toMatchObject([
      { id: 'kkr+1', state: 'planned', schedule: { when: { from: '2027-06-08' } } },
    ])
    expect(moved).toEqual([])
  })

  test('gives way to a holiday, and says what wanted to be where', () => {
    // The first Thursday of May 2027 is Ascension Day.
    const { copies, moved } = copy([anEntry({ schedule: on('2026-05-07') })])
    expect(from(copies[0])).toBe('2027-05-05')
    expect(moved).toEqual([
      { entryId: 'kkr+1', key: 'once', wanted: '2027-05-06', to: '2027-05-05', why: ['public_holiday'] },
    ])
  })

  test('gives way to the days on which its forum is closed, and no other forum', () => {
    const entries = [
      anEntry({ id: 'a', forumId: 'dassos', schedule: on('2026-06-09') }),
      anEntry({ id: 'b', schedule: on('2026-06-09') }),
    ]
    const closedDaysOf = (forumId: string | null) =>
      forumId === 'dassos' ? ['2027-06-08', '2027-06-07'] : []
    const { copies, moved } = copy(entries, { closedDaysOf })
    expect(copies.map(from)).toEqual(['2027-06-09', '2027-06-08'])
    expect(moved).toMatchObject([{ entryId: 'a+1', why: ['closed_day'] }])
  })

  test('has Store Bededag as a holiday until 2023 and as a working day from 2024', () => {
    // The fourth Friday after Easter: 5 May 2023, 26 April 2024.
    const to = (window: CopyYear['window'], date: string) =>
      from(copy([anEntry({ schedule: on(date) })], { window }).copies[0])
    expect(to(yearsFrom(2022, 1, 1), '2022-05-06')).toBe('2023-05-04')
    expect(to(yearsFrom(2023, 1, 1), '2023-04-28')).toBe('2024-04-26')
  })

  test('takes the fourth weekday where there is no fifth, and says so', () => {
    const { copies, moved } = copy([anEntry({ schedule: on('2026-03-31') })], { ahead: 2 })
    expect(from(copies[0])).toBe('2028-03-28')
    expect(moved).toMatchObject([{ wanted: '2028-03-28', to: '2028-03-28', why: ['no_fifth_weekday'] }])
  })

  test('leaves a weekend that somebody chose', () => {
    const { copies, moved } = copy([
      anEntry({ kind: 'conference', schedule: on('2026-11-14', '2026-11-15') }),
    ])
    expect(when(copies[0])).toMatchObject({ from: '2027-11-13', to: '2027-11-14' })
    expect(moved).toEqual([])
  })

  test('keeps the length of a period, but ends it on a working day', () => {
    const hearing = anEntry({ kind: 'hearing', schedule: on('2026-12-07', '2026-12-23') })
    const { copies, moved } = copy([hearing], { window: yearsFrom(2026, 1, 1), ahead: 2 })
    expect(when(copies[0])).toMatchObject({ from: '2028-12-04', to: '2028-12-20' })
    expect(moved).toEqual([])
    const long = copy([anEntry({ kind: 'hearing', schedule: on('2026-12-08', '2026-12-23') })], {
      closedDaysOf: () => ['2027-12-29'],
    })
    // The second Tuesday of December 2027 is the 14th: 16 days end on the 29th, which is closed.
    expect(when(long.copies[0])).toMatchObject({ from: '2027-12-14', to: '2027-12-28' })
    expect(long.moved).toMatchObject([{ why: ['ends_on_closed_day'] }])
  })

  test('of a year that begins in August copies both its calendar years', () => {
    const entries = [
      anEntry({ id: 'a', schedule: on('2026-09-08') }),
      anEntry({ id: 'b', schedule: on('2027-02-09') }),
      anEntry({ id: 'c', schedule: on('2027-09-14') }),
    ]
    const { copies } = copy(entries, { window: yearsFrom(2026, 8, 1) })
    expect(copies.map(from)).toEqual(['2027-09-14', '2028-02-08'])
  })

  test('leaves out what is cancelled, what is a round-robin, and what goes on by itself', () => {
    const entries = [
      anEntry({ id: 'a', state: 'cancelled' }),
      anEntry({ id: 'b', kind: 'round' }),
      anEntry({ id: 'c', schedule: by('FREQ=YEARLY;BYMONTH=6;BYDAY=2TU', '2026-06-09') }),
      anEntry({ id: 'd', schedule: before('c') }),
      anEntry({ id: 'e', schedule: before('a') }),
    ]
    const { copies, left } = copy(entries)
    expect(copies).toEqual([])
    expect(left).toEqual([
      { entryId: 'a', why: 'cancelled' },
      { entryId: 'b', why: 'round_is_live' },
      { entryId: 'c', why: 'goes_on' },
      { entryId: 'd', why: 'goes_on' },
      { entryId: 'e', why: 'follows_what_is_left_out' },
    ])
  })

  test('moves what goes on by itself off the new year’s holidays, one occurrence alone', () => {
    const weekly = anEntry({ schedule: by('FREQ=WEEKLY;BYDAY=MO', '2026-01-05') })
    const { changed, moved } = copy([weekly])
    // Easter Monday and Whit Monday of 2027.
    expect(moved.map(({ wanted, to }) => [wanted, to])).toEqual([
      ['2027-03-29', '2027-03-30'],
      ['2027-05-17', '2027-05-18'],
    ])
    const dates = occurrencesIn(changed, yearsFrom(2027, 1, 1)).map((each) => each.when.from)
    expect(dates.filter((date) => !isWorkingDay(date))).toEqual([])
    expect(dates).toHaveLength(52)
  })

  test('brings a series that ended to the same time of the next year', () => {
    const spring = anEntry({ id: 'a', schedule: by('FREQ=WEEKLY;BYDAY=TU;UNTIL=20260331', '2026-02-03') })
    const thrice = anEntry({ id: 'b', schedule: by('FREQ=MONTHLY;BYMONTHDAY=15;COUNT=3', '2026-09-15') })
    const { copies } = copy([spring, thrice])
    const dates = occurrencesIn(copies, yearsFrom(2027, 1, 1)).map(
      ({ entryId, when: { from: at } }) => `${entryId} ${at}`,
    )
    expect(dates.filter((each) => each.startsWith('a'))).toHaveLength(9)
    expect(dates.slice(0, 1)).toEqual(['a+1 2027-02-02'])
    expect(dates.filter((each) => each.startsWith('b'))).toEqual([
      'b+1 2027-09-15',
      'b+1 2027-10-15',
      'b+1 2027-11-15',
    ])
  })

  test('ties the copies to each other as the originals were', () => {
    const entries = [
      anEntry({ id: 'agenda', schedule: before('kkr'), dependsOn: ['draft', 'old'] }),
      anEntry({ id: 'draft', schedule: on('2026-05-12') }),
      anEntry({ id: 'old', schedule: on('2025-05-13') }),
      anEntry({ id: 'kkr', schedule: on('2026-06-15'), dependsOn: ['agenda', 'weekly'] }),
      anEntry({ id: 'weekly', schedule: by('FREQ=WEEKLY;BYDAY=TU', '2026-01-06') }),
    ]
    const { copies } = copy(entries)
    const copied = new Map(copies.map((entry) => [entry.id, entry]))
    expect(copied.get('agenda+1')?.schedule).toMatchObject({ by: 'other', entryId: 'kkr+1' })
    expect(copied.get('agenda+1')?.dependsOn).toEqual(['draft+1'])
    expect(copied.get('kkr+1')?.dependsOn).toEqual(['agenda+1', 'weekly'])
  })
})

describe('copies of copies', () => {
  const someDay = fc.integer({ min: 0, max: 364 }).map((days) => addDays('2026-01-01', days))
  const workday = someDay.filter((date) => isWorkingDay(date))

  test('have the nth weekday that the first had, whatever gave way on the way', () => {
    fc.assert(
      fc.property(workday, fc.integer({ min: 1, max: 4 }), (date, years) => {
        let entries: readonly Entry[] = [anEntry({ schedule: on(date) })]
        for (let year = 0; year < years; year++)
          entries = copy(entries, { window: yearsFrom(2026 + year, 1, 1) }).copies
        const direct = copy([anEntry({ schedule: on(date) })], { ahead: years }).copies
        expect(entries.map(when)).toEqual(direct.map(when))
        const place = placeOf(date)
        const { date: wanted } = dateOfPlace(place, 2026 + years)
        const at = from(entries[0]) ?? ''
        if (isWorkingDay(wanted)) expect(at).toBe(wanted)
        else expect(isWorkingDay(at)).toBe(true)
        expect(at.slice(0, 7)).toBe(wanted.slice(0, 7))
      }),
      { numRuns: 300 },
    )
  })

  test('fall on the same weekday, and on a working day where the first did', () => {
    fc.assert(
      fc.property(someDay, (date) => {
        const { copies, moved } = copy([anEntry({ schedule: on(date) })])
        const at = from(copies[0]) ?? ''
        if (moved.length === 0) expect(weekdayOf(at)).toBe(weekdayOf(date))
        if (isWorkingDay(date)) expect(isWorkingDay(at)).toBe(true)
      }),
    )
  })
})
