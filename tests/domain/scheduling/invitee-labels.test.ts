import { expect, test } from '@jest/globals'
import { type Called, labelled } from '../../../bot/domain/scheduling/invitee-labels.ts'

const person = (change: Partial<Called>): Called => ({
  name: 'Direktør',
  role: 'director',
  organisationId: '340',
  organisation: 'Sorø Kommune',
  ...change,
})
const labelsOf = (...people: Called[]) => labelled(people).map(({ label }) => label)

test('a director goes by the municipality, and whoever else is of it says who they are', () => {
  expect(labelsOf(person({}), person({ name: 'Stedfortræder', role: 'deputy' }))).toEqual([
    'Sorø',
    'Sorø (Stedfortræder)',
  ])
})

test('somebody of the secretariat goes by their name, wherever they have their mail', () => {
  expect(labelsOf(person({ name: 'Medarbejder 1', role: 'secretariat' }))).toEqual(['Medarbejder 1'])
})

test('whoever is of no organisation goes by their name', () => {
  const guest = person({ name: 'Formand', role: 'member', organisationId: null, organisation: null })
  expect(labelsOf(guest)).toEqual(['Formand'])
})
