import { type Kysely, sql } from 'kysely'
import type { Database } from '../../bot/store/database.ts'

/** Each table of the product with a sum of all its rows: the same, and nothing has been written. */
export async function sumOfRows(db: Kysely<Database>): Promise<string> {
  const { rows: tables } = await sql<{
    name: string
  }>`select table_name as name from information_schema.tables
    where table_schema = 'public' and table_type = 'BASE TABLE'`.execute(db)
  const sums = await Promise.all(
    tables.map(async ({ name }) => {
      const { rows } = await sql<{ sum: string }>`
        select md5(coalesce(string_agg(t::text, '|' order by t::text), '')) as sum from ${sql.table(name)} t`.execute(
        db,
      )
      return `${name} ${rows[0]?.sum ?? ''}`
    }),
  )
  return sums.toSorted().join('\n')
}
