import { expect, test } from '@jest/globals'
import { groupBeside, placeAfter, placesOf } from '../../tab/src/features/meetings/board/board-keys.ts'

const group = (id: string, people: string[]) => ({
  id,
  label: id,
  place: '',
  facilitatorId: null,
  seats: people.map((participantId) => ({ participantId, pinned: false, conflicts: [] })),
  conflicts: [],
  teams: { state: 'none' as const, joinUrl: null, reason: null },
})
const session = { groups: [group('a', ['1', '2', '3']), group('b', []), group('c', ['4'])], unseated: ['5'] }
const columns = placesOf(session)

test('the arrows go up and down a group, whose heading is first, and beside to the next', () => {
  expect(placeAfter(columns, 'group a', 'ArrowDown')).toBe('person 1')
  expect(placeAfter(columns, 'person 3', 'ArrowDown')).toBeNull()
  expect(placeAfter(columns, 'person 1', 'ArrowUp')).toBe('group a')
  expect(placeAfter(columns, 'person 3', 'Home')).toBe('group a')
  expect(placeAfter(columns, 'group a', 'End')).toBe('person 3')
})

test('a shorter group beside is entered at its end, also one with nobody in it', () => {
  expect(placeAfter(columns, 'person 3', 'ArrowRight')).toBe('group b')
  expect(placeAfter(columns, 'group b', 'ArrowRight')).toBe('group c')
  expect(placeAfter(columns, 'person 4', 'ArrowRight')).toBe('person 5')
  expect(placeAfter(columns, 'person 5', 'ArrowRight')).toBeNull()
  expect(placeAfter(columns, 'group a', 'ArrowLeft')).toBeNull()
  expect(placeAfter(columns, 'person 1', 'x')).toBeNull()
})

test('somebody is moved from group to group round and round, and out of none into the first or the last', () => {
  expect(groupBeside(session, 'a', 1)).toBe('b')
  expect(groupBeside(session, 'c', 1)).toBe('a')
  expect(groupBeside(session, 'a', -1)).toBe('c')
  expect(groupBeside(session, null, 1)).toBe('a')
  expect(groupBeside(session, null, -1)).toBe('c')
  expect(groupBeside({ groups: [] }, null, 1)).toBeNull()
})
