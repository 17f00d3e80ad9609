import { beforeEach, describe, expect, test } from '@jest/globals'
import { sql } from 'kysely'
import { answerRound } from '../../../bot/usecases/rounds/answer-round.ts'
import { endHolder } from '../../../bot/usecases/forums/end-holder.ts'
import { askNewcomers } from '../../../bot/usecases/system/ask-newcomers.ts'
import { noteLeavers } from '../../../bot/usecases/system/note-leavers.ts'
import { at } from '../../domain/rounds/a-round.ts'
import { race } from '../../support/race.ts'
import { deadline, type SeatName, useSmallForum, type Who } from '../../support/small-forum.ts'

const forum = useSmallForum()
let round: string
beforeEach(async () => {
  await sql`delete from seat_holder where from_date > '2026-01-01'`.execute(forum.db)
  await sql`update seat_holder set to_date = null, left_at = null`.execute(forum.db)
  await sql`update round set state = 'withdrawn' where state in ('open', 'remarks', 'unresolved')`.execute(
    forum.db,
  )
  round = await forum.startReached()
  await forum.outbox(round)
})

async function leave(who: Who, lastDay: string, instant: Date): Promise<void> {
  forum.time.now = instant
  const { id } = await forum.db
    .selectFrom('seat_holder')
    .select('id')
    .where('person_id', '=', forum.personId[who])
    .executeTakeFirstOrThrow()
  const ended = await endHolder(forum.deps, forum.actor('secretary'), { holderId: id, to: lastDay })
  if (!ended.ok) throw new Error(ended.refusal.code)
}
async function hold(who: Who, seat: SeatName, from: string): Promise<void> {
  const holder = { id: crypto.randomUUID(), seat_id: forum.seatId[seat], person_id: forum.personId[who] }
  await forum.db
    .insertInto('seat_holder')
    .values({ ...holder, role: 'director', from_date: from, to_date: null })
    .execute()
}
const note = (instant: Date) => {
  forum.time.now = instant
  return noteLeavers(forum.deps)
}
const leavings = async () =>
  (await forum.history(round)).map(({ event }) => event).filter(({ kind }) => kind === 'seat_left')

describe('somebody who gives up a seat while the round runs', () => {
  test('is written into the round once, and the card in their chat is drawn anew', async () => {
    await leave('stevns', '2026-03-03', at('2026-03-04 10.00'))
    expect(await note(at('2026-03-04 10.01'))).toBe(1)
    const { personId, seatId } = forum
    expect(await leavings()).toEqual([
      { kind: 'seat_left', personId: personId.stevns, seatId: seatId.stevns, vacant: true },
    ])
    expect(await forum.outbox(round)).toEqual([
      'update to stevns by teams',
      'vacated_told to other secretary by teams',
      'vacated_told to secretary by teams',
    ])
    expect(await note(at('2026-03-04 10.02'))).toBe(0)
  })

  test('leaves no vacant seat behind while a deputy is there', async () => {
    await leave('faxe', '2026-03-03', at('2026-03-04 10.00'))
    await note(at('2026-03-04 10.01'))
    expect(await leavings()).toMatchObject([{ vacant: false }])
    expect(await forum.outbox(round)).toEqual(['update to faxe by teams'])
  })

  test('is no worry of the secretariat’s where the member has answered', async () => {
    forum.time.now = at('2026-03-03 10.00')
    const word = { kind: 'no_remarks' } as const
    await answerRound(forum.deps, forum.actor('stevns'), { roundId: round, seatId: null, word })
    await forum.deliver(round, at('2026-03-03 10.01'))
    await forum.outbox(round)
    await leave('stevns', '2026-03-03', at('2026-03-04 10.00'))
    await note(at('2026-03-04 10.01'))
    expect(await forum.outbox(round)).toEqual(['update to stevns by teams'])
  })

  test('is written down when the last day has passed, not before', async () => {
    await leave('stevns', '2026-03-04', at('2026-03-03 10.00'))
    expect(await note(at('2026-03-04 23.59'))).toBe(0)
    expect(await note(at('2026-03-05 00.01'))).toBe(1)
  })

  test('is not written into a round that asks no more', async () => {
    await leave('stevns', '2026-03-08', at('2026-03-09 11.59'))
    expect(await note(deadline)).toBe(0)
    expect(await leavings()).toEqual([])
  })

  test('is written down once by two instances at the same time', async () => {
    const [one, other] = [forum.instance(), forum.instance()]
    await leave('stevns', '2026-03-03', at('2026-03-04 10.00'))
    const noted = await race(
      () => noteLeavers(one),
      () => noteLeavers(other),
    )
    expect(noted.sort()).toEqual([0, 1])
    expect(await leavings()).toHaveLength(1)
  })

  test('is asked anew after having come back, and written down again after having left again', async () => {
    await leave('stevns', '2026-03-02', at('2026-03-03 09.00'))
    await note(at('2026-03-03 09.01'))
    await hold('stevns', 'stevns', '2026-03-03')
    await forum.outbox(round)
    forum.time.now = at('2026-03-03 10.00')
    expect(await askNewcomers(forum.deps)).toBe(1)
    expect(await forum.outbox(round)).toEqual(['proposal to stevns by teams'])
    expect(await askNewcomers(forum.deps)).toBe(0)
    expect(await note(at('2026-03-03 10.01'))).toBe(0)
    await sql`update seat_holder set to_date = '2026-03-04' where person_id = ${forum.personId.stevns}
      and to_date is null`.execute(forum.db)
    expect(await note(at('2026-03-05 09.00'))).toBe(1)
  })

  test('is followed by a new director, who gets the round that is open', async () => {
    await leave('stevns', '2026-03-02', at('2026-03-03 09.00'))
    await hold('reader', 'stevns', '2026-03-03')
    expect(await note(at('2026-03-03 09.01'))).toBe(1)
    expect(await leavings()).toMatchObject([{ vacant: false }])
    await forum.outbox(round)
    expect(await askNewcomers(forum.deps)).toBe(1)
    expect(await forum.outbox(round)).toEqual(['proposal to reader by teams'])
  })
})

test('a deputy who becomes the director the day after is neither gone nor new', async () => {
  await leave('deputy of faxe', '2026-03-03', at('2026-03-03 09.00'))
  await hold('deputy of faxe', 'faxe', '2026-03-04')
  expect(await note(at('2026-03-04 09.00'))).toBe(0)
  expect(await askNewcomers(forum.deps)).toBe(0)
})
