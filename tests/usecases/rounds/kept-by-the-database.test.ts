import { beforeAll, describe, expect, test } from '@jest/globals'
import { type Kysely, sql } from 'kysely'
import type { Deps } from '../../../bot/deps.ts'
import type { Database } from '../../../bot/store/database.ts'
import { answerRound } from '../../../bot/usecases/rounds/answer-round.ts'
import { extendRound } from '../../../bot/usecases/rounds/extend-round.ts'
import { startRound } from '../../../bot/usecases/rounds/start-round.ts'
import { withdrawRound } from '../../../bot/usecases/rounds/withdraw-round.ts'
import { settleDueRounds } from '../../../bot/usecases/system/settle-due-rounds.ts'
import { at } from '../../domain/rounds/a-round.ts'
import { useDatabase } from '../../support/database.ts'
import { demoDeps } from '../../support/demo-deps.ts'
import { seedDemoForum } from '../../support/demo-forum.ts'
import { draftDemoRound } from '../../support/demo-round.ts'
import { deadline, useSmallForum } from '../../support/small-forum.ts'

const forum = useSmallForum()
let db: Kysely<Database>
let running: string
let approved: string

beforeAll(async () => {
  db = forum.db
  approved = await forum.startReached()
  forum.time.now = deadline
  await settleDueRounds(forum.deps)
  running = await forum.startReached()
  forum.time.now = at('2026-03-03 10.00')
  const input = { roundId: running, seatId: null, word: { kind: 'remark' as const, text: 'For dyrt.' } }
  await answerRound(forum.deps, forum.actor('faxe'), input)
})

const appendOnly = ['history', 'answer', 'round_seat'] as const

describe.each(appendOnly)('the table %s', (table) => {
  const columns = { history: 'at = now()', answer: "text = 'Ingen.'", round_seat: "organisation_id = '320'" }

  test.each(['update', 'delete', 'truncate'])('refuses %s from whoever is connected', async (what) => {
    const statements: Record<string, string> = {
      update: `update ${table} set ${columns[table]}`,
      delete: `delete from ${table}`,
      truncate: `truncate ${table} cascade`,
    }
    const count = async () => (await sql.raw(`select count(*) from ${table}`).execute(db)).rows
    const before = await count()
    await expect(sql.raw(statements[what] ?? '').execute(db)).rejects.toThrow('append-only')
    expect(await count()).toEqual(before)
  })
})

describe('a round that members have been asked about', () => {
  const change = (roundId: string, set: string) =>
    sql.raw(`update round set ${set} where id = '${roundId}'`).execute(db)

  test('keeps the words, the rules and the start that they were asked with', async () => {
    for (const set of [
      `content = content || '{"placesAfter": 99}'`,
      `facility = 'Et andet'`,
      `rules = rules || '{"reachWorkingDays": 0}'`,
      `started_at = started_at - interval '1 day'`,
      `revision = 7`,
    ])
      await expect(change(running, set)).rejects.toThrow('stays')
  })

  test('keeps its decision: it can only be corrected', async () => {
    for (const set of [
      `state = 'open'`,
      `state = 'rejected'`,
      `decision = null`,
      `deadline = deadline + interval '1 day'`,
    ])
      await expect(change(approved, set)).rejects.toThrow('never changes')
  })

  test('is never deleted', async () => {
    await expect(db.deleteFrom('round').where('id', '=', running).execute()).rejects.toThrow()
  })

  test('keeps its annexes as they were sent', async () => {
    const annex = {
      id: crypto.randomUUID(),
      round_id: running,
      name: 'Bilag.pdf',
      media_type: 'application/pdf',
      size: 3,
      sha256: 'abc',
      content: Buffer.from('abc'),
      added_by: forum.personId.secretary,
      added_at: forum.time.now,
    }
    await expect(db.insertInto('annex').values(annex).execute()).rejects.toThrow('as they were sent')
    const roundId = await forum.draft()
    await db
      .insertInto('annex')
      .values({ ...annex, round_id: roundId })
      .execute()
    await startRound(forum.deps, forum.actor('secretary'), { roundId, deadline: at('2026-03-10 12.00') })
    await expect(db.updateTable('annex').set({ name: 'x' }).execute()).rejects.toThrow('as they were sent')
    await expect(db.deleteFrom('annex').execute()).rejects.toThrow('as they were sent')
  })
})

describe('what must be told', () => {
  const demo = useDatabase()

  test('leaves with the transaction: rows and job are there together, and with the act', async () => {
    const { deps, stop } = await demoDeps(demo)
    const group = await seedDemoForum(demo.db)
    const roundId = await draftDemoRound(deps, group)
    expect(await jobs(roundId)).toBe(0)
    const started = await startRound(deps, group.actor('secretariat-1'), { roundId, deadline })
    expect(started).toMatchObject({ ok: true })
    expect(await jobs(roundId)).toBe(1)
    await stop()
  })

  const jobs = async (roundId: string) => {
    const { rows } = await sql<{ count: number }>`
      select count(*) from pgboss.job where name = 'deliver' and data->>'roundId' = ${roundId}`.execute(
      demo.db,
    )
    return rows[0]?.count
  }

  const snapshot = async (roundId: string) => ({
    facts: await forum.facts(roundId),
    history: await forum.history(roundId),
    outbox: await forum.outbox(roundId),
  })

  test.each([
    [
      'an answer',
      (deps: Deps, roundId: string) =>
        answerRound(deps, forum.actor('stevns'), {
          roundId,
          seatId: null,
          word: { kind: 'remark', text: 'Nej.' },
        }),
    ],
    [
      'a withdrawal',
      (deps: Deps, roundId: string) =>
        withdrawRound(deps, forum.actor('secretary'), { roundId, reason: 'Fortrudt.' }),
    ],
    [
      'an extension',
      (deps: Deps, roundId: string) =>
        extendRound(deps, forum.actor('secretary'), {
          roundId,
          deadline: at('2026-03-16 12.00'),
          reason: 'Ferie.',
        }),
    ],
  ] as const)('a failure on the way of %s leaves nothing: no answer, no history, no mail', async (_, act) => {
    const roundId = await forum.startReached()
    forum.time.now = at('2026-03-03 10.00')
    await forum.outbox(roundId)
    const before = await snapshot(roundId)
    const failing: Deps = { ...forum.deps, enqueue: () => Promise.reject(new Error('The queue is gone')) }
    await expect(act(failing, roundId)).rejects.toThrow('The queue is gone')
    expect(await snapshot(roundId)).toEqual(before)
    expect(await act(forum.deps, roundId)).toMatchObject({ ok: true })
    expect((await forum.outbox(roundId)).length).toBeGreaterThan(0)
  })
})
