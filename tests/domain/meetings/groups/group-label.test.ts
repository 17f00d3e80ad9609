import { expect, test } from '@jest/globals'
import {
  groupInText,
  groupName,
  groupNames,
  nextLabel,
} from '../../../../bot/domain/meetings/groups/group-label.ts'

test.each([
  ['A', 'Gruppe A', 'gruppe A'],
  ['Å', 'Gruppe Å', 'gruppe Å'],
  ['AB', 'Gruppe AB', 'gruppe AB'],
  ['B2', 'Gruppe B2', 'gruppe B2'],
  ['7', 'Gruppe 7', 'gruppe 7'],
  ['Bord 3', 'Bord 3', 'Bord 3'],
  ['Ry', 'Ry', 'Ry'],
  ['Gruppe 1', 'Gruppe 1', 'Gruppe 1'],
])('a group marked %s is called %s, and %s within a sentence', (label, name, inText) => {
  expect(groupName(label, 'da')).toBe(name)
  expect(groupInText(label, 'da')).toBe(inText)
})

test.each([
  [['B'], 'Gruppe B'],
  [['B', 'C'], 'Gruppe B og C'],
  [['A', 'B', 'C'], 'Gruppe A, B og C'],
  [['B', 'Bord 3'], 'Gruppe B og Bord 3'],
  [['Bord 3', 'B'], 'Bord 3 og gruppe B'],
])('groups marked %j begin a sentence as %s', (labels, names) => {
  expect(groupNames(labels, 'da')).toBe(names)
})

test('in English a letter is a group as well', () => {
  expect(groupName('A', 'en')).toBe('Group A')
  expect(groupInText('A', 'en')).toBe('group A')
  expect(groupNames(['A', 'B'], 'en')).toBe('Groups A and B')
})

test('every group that a meeting can have gets a letter that is shown as one', () => {
  const labels: string[] = []
  while (labels.length < 60) labels.push(nextLabel(labels))
  expect(new Set(labels).size).toBe(60)
  for (const label of labels) expect(groupName(label, 'da')).toBe(`Gruppe ${label}`)
})
