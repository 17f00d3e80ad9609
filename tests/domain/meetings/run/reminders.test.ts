import { describe, expect, test } from '@jest/globals'
import { blockClock } from '../../../../bot/domain/meetings/run/block-clock.ts'
import {
  reminderDue,
  stillReturnsAt,
  stillRuns,
} from '../../../../bot/domain/meetings/run/return-reminder.ts'
import { added, at, block, runAt, started, tookBack, went } from './a-run.ts'

const session = [started('13.00'), went('13.20', 3)]
const dueAt = (time: string, lines = session) => reminderDue(runAt(time, lines).timetable, at(time))
const first = { blockId: block(3).id, returnAt: at('13.40') }

describe('the groups of a session are reminded', () => {
  test('from two minutes before their return until the return, and at no other time', () => {
    expect([dueAt('13.37.59'), dueAt('13.38'), dueAt('13.39.59'), dueAt('13.40')]).toEqual([
      null,
      first,
      first,
      null,
    ])
  })

  test('of the return that holds now, when minutes have been added', () => {
    const longer = [...session, added('13.30', 3, 5)]
    expect([dueAt('13.38', longer), dueAt('13.43', longer)]).toEqual([
      null,
      { ...first, returnAt: at('13.45') },
    ])
  })

  test('only while the session runs', () => {
    expect(dueAt('13.39', [...session, went('13.35', 4)])).toBeNull()
    expect(dueAt('13.39', [...session, tookBack('13.21')])).toBeNull()
    expect(dueAt('13.39', [])).toBeNull()
  })

  test('and not of a session so short that the reminder would come as it begins', () => {
    expect(dueAt('13.20.30', [...session, added('13.20', 3, -18)])).toBeNull()
  })

  test('never by a word that was put on its way for another return, or came late', () => {
    const still = (time: string, lines = session) =>
      stillReturnsAt(runAt(time, lines).timetable, first, at(time))
    expect(still('13.39')).toBe(true)
    expect(still('13.40')).toBe(false)
    expect(still('13.39', [...session, added('13.38.30', 3, 5)])).toBe(false)
    expect(still('13.39', [...session, went('13.38.30', 4)])).toBe(false)
  })
})

test('the word that a session has begun holds while it runs from that very beginning', () => {
  const begun = { blockId: block(3).id, began: at('13.20') }
  const holds = (time: string, lines = session) => stillRuns(runAt(time, lines).timetable, begun, at(time))
  expect([holds('13.20'), holds('13.39.59'), holds('13.40')]).toEqual([true, true, false])
  expect(holds('13.25', [...session, tookBack('13.21')])).toBe(false)
  expect(holds('13.25', [...session, tookBack('13.21'), went('13.22', 3)])).toBe(false)
})

describe('a block’s clock', () => {
  const minutes = (n: number) => n * 60_000
  const clock = (now: number) =>
    blockClock({ start: 0, end: minutes(20), plannedEnd: minutes(17) }, minutes(now))

  test('is calm until a fifth is left, then says soon, at a twentieth last, and over when nothing is left', () => {
    expect([15.9, 16, 18.9, 19, 19.99, 20, 25].map((now) => clock(now).level)).toEqual([
      'calm',
      'soon',
      'soon',
      'last',
      'last',
      'over',
      'over',
    ])
  })

  test('tells how far behind the plan the meeting is, more with every minute over', () => {
    expect([clock(5).behindMs, clock(22).behindMs]).toEqual([minutes(3), minutes(5)])
    expect([clock(5).leftMs, clock(22).leftMs, clock(22).passed]).toEqual([minutes(15), -minutes(2), 1])
  })
})
