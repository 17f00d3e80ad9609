import { expect, test } from '@jest/globals'
import { toldOfCollation } from '../../../bot/domain/meetings/collation/who-is-told.ts'
import type { Attendance } from '../../../bot/domain/meetings/participants/taking-part.ts'

const told = (...attendances: Attendance[]) =>
  toldOfCollation(attendances.map((attendance) => ({ attendance }))).map(({ attendance }) => attendance)

test('a collation is told to those who were there, also to those who left early', () => {
  expect(told('present', 'expected', 'left', 'coming', 'declined')).toEqual(['present', 'left'])
})

test('where nobody was written down as there, it is told to all who did not decline', () => {
  expect(told('expected', 'declined', 'coming')).toEqual(['expected', 'coming'])
})
