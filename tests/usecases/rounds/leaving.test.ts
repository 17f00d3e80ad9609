import { beforeAll, beforeEach, describe, expect, jest, test } from '@jest/globals'
import { sql } from 'kysely'
import type { Deps } from '../../../bot/deps.ts'
import { stateAt } from '../../../bot/domain/rounds/closing.ts'
import { seatReach } from '../../../bot/domain/rounds/reach.ts'
import { addHolder } from '../../../bot/usecases/forums/add-holder.ts'
import { endHolder } from '../../../bot/usecases/forums/end-holder.ts'
import { endSeat } from '../../../bot/usecases/forums/end-seat.ts'
import { saveMember } from '../../../bot/store/members.ts'
import { settleDueRounds } from '../../../bot/usecases/system/settle-due-rounds.ts'
import { addDays } from '../../../bot/domain/calendar/plain-date.ts'
import { at } from '../../domain/rounds/a-round.ts'
import { dawdling, race } from '../../support/race.ts'
import { deadline, useSmallForum, type SeatName, type Who } from '../../support/small-forum.ts'

/** Many races in one test, beside whatever else the machine does. */
jest.setTimeout(120_000)

const forum = useSmallForum()
const clocks = { left: deadline, right: deadline }
let left: Deps
let right: Deps
beforeAll(() => {
  left = dawdling(forum.instance(() => clocks.left))
  right = dawdling(forum.instance(() => clocks.right))
})

/** Everybody holds their seat as at the beginning, and no other round is under way. */
beforeEach(async () => {
  await sql`delete from seat_holder where from_date > '2026-01-01'`.execute(forum.db)
  await sql`update seat_holder set to_date = null, left_at = null`.execute(forum.db)
  await sql`update seat set to_date = null`.execute(forum.db)
  await sql`update round set state = 'withdrawn' where state in ('open', 'remarks', 'unresolved')`.execute(
    forum.db,
  )
})

const holderOf = async (who: Who): Promise<string> =>
  (
    await forum.db
      .selectFrom('seat_holder')
      .select('id')
      .where('person_id', '=', forum.personId[who])
      .orderBy('from_date', 'desc')
      .executeTakeFirstOrThrow()
  ).id

/** The secretariat learns on the instant that the person's last day was the given one. */
async function leave(who: Who, lastDay: string, instant: Date, deps = forum.deps): Promise<void> {
  forum.time.now = instant
  const ended = await endHolder(deps, forum.actor('secretary'), {
    holderId: await holderOf(who),
    to: lastDay,
  })
  if (!ended.ok) throw new Error(ended.refusal.code)
}
async function comeBack(who: Who, seat: SeatName, instant: Date, from: string): Promise<void> {
  forum.time.now = instant
  const { forumId } = forum
  await forum.db
    .transaction()
    .execute((trx) =>
      saveMember(trx, forumId, { personId: forum.personId[who], source: 'hand', guess: null }),
    )
  const holder = {
    seatId: forum.seatId[seat],
    personId: forum.personId[who],
    role: 'director' as const,
    from,
  }
  const directory = { findUserByMail: () => Promise.resolve(undefined) } as unknown as Deps['directory']
  const config = { hostTenantId: crypto.randomUUID() } as Deps['config']
  const added = await addHolder({ ...forum.deps, directory, config }, forum.actor('secretary'), holder)
  if (!added.ok) throw new Error(added.refusal.code)
}
const reachOf = async (roundId: string, seat: SeatName) =>
  seatReach(await forum.facts(roundId), forum.seatId[seat])

describe('how far a seat is reached', () => {
  test('follows from who still holds it at the deadline', async () => {
    const round = await forum.startReached()
    expect(await reachOf(round, 'stevns')).toBe('reached')
    await leave('stevns', '2026-03-03', at('2026-03-04 10.00'))
    expect(await reachOf(round, 'stevns')).toBe('not_reached')
    expect(stateAt(await forum.facts(round), deadline)).toBe('unresolved')
  })

  test('is told beforehand of who is known to leave before the deadline, and of who stays until it', async () => {
    const round = await forum.startReached()
    await leave('stevns', '2026-03-06', at('2026-03-03 10.00'))
    expect(await reachOf(round, 'stevns')).toBe('not_reached')
    const other = await forum.startReached()
    await leave('faxe', '2026-03-09', at('2026-03-03 10.00'))
    await leave('deputy of faxe', '2026-03-08', at('2026-03-03 10.00'))
    expect(await reachOf(other, 'faxe')).toBe('reached')
  })

  test('is not changed by a leaving that is only learnt of after the deadline', async () => {
    const round = await forum.startReached(['koege'])
    await leave('stevns', '2026-03-04', at('2026-03-09 12.00'))
    expect(await reachOf(round, 'stevns')).toBe('reached')
    expect(await reachOf(round, 'koege')).toBe('not_reached')
  })

  test('is not interrupted where a deputy becomes the director from one day to the next', async () => {
    const round = await forum.startReached()
    await leave('faxe', '2026-03-03', at('2026-03-04 09.00'))
    await leave('deputy of faxe', '2026-03-04', at('2026-03-04 09.00'))
    expect(await reachOf(round, 'faxe')).toBe('not_reached')
    await comeBack('deputy of faxe', 'faxe', at('2026-03-04 09.05'), '2026-03-05')
    expect(await reachOf(round, 'faxe')).toBe('by_mail')
  })

  test('begins anew for somebody who comes back after having left', async () => {
    const round = await forum.startReached()
    await leave('stevns', '2026-03-03', at('2026-03-04 09.00'))
    await comeBack('stevns', 'stevns', at('2026-03-06 09.00'), '2026-03-06')
    expect(await reachOf(round, 'stevns')).toBe('not_reached')
  })

  test.each([
    [
      'is put back on the same day, after the deadline',
      '2026-03-09',
      at('2026-03-09 11.00'),
      at('2026-03-09 14.00'),
    ],
    [
      'is written in afterwards as if they had never left',
      '2026-03-05',
      at('2026-03-05 11.00'),
      at('2026-03-11 14.00'),
    ],
  ])(
    'is not found out afterwards of somebody who was away at the deadline and %s',
    async (_, from, gone, back) => {
      const round = await forum.startReached()
      await leave('stevns', addDays(from, -1), gone)
      await comeBack('stevns', 'stevns', back, from)
      expect(await reachOf(round, 'stevns')).toBe('not_reached')
      expect(stateAt(await forum.facts(round), back)).toBe('unresolved')
    },
  )

  test('begins anew for them also where the day of coming back is said to have been earlier', async () => {
    const round = await forum.startReached()
    await leave('stevns', '2026-03-03', at('2026-03-04 09.00'))
    await comeBack('stevns', 'stevns', at('2026-03-06 09.00'), '2026-03-04')
    expect(await reachOf(round, 'stevns')).toBe('not_reached')
  })

  test('is nothing through a term that was over when it was written down', async () => {
    const round = await forum.startReached()
    await leave('stevns', '2026-03-03', at('2026-03-04 09.00'))
    const over = { seat_id: forum.seatId.stevns, person_id: forum.personId.stevns, role: 'deputy' as const }
    const term = { id: crypto.randomUUID(), from_date: '2026-03-04', to_date: '2026-03-05' }
    const given_at = at('2026-03-10 09.00')
    await forum.db
      .insertInto('seat_holder')
      .values({ ...over, ...term, given_at })
      .execute()
    expect(await reachOf(round, 'stevns')).toBe('not_reached')
  })

  test('ends with the organisation’s own seat', async () => {
    const round = await forum.startReached()
    forum.time.now = at('2026-03-04 10.00')
    await endSeat(forum.deps, forum.actor('secretary'), { seatId: forum.seatId.stevns, to: '2026-03-05' })
    expect(await reachOf(round, 'stevns')).toBe('not_reached')
  })
})

describe('somebody who leaves at the moment of the deadline', () => {
  const JUST_BEFORE = new Date(deadline.getTime() - 1)
  const leaving = (deps: Deps) => async () => {
    const ended = await endHolder(deps, forum.actor('secretary'), {
      holderId: await holderOf('stevns'),
      to: '2026-03-08',
    })
    if (!ended.ok) throw new Error(ended.refusal.code)
  }

  test.each([
    ['an instant before it', JUST_BEFORE, deadline],
    ['at it', deadline, deadline],
    ['by a clock that lags behind', JUST_BEFORE, new Date(deadline.getTime() + 400)],
  ])(
    '%s, is never silent for an approval that was made after the leaving, and what is approved stays explained',
    async (_, leaves, closes) => {
      const states: string[] = []
      for (let nth = 0; nth < 12; nth++) {
        await sql`update seat_holder set to_date = null, left_at = null`.execute(forum.db)
        Object.assign(clocks, { left: leaves, right: closes })
        const round = await forum.startReached()
        await sql`insert into mailbox_reading (read_until) values (${closes})
          on conflict (one) do update set read_until = excluded.read_until`.execute(forum.db)
        await race(leaving(left), () => settleDueRounds(right))
        await settleDueRounds(right)
        const facts = await forum.facts(round)
        // Approved and reached, or neither: whoever came first, the two agree.
        const { state } = facts.round
        expect(seatReach(facts, forum.seatId.stevns)).toBe(state === 'approved' ? 'reached' : 'not_reached')
        states.push(state)
      }
      for (const state of states) expect(['approved', 'unresolved']).toContain(state)
      if (leaves >= deadline) expect(new Set(states)).toEqual(new Set(['approved']))
    },
  )
})
