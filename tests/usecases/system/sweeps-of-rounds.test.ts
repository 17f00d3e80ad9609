import { beforeEach, describe, expect, test } from '@jest/globals'
import { sql } from 'kysely'
import { answerRound } from '../../../bot/usecases/rounds/answer-round.ts'
import { extendRound } from '../../../bot/usecases/rounds/extend-round.ts'
import { remindRound } from '../../../bot/usecases/rounds/remind-round.ts'
import { remindSilentMembers } from '../../../bot/usecases/system/remind-silent-members.ts'
import { settleDueRounds } from '../../../bot/usecases/system/settle-due-rounds.ts'
import { at } from '../../domain/rounds/a-round.ts'
import { deadline, setSettings, useSmallForum, type Who } from '../../support/small-forum.ts'

const forum = useSmallForum()
const remindAt = (instant: Date) => {
  forum.time.now = instant
  return remindSilentMembers(forum.deps)
}
const reminders = async (roundId: string) =>
  (await forum.outbox(roundId)).filter((line) => line.startsWith('reminder'))
const answer = (roundId: string, who: Who) =>
  answerRound(forum.deps, forum.actor(who), { roundId, seatId: null, word: { kind: 'no_remarks' } })

/** The rounds of the tests before are out of the way. */
beforeEach(async () => {
  await sql`update round set state = 'withdrawn' where state in ('open', 'remarks', 'unresolved')`.execute(
    forum.db,
  )
  await setSettings(forum, {})
})

describe('the product reminds', () => {
  test('silent members two working days before the deadline, once, and nobody who has answered', async () => {
    const roundId = await forum.startReached()
    forum.time.now = at('2026-03-03 10.00')
    await answer(roundId, 'faxe')
    await forum.outbox(roundId)
    expect(await remindAt(at('2026-03-05 07.00'))).toBe(0)
    expect(await remindAt(at('2026-03-05 08.00'))).toBe(1)
    expect(await reminders(roundId)).toEqual([
      'reminder to deputy of koege by teams',
      'reminder to koege by mail',
      'reminder to stevns by teams',
    ])
    expect(await remindAt(at('2026-03-06 08.00'))).toBe(0)
  })

  test('again for a new deadline, but not on the day of the extension', async () => {
    const roundId = await forum.startReached()
    await remindAt(at('2026-03-05 08.00'))
    forum.time.now = at('2026-03-06 10.00')
    const later = { roundId, deadline: at('2026-03-13 12.00'), reason: 'Ferie.' }
    await extendRound(forum.deps, forum.actor('secretary'), later)
    await forum.outbox(roundId)
    expect(await remindAt(at('2026-03-06 10.05'))).toBe(0)
    expect(await remindAt(at('2026-03-11 08.00'))).toBe(1)
  })

  test('not where the forum wants none, and not after the deadline', async () => {
    await forum.startReached()
    await setSettings(forum, { remindWorkingDays: null })
    expect(await remindAt(at('2026-03-06 08.00'))).toBe(0)
    await setSettings(forum, {})
    expect(await remindAt(deadline)).toBe(0)
  })

  test('nobody again whom the secretariat has reminded that morning', async () => {
    const roundId = await forum.startReached()
    await forum.outbox(roundId)
    forum.time.now = at('2026-03-05 07.45')
    const remind = () => remindRound(forum.deps, forum.actor('secretary'), roundId)
    expect(await remind()).toMatchObject({ ok: true })
    expect(await reminders(roundId)).toHaveLength(5)
    expect(await remindAt(at('2026-03-05 08.00'))).toBe(0)
    expect(await reminders(roundId)).toEqual([])
  })

  test('by hand once for a button pressed twice, and again the next hour', async () => {
    const roundId = await forum.startReached()
    await forum.outbox(roundId)
    const remind = () => remindRound(forum.deps, forum.actor('secretary'), roundId)
    forum.time.now = at('2026-03-04 10.00')
    expect([(await remind()).ok, (await remind()).ok]).toEqual([true, true])
    expect(await reminders(roundId)).toHaveLength(5)
    forum.time.now = at('2026-03-04 11.00')
    await remind()
    expect(await reminders(roundId)).toHaveLength(5)
  })

  test('every round that is due, however many are before it', async () => {
    for (let nth = 0; nth < 120; nth++) await forum.start()
    expect(await remindAt(at('2026-03-05 08.00'))).toBe(120)
  })
})

describe('settling', () => {
  test('reaches every due round, however many unresolved ones are before it', async () => {
    for (let nth = 0; nth < 105; nth++) await forum.startReached(['stevns'])
    forum.time.now = deadline
    expect(await settleDueRounds(forum.deps)).toBe(105)
    const last = await forum.startReached()
    forum.time.now = at('2026-03-09 12.01')
    expect(await settleDueRounds(forum.deps)).toBe(1)
    expect((await forum.facts(last)).round.state).toBe('approved')
    expect(await settleDueRounds(forum.deps)).toBe(0)
  })

  test('of one round that fails holds up no other, and the failure is not hidden', async () => {
    const first = await forum.startReached()
    const second = await forum.startReached()
    forum.time.now = deadline
    let failing = 1
    const enqueue: typeof forum.deps.enqueue = (trx, queue, data) => {
      if (failing-- > 0) throw new Error('The queue is full')
      return forum.deps.enqueue(trx, queue, data)
    }
    await expect(settleDueRounds({ ...forum.deps, enqueue })).rejects.toThrow('1 of 2 failed')
    const states = [(await forum.facts(first)).round.state, (await forum.facts(second)).round.state]
    expect(states.sort()).toEqual(['approved', 'open'])
    await settleDueRounds(forum.deps)
    expect((await forum.facts(first)).round.state).toBe('approved')
  })
})
