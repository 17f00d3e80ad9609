import { expect, test } from '@jest/globals'
import type { Attendance } from '../../../bot/domain/meetings/participants/taking-part.ts'
import { type ProgrammeMessage, whoLacksIt } from '../../../bot/domain/meetings/programme/who-lacks-it.ts'

const person = (id: string, attendance: Attendance = 'coming') => ({ id, attendance })
const message = (participantId: string, parts: Partial<ProgrammeMessage> = {}): ProgrammeMessage => ({
  participantId,
  kind: 'programme',
  state: 'sent',
  returned: false,
  ...parts,
})
const idsOf = (reach: ReturnType<typeof whoLacksIt<ReturnType<typeof person>>>) =>
  Object.fromEntries(Object.entries(reach).map(([name, people]) => [name, people.map(({ id }) => id)]))

test('whoever takes part lacks the programme until it is sent; who declined or has gone needs none', () => {
  const people = [person('a'), person('b', 'declined'), person('c', 'left'), person('d', 'expected')]
  const reach = whoLacksIt(people, new Set(['a', 'b', 'c', 'd']), [message('d', { state: 'queued' })])
  expect(idsOf(reach)).toEqual({ got: ['d'], lacking: ['a'], unreached: [] })
})

test('what did not arrive is lacking still, also a mail that came back; a correction is no programme', () => {
  const messages = [
    message('failed', { state: 'failed' }),
    message('returned', { returned: true }),
    message('corrected', { kind: 'programme_update' }),
    message('both', { state: 'gone' }),
    message('both'),
  ]
  const ids = ['failed', 'returned', 'corrected', 'both']
  const reach = whoLacksIt(
    ids.map((id) => person(id)),
    new Set(ids),
    messages,
  )
  expect(idsOf(reach)).toEqual({ got: ['both'], lacking: ['failed', 'returned', 'corrected'], unreached: [] })
})

test('whom nothing reaches is told apart', () => {
  const reach = whoLacksIt([person('a'), person('b')], new Set(['a']), [])
  expect(idsOf(reach)).toEqual({ got: [], lacking: ['a'], unreached: ['b'] })
})
