import { beforeEach, describe, expect, test } from '@jest/globals'
import { sql } from 'kysely'
import { askNewcomers } from '../../../bot/usecases/system/ask-newcomers.ts'
import { settleDueRounds } from '../../../bot/usecases/system/settle-due-rounds.ts'
import { at } from '../../domain/rounds/a-round.ts'
import { race } from '../../support/race.ts'
import { deadline, type SeatName, sent, useSmallForum, type Who } from '../../support/small-forum.ts'

const forum = useSmallForum()

async function hold(
  who: Who,
  seat: SeatName,
  from: string,
  role: 'director' | 'deputy' = 'deputy',
): Promise<void> {
  const holder = {
    id: crypto.randomUUID(),
    seat_id: forum.seatId[seat],
    person_id: forum.personId[who],
    role,
  }
  await forum.db
    .insertInto('seat_holder')
    .values({ ...holder, from_date: from, to_date: null })
    .execute()
}
const ask = (instant: Date) => {
  forum.time.now = instant
  return askNewcomers(forum.deps)
}

let round: string
beforeEach(async () => {
  await sql`delete from seat_holder where person_id = ${forum.personId.reader}`.execute(forum.db)
  await sql`update round set state = 'withdrawn' where state in ('open', 'remarks', 'unresolved')`.execute(
    forum.db,
  )
  round = await forum.startReached()
  await forum.outbox(round)
})

describe('somebody who comes to a seat while the round runs', () => {
  test('gets the proposal, once', async () => {
    await hold('reader', 'stevns', '2026-03-03')
    expect(await ask(at('2026-03-03 09.00'))).toBe(1)
    expect(await forum.outbox(round)).toEqual(['proposal to reader by teams'])
    expect(await ask(at('2026-03-03 09.05'))).toBe(0)
  })

  test('gets it on the first day of the term, not before', async () => {
    await hold('reader', 'stevns', '2026-03-05')
    expect(await ask(at('2026-03-04 23.59'))).toBe(0)
    expect(await ask(at('2026-03-05 00.01'))).toBe(1)
  })

  test('is not asked after the deadline, nor of a round that has ended', async () => {
    await hold('reader', 'stevns', '2026-03-03')
    expect(await ask(deadline)).toBe(0)
    await settleDueRounds(forum.deps)
    expect(await ask(at('2026-03-04 09.00'))).toBe(0)
  })

  test('is nobody’s business of who holds no frozen seat', async () => {
    expect(await ask(at('2026-03-03 09.00'))).toBe(0)
    expect(await forum.outbox(round)).toEqual([])
  })

  test('is asked when an address is known at last', async () => {
    const mail = (address: string | null) =>
      forum.db
        .updateTable('person_contact')
        .set({ mail: address })
        .where('person_id', '=', forum.personId.koege)
        .execute()
    await mail(null)
    forum.time.now = sent
    const other = await forum.start()
    await forum.outbox(other)
    expect(await ask(at('2026-03-02 10.00'))).toBe(0)
    await mail('koege@example.dk')
    expect(await ask(at('2026-03-02 11.00'))).toBe(1)
    expect(await forum.outbox(other)).toEqual(['proposal to koege by mail'])
  })

  test('is asked once by two instances at the same time', async () => {
    const [one, other] = [forum.instance(), forum.instance()]
    forum.time.now = at('2026-03-03 09.00')
    for (const day of ['2026-03-03', '2026-03-02', '2026-03-01']) {
      await sql`delete from seat_holder where person_id = ${forum.personId.reader}`.execute(forum.db)
      await hold('reader', day === '2026-03-02' ? 'faxe' : day === '2026-03-01' ? 'koege' : 'stevns', day)
      const asked = await race(
        () => askNewcomers(one),
        () => askNewcomers(other),
      )
      expect(asked.sort()).toEqual([0, 1])
      expect(await forum.outbox(round)).toEqual(['proposal to reader by teams'])
    }
  })
})
