import { expect, test } from '@jest/globals'
import {
  rememberForum,
  rememberRegion,
  startingForum,
  startingRegion,
} from '../../tab/src/app/first-choice.ts'
import { director, idOf } from './fake-product/people.ts'

const empty = { takesRounds: false, hasPeople: false, isMine: false }
const full = { takesRounds: true, hasPeople: true, isMine: false }
const dassos = { id: idOf(1), name: 'DASSOS', regionCode: '1082', ...empty }
const directors = { id: idOf(2), name: 'Direktørgruppen', regionCode: '1085', ...full }
const steering = { id: idOf(3), name: 'Styregruppen', regionCode: '1085', ...full }
/** Somebody of Stevns, in Region Sjælland. */
const me = { ...director, forums: [dassos, directors, steering] }
const offered = me.forums.map(({ id }) => id)
const regions = { offered: ['1081', '1082', '1085'] }

test('a form opens on the reader’s own region and a forum there with people, not on the first by name', () => {
  expect(startingForum(me, { offered })).toBe(directors.id)
  expect(startingRegion(me, regions)).toBe('1085')
  expect(startingForum(me, { offered: [dassos.id] })).toBe(dassos.id)
})

test('one who belongs to no organisation opens on the forum and the region where there are people', () => {
  const nowhere = { ...me, organisation: null }
  expect(startingForum(nowhere, { offered })).toBe(directors.id)
  expect(startingRegion(nowhere, regions)).toBe('1085')
})

test('it opens on what the wheel is narrowed to, before all else', () => {
  expect(startingForum(me, { offered, wanted: ['unknown', dassos.id] })).toBe(dassos.id)
  expect(startingRegion(me, { ...regions, wanted: [dassos.id] })).toBe('1082')
  expect(startingRegion(me, { ...regions, wanted: ['unknown'] })).toBe('1085')
})

test('where nothing that it offers is known it opens on the first of it, and where nothing is offered on nothing', () => {
  expect(startingForum(me, { offered: ['unknown'] })).toBe('unknown')
  expect(startingRegion(me, { offered: ['1081'] })).toBe('1081')
  expect(startingForum(me, { offered: [] })).toBe('')
  expect(startingRegion(me, { offered: [] })).toBe('')
})

test('it opens on what was chosen last, while that is offered', () => {
  rememberForum(steering)
  expect(startingForum(me, { offered })).toBe(steering.id)
  expect(startingForum(me, { offered: [dassos.id, directors.id] })).toBe(directors.id)
  expect(startingRegion(me, regions)).toBe('1085')
  rememberRegion('1082')
  expect(startingRegion(me, regions)).toBe('1082')
  expect(startingRegion(me, { offered: ['1081', '1085'] })).toBe('1085')
})
