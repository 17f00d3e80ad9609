import { expect, test } from '@jest/globals'
import { outOfStep } from '../../../bot/domain/meetings/publishing/out-of-step.ts'

/** Groups with their people: `*` is pinned, and `!` leads the group. */
const session = (prefix: string, ...groups: string[][]) => ({
  groups: groups.map((people, nth) => ({
    id: `${prefix}${nth}`,
    facilitatorId: people.find((name) => name.endsWith('!'))?.slice(0, -1) ?? null,
  })),
  seats: groups.flatMap((people, nth) =>
    people.map((name) => ({
      participantId: name.replace(/[*!]$/, ''),
      groupId: `${prefix}${nth}`,
      pinned: name.endsWith('*'),
    })),
  ),
})
const all = new Set(['anna', 'bo', 'carl', 'dora'])
const first = session('first', ['anna', 'bo', 'carl'], ['dora'])

test('groups that are the same are in step, whatever each session calls them', () => {
  expect(outOfStep(session('second', ['carl', 'anna', 'bo'], ['dora']), first, all)).toEqual([])
})

test('who was moved in the session that is followed sits elsewhere; who sits in no group does not', () => {
  expect(outOfStep(session('second', ['anna', 'dora'], ['carl']), first, all)).toEqual([
    { participantId: 'carl', groupId: 'second0' },
    { participantId: 'dora', groupId: 'second1' },
  ])
})

test('who is pinned elsewhere, leads a group there or has left is where they are to be', () => {
  expect(outOfStep(session('second', ['anna'], ['bo*', 'carl!', 'dora']), first, all)).toEqual([])
  const present = new Set(['anna', 'carl'])
  expect(outOfStep(session('second', ['anna'], ['carl', 'dora']), first, present)).toEqual([
    { participantId: 'carl', groupId: 'second0' },
  ])
})

test('a group that the session has not holds nobody to it', () => {
  expect(outOfStep(session('second', ['anna', 'bo', 'carl', 'dora']), first, all)).toEqual([])
})
