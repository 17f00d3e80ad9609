import { expect, test } from '@jest/globals'
import { yearInTitle } from '../../../bot/domain/wheel/year-in-title.ts'

test.each([
  ['Budgetter og takster for 2027 meldes ind', '2027'],
  ['Rammeaftale 2029-30', '2029'],
  ['DASSOS-møde', null],
  ['Sag 120275 fremlægges', null],
])('the year that a title names is found: %s', (title, year) => {
  expect(yearInTitle(title)).toBe(year)
})
