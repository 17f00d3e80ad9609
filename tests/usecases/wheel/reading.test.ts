import { beforeAll, describe, expect, test } from '@jest/globals'
import { sql } from 'kysely'
import type { Deps } from '../../../bot/deps.ts'
import { createForum } from '../../../bot/usecases/forums/create-forum.ts'
import { answerRound } from '../../../bot/usecases/rounds/answer-round.ts'
import { showNext } from '../../../bot/usecases/wheel/show-next.ts'
import { showWheel } from '../../../bot/usecases/wheel/show-wheel.ts'
import { insertEntries } from '../../../bot/store/wheel-entries.ts'
import { meetingsAhead } from '../../../bot/views/meetings-ahead.ts'
import { nextInWheel } from '../../../bot/views/next-in-wheel.ts'
import { anEntry, by, on } from '../../domain/wheel/an-entry.ts'
import { at } from '../../domain/rounds/a-round.ts'
import { useSmallForum, type Who } from '../../support/small-forum.ts'
import { itemsFor, monthly, once, put, REGION, weeksBefore } from './a-wheel.ts'

const forum = useSmallForum()
let otherForum = ''

beforeAll(async () => {
  const created = await createForum(forum.deps, forum.actor('secretary'), {
    name: 'KKR Sjælland',
    regionCode: REGION,
    groupId: null,
    organisationIds: ['330'],
  })
  if (!created.ok) throw new Error(created.refusal.code)
  otherForum = created.id
  await put(forum, { title: 'Direktørmøde', forumId: forum.forumId, schedule: once('2026-04-10') })
  await put(forum, { title: 'KKR-møde', forumId: otherForum, schedule: once('2026-04-20') })
  await put(forum, { title: 'Konference', kind: 'conference', schedule: once('2026-05-05') })
  await put(forum, { title: 'Andre regioners', regionCode: '1082', schedule: once('2026-05-06') })
  await put(forum, {
    title: 'Oplæg til KKR',
    kind: 'task',
    forumId: otherForum,
    schedule: once('2026-04-01'),
    responsible: [forum.personId.stevns],
  })
})

const titles = async (who: Who, year?: number) => (await itemsFor(forum, who, year)).map(({ title }) => title)

describe('the wheel', () => {
  test('gives a forum a look that stays when others are made, whatever they are called', async () => {
    const looks = async () => {
      const window = { from: '2026-01-01', to: '2026-12-31' }
      const { forums } = await showWheel(forum.deps, forum.actor('secretary'), window)
      return new Map(forums.map(({ id, look }) => [id, look]))
    }
    const before = await looks()
    const named = { name: 'Anden region', regionCode: REGION, groupId: null, organisationIds: ['330'] }
    const clock = () => new Date(forum.deps.clock().getTime() + 60_000)
    const made = await createForum({ ...forum.deps, clock }, forum.actor('secretary'), named)
    if (!made.ok) throw new Error(made.refusal.code)
    expect(await looks()).toEqual(new Map([...before, [made.id, before.size]]))
  })

  test('shows the secretariat everything, in order of dates', async () => {
    expect(await titles('secretary')).toEqual([
      'Oplæg til KKR',
      'Direktørmøde',
      'KKR-møde',
      'Konference',
      'Andre regioners',
    ])
  })

  test('shows a member the own forums’ and the whole region’s, and what is theirs to do elsewhere', async () => {
    expect(await titles('faxe')).toEqual(['Direktørmøde', 'Konference'])
    expect(await titles('stevns')).toEqual(['Oplæg til KKR', 'Direktørmøde', 'Konference'])
    const { forums, mayEdit } = await showWheel(forum.deps, forum.actor('faxe'), {
      from: '2026-01-01',
      to: '2026-12-31',
    })
    expect(forums.map(({ name, mine, mayEdit: may }) => [name, mine, may])).toEqual([
      [expect.stringContaining('Direktør'), true, false],
    ])
    expect(mayEdit).toBe(false)
  })

  test('shows a stranger nothing', async () => {
    expect(await titles('stranger')).toEqual([])
  })

  test('says what is mine: of my forums, and what I am responsible for', async () => {
    const items = await itemsFor(forum, 'stevns')
    expect(items.map(({ title, mine, iAmResponsible }) => [title, mine, iAmResponsible])).toEqual([
      ['Oplæg til KKR', true, true],
      ['Direktørmøde', true, false],
      ['Konference', false, false],
    ])
  })

  test('tells of holidays by name, of the summer break and of closed days', async () => {
    const { closed } = await showWheel(forum.deps, forum.actor('secretary'), {
      from: '2026-05-01',
      to: '2026-07-31',
    })
    expect(closed.map(({ from, to, why, title }) => [from, to, why, title])).toEqual([
      ['2026-05-14', '2026-05-14', 'public_holiday', 'Kristi Himmelfartsdag'],
      ['2026-05-24', '2026-05-24', 'public_holiday', 'Pinsedag'],
      ['2026-05-25', '2026-05-25', 'public_holiday', 'Anden Pinsedag'],
      ['2026-06-05', '2026-06-05', 'closed_day', 'Grundlovsdag'],
      ['2026-07-01', '2026-07-31', 'summer_break', 'Sommerferie'],
    ])
  })

  test('shows what reaches into the window: a period from before, and what follows a meeting after it', async () => {
    const hearing = { kind: 'hearing', title: 'Høring', schedule: once('2027-12-01', '2028-01-20') } as const
    await put(forum, hearing)
    const kkr = await put(forum, { title: 'KKR i 2029', schedule: once('2029-02-05') })
    await put(forum, { kind: 'deadline', title: 'Sager til KKR', schedule: weeksBefore(kkr.id, 8) })
    expect(await titles('secretary', 2028)).toEqual(['Høring', 'Sager til KKR'])
  })
})

describe('a round-robin in the wheel', () => {
  const inWheel = async (who: Who) => (await itemsFor(forum, who)).filter(({ kind }) => kind === 'round')

  test('stands there from the day it was sent to its deadline, live, and is nobody’s to move', async () => {
    const roundId = await forum.startReached()
    forum.time.now = at('2026-03-03 10.00')
    expect(await inWheel('faxe')).toMatchObject([
      {
        entryId: `round:${roundId}`,
        roundId,
        title: expect.stringMatching(/^Rundspørge 2026-\d+: /),
        forumId: forum.forumId,
        from: '2026-03-02',
        to: '2026-03-09',
        state: 'running',
        mine: true,
        can: { edit: false, move: false, cancel: false, restore: false, tickOff: false, untick: false },
      },
    ])
    forum.time.now = at('2026-03-09 12.00')
    expect((await inWheel('faxe')).map(({ state }) => state)).toEqual(['done'])
  })

  test('is over as soon as all have answered, without anybody touching the wheel', async () => {
    const roundId = await forum.startReached()
    forum.time.now = at('2026-03-03 10.00')
    const state = async () => (await inWheel('secretary')).find((item) => item.roundId === roundId)?.state
    expect(await state()).toBe('running')
    for (const who of ['faxe', 'stevns', 'koege'] as const) {
      const word = { kind: 'no_remarks' } as const
      await answerRound(forum.deps, forum.actor(who), { roundId, seatId: null, word })
    }
    expect(await state()).toBe('done')
  })

  test('is seen by its operator while it is a draft, and not by who will be asked', async () => {
    await forum.draft({ facility: 'Kun et udkast' }, 'slagelse')
    const seen = async (who: Who) => (await inWheel(who)).some(({ title }) => title.includes('Kun et udkast'))
    expect([await seen('slagelse'), await seen('secretary'), await seen('faxe')]).toEqual([true, true, false])
  })
})

describe('what is next', () => {
  test('begins with today, leaves out what is over, and is no longer than asked for', async () => {
    forum.time.now = at('2026-04-10 08.00')
    const { items, today } = await showNext(forum.deps, forum.actor('secretary'), { limit: 2 })
    expect(today).toBe('2026-04-10')
    expect(items.map(({ title }) => title)).toEqual(['Direktørmøde', 'KKR-møde'])
    const ofForum = await showNext(forum.deps, forum.actor('secretary'), { forum: otherForum, limit: 5 })
    expect(ofForum.items.map(({ title }) => title)).toEqual(['KKR-møde'])
  })

  test('gives the next meeting alone, as the bot asks for it', async () => {
    forum.time.now = at('2026-04-11 08.00')
    const next = { forumId: null, kinds: ['meeting'], limit: 1 } as const
    const items = await nextInWheel(forum.db, forum.actor('secretary'), next, forum.time.now)
    expect(items.map(({ title, from }) => [title, from])).toEqual([['KKR-møde', '2026-04-20']])
  })
})

test('a forum’s coming meetings are those of the wheel, and those that stand in its own list alone', async () => {
  forum.time.now = at('2026-03-02 09.00')
  const own = [
    { date: '2026-04-10', title: 'Det samme møde' },
    { date: '2026-06-12', title: 'Direktørmøde, juni' },
  ]
  const ahead = await meetingsAhead(forum.db, { id: forum.forumId, meetings: own }, forum.time.now)
  expect(ahead).toEqual([
    { date: '2026-04-10', title: 'Direktørmøde' },
    { date: '2026-06-12', title: 'Direktørmøde, juni' },
  ])
})

/** The same database, and how many statements it was asked. */
function counting(deps: Deps): { deps: Deps; asked: () => number } {
  let asked = 0
  const db = deps.db.withPlugin({
    transformQuery: ({ node }) => {
      asked += 1
      return node
    },
    transformResult: ({ result }) => Promise.resolve(result),
  })
  return { deps: { ...deps, db }, asked: () => asked }
}

describe('a wheel of 500 entries', () => {
  beforeAll(async () => {
    const entries = Array.from({ length: 500 }, (_, nth) => {
      const month = String(1 + (nth % 12)).padStart(2, '0')
      const date = `${2030 + (nth % 2)}-${month}-${String(1 + (nth % 28)).padStart(2, '0')}`
      const schedule = nth % 25 === 0 ? by('FREQ=MONTHLY;BYMONTHDAY=5', '2030-01-05') : on(date)
      const entry = anEntry({
        id: forum.deps.newId(),
        title: `Punkt ${nth}`,
        forumId: forum.forumId,
        schedule,
      })
      return { entry, regionCode: REGION, copiedFrom: null }
    })
    await forum.db
      .transaction()
      .execute((trx) =>
        insertEntries(trx, entries, { personId: forum.personId.secretary, now: forum.time.now }),
      )
  })

  test('is read over two years with a handful of statements', async () => {
    const { deps, asked } = counting(forum.deps)
    const window = { from: '2030-01-01', to: '2031-12-31' }
    const { items } = await showWheel(deps, forum.actor('secretary'), window)
    expect(items.length).toBe(480 + 20 * 24)
    expect(asked()).toBeLessThanOrEqual(9)
    const month = counting(forum.deps)
    await showWheel(month.deps, forum.actor('secretary'), { from: '2030-01-01', to: '2030-01-31' })
    expect(asked()).toBe(month.asked())
  })

  test('can be found by index, whatever lies in other years', async () => {
    const plan = await forum.db.transaction().execute(async (trx) => {
      // On so few rows the server would as soon read them all.
      await sql`set local enable_seqscan = off`.execute(trx)
      const { rows } = await sql<{ 'QUERY PLAN': string }>`
        explain select id from wheel_entry e where e.forum_id = ${forum.forumId}::uuid
          and e.first_day <= '2026-12-31'::date and (e.last_day is null or e.last_day >= '2026-01-01'::date)`.execute(
        trx,
      )
      return rows.map((row) => row['QUERY PLAN']).join('\n')
    })
    expect(plan).toContain('wheel_entry_by_forum')
  })
})

test('a monthly meeting is one entry with many dates, each with its own key', async () => {
  const { id } = await put(forum, { title: 'Styregruppe', schedule: monthly('2032-01-13', 2) })
  const items = (await itemsFor(forum, 'secretary', 2032)).filter(({ entryId }) => entryId === id)
  expect(items).toHaveLength(12)
  expect(items[2]).toMatchObject({
    id: `${id}|2032-03-09`,
    key: '2032-03-09',
    recurring: true,
    times: { start: '09:00', end: '11:00' },
  })
})
