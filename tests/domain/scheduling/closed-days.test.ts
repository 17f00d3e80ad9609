import { expect, test } from '@jest/globals'
import { addDays } from '../../../bot/domain/calendar/plain-date.ts'
import { closedAhead, ownClosedDays } from '../../../bot/domain/scheduling/closed-days.ts'

const forum = { closedDays: ['2026-04-14'], summerBreak: { from: '07-01', to: '08-09' } }

test('a forum does not meet in weekends, on holidays, on its own closed days or in its summer break', () => {
  const closed = closedAhead(forum, '2026-03-30')
  const april = closed.filter((date) => date >= '2026-03-30' && date <= '2026-04-17')
  expect(april).toEqual([
    ...['2026-04-02', '2026-04-03', '2026-04-04', '2026-04-05', '2026-04-06'],
    ...['2026-04-11', '2026-04-12', '2026-04-14'],
  ])
  const summer = closed.filter((date) => date >= '2026-07-01' && date <= '2026-08-09')
  expect(summer).toHaveLength(40)
  expect(closed).not.toContain('2026-06-30')
  expect(closed).not.toContain('2026-08-10')
})

test('what is closed is known for more than a year ahead', () => {
  expect(
    closedAhead({ closedDays: [], summerBreak: null }, '2026-03-30').at(-1)! > addDays('2026-03-30', 390),
  ).toBe(true)
})

test('the days of the summer break are those between the two days that are asked about', () => {
  const inJune = ownClosedDays(forum, '2026-06-29', '2026-07-02')
  expect(inJune).toEqual(['2026-04-14', '2026-07-01', '2026-07-02'])
  expect(ownClosedDays({ ...forum, summerBreak: null }, '2026-06-29', '2026-07-02')).toEqual(['2026-04-14'])
})
