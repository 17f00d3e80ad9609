import { randomUUID } from 'node:crypto'
import { afterEach, describe, expect, test } from '@jest/globals'
import { sql } from 'kysely'
import { pino } from 'pino'
import type { LiveMessage } from '../../bot/contract/live.ts'
import { THE_WHEEL } from '../../bot/domain/meetings/run/live-topic.ts'
import { type LiveChannel, startLive } from '../../bot/live/live-channel.ts'
import type { RoomReaders } from '../../bot/live/room-talk.ts'
import { createStreams, MOST_FOR_PERSON } from '../../bot/live/streams.ts'
import { tellMeeting } from '../../bot/live/tell-meeting.ts'
import { tellWheel } from '../../bot/live/tell-wheel.ts'
import { useDatabase } from '../support/database.ts'
import { sleepUntil } from '../support/sleep-until.ts'

const database = useDatabase()
const log = pino({ level: 'silent' })
const started: LiveChannel[] = []
afterEach(async () => {
  await Promise.all(started.splice(0).map((live) => live.stop()))
})

/** An instance on a machine whose clock is so many milliseconds wrong. */
async function instance({ wrongBy = 0, rooms = {} }: { wrongBy?: number; rooms?: RoomReaders } = {}) {
  const live = await startLive({
    url: database.url,
    log,
    clock: () => new Date(Date.now() + wrongBy),
    machine: () => Date.now() + wrongBy,
    rooms,
  })
  started.push(live)
  return live
}

function listen(live: LiveChannel, of: string, { rooms = [] as string[], who = randomUUID() } = {}) {
  const heard: LiveMessage[] = []
  const closed = { yes: false }
  const opened = live.open({
    of,
    who,
    rooms,
    send: (message) => void heard.push(message),
    close: () => void (closed.yes = true),
  })
  return { of, heard, opened, closed }
}

const tell = (
  ...told: [
    meetingId: string,
    ...rest: Parameters<typeof tellMeeting> extends [unknown, unknown, ...infer R] ? R : never,
  ]
) => database.db.transaction().execute((trx) => tellMeeting(trx, ...told))

describe('a change in a meeting', () => {
  test('is heard on every instance by those who have that meeting open, and by no others', async () => {
    const [one, other] = [await instance(), await instance()]
    const [meeting, elsewhere] = [randomUUID(), randomUUID()]
    const here = listen(one, meeting)
    const there = listen(other, meeting)
    const apart = listen(other, elsewhere)
    await tell(meeting, 'run')
    await sleepUntil(() => here.heard.length > 0 && there.heard.length > 0, 20_000)
    await tell(elsewhere, 'notes')
    await sleepUntil(() => apart.heard.length > 0, 20_000)
    expect([here.heard, there.heard, apart.heard]).toEqual([
      [{ type: 'changed', topic: 'run' }],
      [{ type: 'changed', topic: 'run' }],
      [{ type: 'changed', topic: 'notes' }],
    ])
  })

  test('that was not saved is not told', async () => {
    const live = await instance()
    const meeting = randomUUID()
    const { heard } = listen(live, meeting)
    await expect(
      database.db.transaction().execute(async (trx) => {
        await tellMeeting(trx, meeting, 'run')
        throw new Error('not saved')
      }),
    ).rejects.toThrow('not saved')
    await tell(meeting, 'cards')
    await sleepUntil(() => heard.length > 0, 20_000)
    expect(heard).toEqual([{ type: 'changed', topic: 'cards' }])
  })

  test('that happens many times within a moment is told once', async () => {
    const streams = createStreams()
    const heard: LiveMessage[] = []
    const send = (message: LiveMessage) => void heard.push(message)
    const meetingId = randomUUID()
    streams.open({ of: meetingId, who: randomUUID(), rooms: [], send, close: () => undefined })
    for (let time = 0; time < 40; time++) streams.soon(meetingId, { type: 'changed', topic: 'cards' })
    await sleepUntil(() => heard.length > 0, 20_000)
    expect(heard).toEqual([{ type: 'changed', topic: 'cards' }])
  })
})

describe('a change in the wheel', () => {
  const change = () => database.db.transaction().execute((trx) => tellWheel(trx))

  test('is heard on every instance by those who have the wheel open, and by nobody in a meeting', async () => {
    const [one, other] = [await instance(), await instance()]
    const meeting = randomUUID()
    const [here, there, apart] = [listen(one, THE_WHEEL), listen(other, THE_WHEEL), listen(other, meeting)]
    await change()
    await sleepUntil(() => here.heard.length > 0 && there.heard.length > 0, 20_000)
    await tell(meeting, 'run')
    await sleepUntil(() => apart.heard.length > 0, 20_000)
    expect([here.heard, there.heard, apart.heard]).toEqual([
      [{ type: 'anew' }],
      [{ type: 'anew' }],
      [{ type: 'changed', topic: 'run' }],
    ])
  })

  test('that was not saved is not told', async () => {
    const live = await instance()
    const { heard } = listen(live, THE_WHEEL)
    const gone = database.db.transaction().execute(async (trx) => {
      await tellWheel(trx)
      throw new Error('not saved')
    })
    await expect(gone).rejects.toThrow('not saved')
    const later = listen(live, randomUUID())
    await tell(later.of, 'run')
    await sleepUntil(() => later.heard.length > 0, 20_000)
    expect(heard).toEqual([])
  })
})

describe('what is said in a room', () => {
  test('reaches those in the room with its words, read once for all of them', async () => {
    const read: string[] = []
    const live = await instance({
      rooms: {
        notes: (refs) => {
          read.push(...refs)
          return Promise.resolve(refs.map((ref) => ({ update: `words of ${ref}` })))
        },
      },
    })
    const [meeting, room] = [randomUUID(), randomUUID()]
    const inside = [1, 2, 3].map(() => listen(live, meeting, { rooms: [room] }))
    const outside = listen(live, meeting)
    await tell(meeting, 'notes', { room, refs: ['17'] })
    await sleepUntil(() => inside.every(({ heard }) => heard.length > 0), 20_000)
    for (const { heard } of inside)
      expect(heard).toEqual([{ type: 'said', topic: 'notes', room, said: { update: 'words of 17' } }])
    expect(read).toEqual(['17'])
    expect(outside.heard).toEqual([])
  })

  test('comes in the order in which it was said, however long the first is read, and what came meanwhile is read at once', async () => {
    const read: (readonly string[])[] = []
    const first = Promise.withResolvers<void>()
    const live = await instance({
      rooms: {
        notes: async (refs) => {
          read.push(refs)
          if (refs.includes('1')) await first.promise
          return refs.map((ref) => ({ update: ref }))
        },
      },
    })
    const [meeting, room] = [randomUUID(), randomUUID()]
    const { heard } = listen(live, meeting, { rooms: [room] })
    for (const refs of [['1'], ['2', '3'], ['4']]) await tell(meeting, 'notes', { room, refs })
    // Said after the others, to the whole meeting: once it is heard, so are they.
    await tell(meeting, 'run')
    await sleepUntil(() => heard.length > 0, 20_000)
    first.resolve()
    await sleepUntil(() => heard.length > 4, 20_000)
    const said = heard.flatMap((message) => (message.type === 'said' ? [message.said['update']] : []))
    expect(said).toEqual(['1', '2', '3', '4'])
    expect(read).toEqual([['1'], ['2', '3', '4']])
  })

  test('that cannot be read is read by the listeners themselves', async () => {
    const live = await instance({ rooms: { notes: () => Promise.reject(new Error('gone')) } })
    const [meeting, room] = [randomUUID(), randomUUID()]
    const { heard } = listen(live, meeting, { rooms: [room] })
    await tell(meeting, 'notes', { room, refs: ['17'] })
    await sleepUntil(() => heard.length > 0, 20_000)
    expect(heard).toEqual([{ type: 'anew' }])
  })
})

test('a lost connection to the database comes back by itself, and everybody is told to read anew', async () => {
  const live = await instance()
  const meeting = randomUUID()
  const { heard } = listen(live, meeting)
  await sql`select pg_terminate_backend(pid) from pg_stat_activity
    where application_name = 'rammehjul live' and datname = current_database()`.execute(database.db)
  await sleepUntil(() => heard.some(({ type }) => type === 'anew'), 20_000)
  await tell(meeting, 'groups')
  await sleepUntil(() => heard.some(({ type }) => type === 'changed'), 20_000)
  expect(heard).toEqual([{ type: 'anew' }, { type: 'changed', topic: 'groups' }])
})

test('instances on machines whose clocks are a minute apart agree on the time within a second', async () => {
  const [early, late] = [await instance({ wrongBy: -20_000 }), await instance({ wrongBy: 40_000 })]
  expect(Math.abs(early.clock().getTime() - late.clock().getTime())).toBeLessThan(1_000)
})

test('a person has a meeting open in so many places and no more, until one is closed', async () => {
  const live = await instance()
  const [meeting, who] = [randomUUID(), randomUUID()]
  const opened = Array.from({ length: MOST_FOR_PERSON }, () => listen(live, meeting, { who }).opened)
  expect(opened.every(({ ok }) => ok)).toBe(true)
  expect(listen(live, meeting, { who }).opened.ok).toBe(false)
  expect(listen(live, meeting).opened.ok).toBe(true)
  const [first] = opened
  if (first?.ok) first.left()
  expect(listen(live, meeting, { who }).opened.ok).toBe(true)
})

test('a product that stops lets go of everybody who listens', async () => {
  const live = await instance()
  const { closed } = listen(live, randomUUID())
  await live.stop()
  expect(closed.yes).toBe(true)
})
