import { describe, expect, test } from '@jest/globals'
import { sql } from 'kysely'
import { migrate } from '../../bot/store/migrate.ts'
import { freshDatabase, useDatabase, withTransaction } from '../support/database.ts'

const database = useDatabase()

describe('the database', () => {
  test('gives a date as a date, an instant as an instant, a count as a number and JSON as data', async () => {
    const { rows } = await sql`
      select date '2026-03-09' as day, timestamptz '2026-03-09 12:00+01' as instant, count(*) as count,
        '{"steder": ["Ærø"]}'::jsonb as data, null::date as none
    `.execute(database.db)
    expect(rows).toEqual([
      {
        day: '2026-03-09',
        instant: new Date('2026-03-09T11:00:00Z'),
        count: 1,
        data: { steder: ['Ærø'] },
        none: null,
      },
    ])
  })

  test('takes an instant and gives the same back', async () => {
    const instant = new Date('2026-10-25T00:30:00.123Z')
    const { rows } = await sql`select ${instant}::timestamptz as instant`.execute(database.db)
    expect(rows).toEqual([{ instant }])
  })

  test('ends a wait for a lock, so that nobody waits for ever', async () => {
    const { rows } = await sql<{ name: string; setting: string }>`
      select name, setting from pg_settings
      where name in ('statement_timeout', 'lock_timeout', 'idle_in_transaction_session_timeout') order by name
    `.execute(database.db)
    expect(rows.map(({ name, setting }) => [name, Number(setting)])).toEqual([
      ['idle_in_transaction_session_timeout', 30_000],
      ['lock_timeout', 10_000],
      ['statement_timeout', 30_000],
    ])
  })
})

describe('the migrations', () => {
  test('run once, whichever of two instances comes first', async () => {
    const { db, connectAgain, drop } = await freshDatabase()
    await sql`drop schema public cascade`.execute(db)
    await sql`create schema public`.execute(db)
    const [one, other] = await Promise.all([migrate(db), migrate(connectAgain())])
    expect([one.length, other.length].toSorted((a, b) => a - b)).toEqual([
      0,
      Math.max(one.length, other.length),
    ])
    expect([...one, ...other]).toContain('0001-foundation')
    await drop()
  })

  test('have nothing left to do on a database that has seen them', async () => {
    expect(await migrate(database.db)).toEqual([])
  })
})

describe('a test', () => {
  test('can try something and leave no trace of it', async () => {
    const organisation = { id: 'prøve', kind: 'other' as const, name: 'Prøve', region_code: null }
    const seen = await withTransaction(database.db, async (trx) => {
      await trx.insertInto('organisation').values(organisation).execute()
      return trx.selectFrom('organisation').select('name').where('id', '=', 'prøve').execute()
    })
    expect(seen).toEqual([{ name: 'Prøve' }])
    const after = await database.db
      .selectFrom('organisation')
      .select('id')
      .where('id', '=', 'prøve')
      .execute()
    expect(after).toEqual([])
  })
})
