import { expect, test } from '@jest/globals'
import { nearestInSheet } from '../../bot/views/nearest-in-sheet.ts'
import { describeWheel, wheelFigure } from '../../bot/wheel-files/wheel-figure.ts'
import { aBusySheet } from './a-sheet.ts'

const sheet = aBusySheet(40)

test('a wheel with more than a picture holds shows what comes next and then what is just over, in order of dates', () => {
  const today = sheet.items[30]?.from ?? ''
  const shown = nearestInSheet(sheet, today, 15)
  expect([shown.items.length, shown.notShown]).toEqual([15, 25])
  const dates = shown.items.map(({ from }) => from)
  expect(dates).toEqual(dates.toSorted())
  const ahead = sheet.items.filter(({ to }) => to >= today)
  expect(ahead.length).toBeLessThanOrEqual(15)
  expect(shown.items).toEqual(expect.arrayContaining(ahead))
  expect(nearestInSheet(sheet, today, 40)).toBe(sheet)
})

test('the picture and its description say how many are not shown', () => {
  const shown = nearestInSheet(sheet, '2027-06-01', 15)
  const look = { theme: 'light', radii: [320], legend: 'looks' } as const
  const { figure, picture } = wheelFigure(shown, look)
  expect(describeWheel(shown, picture)).toContain('25 aktiviteter er ikke vist.')
  const whole = wheelFigure({ ...shown, notShown: 0 }, look)
  expect(figure.height).toBeGreaterThan(whole.figure.height)
})
