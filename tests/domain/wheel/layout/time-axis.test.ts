import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { addDays } from '../../../../bot/domain/calendar/plain-date.ts'
import { angleOf, pointAt } from '../../../../bot/domain/wheel/layout/arc-path.ts'
import { timeAxis } from '../../../../bot/domain/wheel/layout/time-axis.ts'
import { isoWeek, isoWeekYear } from '../../../../bot/domain/wheel/recurrence/iso-week.ts'

const tiles = (sectors: readonly { from: number; to: number }[]) => {
  expect(sectors[0]?.from).toBeCloseTo(0, 9)
  expect(sectors.at(-1)?.to).toBeCloseTo(2 * Math.PI, 9)
  for (const [at, sector] of sectors.entries())
    if (at > 0) expect(sector.from).toBeCloseTo(sectors[at - 1]?.to ?? -1, 9)
}

describe('the dates around a wheel', () => {
  test('begin with any month, for a quarter, a year or two', () => {
    expect(timeAxis('2026-08-15', 12)).toMatchObject({ from: '2026-08-01', to: '2027-07-31' })
    expect(timeAxis('2026-01-01', 24)).toMatchObject({ from: '2026-01-01', to: '2027-12-31' })
    expect(timeAxis('2028-02-01', 3)).toMatchObject({ from: '2028-02-01', to: '2028-04-30' })
    expect(timeAxis('2026-08-01', 12).months.map(({ month }) => month)).toEqual([
      8, 9, 10, 11, 12, 1, 2, 3, 4, 5, 6, 7,
    ])
  })

  test('leave no gap between months, nor between ISO weeks, in any year', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2020, max: 2050 }),
        fc.integer({ min: 1, max: 12 }),
        fc.constantFrom(3, 12, 24),
        (year, month, months) => {
          const start = `${year}-${String(month).padStart(2, '0')}-01`
          const axis = timeAxis(start, months)
          expect(axis.months).toHaveLength(months)
          tiles(axis.months)
          tiles(axis.weeks)
          for (const week of axis.weeks) {
            const date = axis.dateAt((week.from + week.to) / 2)
            expect([week.year, week.week]).toEqual([isoWeekYear(date), isoWeek(date)])
          }
        },
      ),
      { numRuns: 60 },
    )
  })

  test('have a week 53 in 2026, and week 53 of 2026 at the beginning of 2027', () => {
    expect(
      timeAxis('2026-01-01', 12)
        .weeks.map(({ week }) => week)
        .at(-1),
    ).toBe(53)
    expect(timeAxis('2027-01-01', 12).weeks[0]).toMatchObject({ year: 2026, week: 53 })
    expect(timeAxis('2027-01-01', 12).weeks.at(-1)).toMatchObject({ year: 2027, week: 52 })
  })

  test('are found again from their angle, also over both changes of the clock and a leap day', () => {
    const axis = timeAxis('2028-01-01', 12)
    expect(axis.to).toBe('2028-12-31')
    for (let date = axis.from; date <= axis.to; date = addDays(date, 1)) {
      const sector = axis.sectorOf(date, date)
      expect(axis.dateAt(((sector?.from ?? 0) + (sector?.to ?? 0)) / 2)).toBe(date)
      expect((sector?.to ?? 0) - (sector?.from ?? 0)).toBeCloseTo((2 * Math.PI) / 366, 9)
    }
  })

  test('go on around where something is dragged beyond the top', () => {
    const axis = timeAxis('2026-01-01', 12)
    expect(axis.dateAt(-0.001)).toBe('2026-12-31')
    expect(axis.dateAt(2 * Math.PI + 0.001)).toBe('2026-01-01')
  })

  test('are cut to the circle, and not there outside it', () => {
    const axis = timeAxis('2026-01-01', 12)
    expect(axis.sectorOf('2025-12-01', '2025-12-31')).toBeNull()
    expect(axis.sectorOf('2027-01-01', '2027-01-01')).toBeNull()
    expect(axis.sectorOf('2025-12-01', '2027-02-01')).toEqual({ from: 0, to: 2 * Math.PI })
  })
})

test('a point on the picture and its angle are each other’s', () => {
  for (const angle of [0, 0.5, 2, 3.5, 6]) expect(angleOf(pointAt(angle, 300))).toBeCloseTo(angle, 9)
  expect(pointAt(0, 100)).toEqual({ x: 0, y: -100 })
})
