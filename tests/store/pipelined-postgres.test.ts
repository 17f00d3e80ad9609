import { describe, expect, test } from '@jest/globals'
import { CompiledQuery, sql } from 'kysely'
import { atOnce } from '../../bot/store/pipelined-postgres.ts'
import { useDatabase } from '../support/database.ts'

const database = useDatabase()

const organisation = (id: string) => ({ id, kind: 'other' as const, name: id, region_code: null })
const count = sql<{ count: number }>`select count(*) from organisation where id like 'sammen%'`

describe('statements that are sent together', () => {
  test('run in their order, and a read sees what those before it have written', async () => {
    const { db } = database
    const [before, , after] = await db
      .transaction()
      .execute((trx) =>
        atOnce<[{ count: number }, object, { count: number }]>(trx, [
          count.compile(trx),
          trx.insertInto('organisation').values(organisation('sammen-1')).compile(),
          count.compile(trx),
        ]),
      )
    expect([before, after]).toEqual([[{ count: 0 }], [{ count: 1 }]])
  })

  test('leave nothing behind in a transaction when one of them fails, and the first failure is told', async () => {
    const attempt = database.db
      .transaction()
      .execute((trx) =>
        atOnce(trx, [
          trx.insertInto('organisation').values(organisation('sammen-2')).compile(),
          CompiledQuery.raw('select 1 / $1::int', [0]),
          trx.insertInto('organisation').values(organisation('sammen-3')).compile(),
        ]),
      )
    await expect(attempt).rejects.toThrow('division by zero')
    const { rows } = await count.execute(database.db)
    expect(rows).toEqual([{ count: 1 }])
  })

  test('read after a lock what its holder before has saved, and not what was there when they were sent', async () => {
    const { db } = database
    await db.insertInto('organisation').values(organisation('sammen-4')).execute()
    const name = sql<{ name: string }>`select name from organisation where id = ${'sammen-4'}`
    const locked = sql<{ id: string }>`select id from organisation where id = ${'sammen-4'} for update`
    let waiting: Promise<[{ id: string }[], { name: string }[]]> | undefined
    await db.transaction().execute(async (holder) => {
      await locked.execute(holder)
      waiting = db
        .transaction()
        .execute((trx) =>
          atOnce<[{ id: string }, { name: string }]>(trx, [locked.compile(trx), name.compile(trx)]),
        )
      await sql`select pg_sleep(0.3)`.execute(holder)
      await holder.updateTable('organisation').set({ name: 'gemt' }).where('id', '=', 'sammen-4').execute()
    })
    expect((await waiting)?.[1]).toEqual([{ name: 'gemt' }])
  })
})

describe('a transaction', () => {
  test('that a broken connection cut off has saved nothing, and the next one works', async () => {
    const { db } = database
    const attempt = db.transaction().execute(async (trx) => {
      await trx.insertInto('organisation').values(organisation('sammen-5')).execute()
      await sql`select pg_terminate_backend(pg_backend_pid())`.execute(trx)
      await trx.insertInto('organisation').values(organisation('sammen-6')).execute()
    })
    await expect(attempt).rejects.toThrow()
    const { rows } = await count.execute(db)
    expect(rows).toEqual([{ count: 2 }])
  })
})

describe('a statement that has been planned', () => {
  test('works on after another instance has added a column', async () => {
    const { db } = database
    const all = () => db.selectFrom('forum').selectAll().where('name', '=', 'ingen').execute()
    const some = () => db.selectFrom('forum').select(['id', 'name']).where('name', '=', 'ingen').execute()
    for (let n = 0; n < 3; n++) await Promise.all([all(), some()])
    await sql`alter table forum add column later text`.execute(db)
    expect(await Promise.all([all(), some()])).toEqual([[], []])
  })
})
