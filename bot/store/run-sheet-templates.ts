import { type Kysely, sql, type Transaction } from 'kysely'
import type { RunSheet } from '../domain/meetings/run-sheet/run-sheet.ts'
import { runSheetSchema } from '../domain/meetings/run-sheet-schema.ts'
import type { Database } from './database.ts'

/** A run sheet that a secretariat has kept to begin with again. */
export type KeptTemplate = { id: string; regionCode: string; title: string; runSheet: RunSheet }

const columns = ['id', 'region_code as regionCode', 'title', 'run_sheet as runSheet'] as const

/** By title; at most 200. */
export async function listKeptTemplates(db: Kysely<Database>): Promise<KeptTemplate[]> {
  const rows = await db
    .selectFrom('run_sheet_template')
    .select(columns)
    .orderBy(sql`title collate "da-x-icu"`)
    .orderBy('created_at')
    .limit(200)
    .execute()
  return rows.map(templateOf)
}

export async function findKeptTemplate(db: Kysely<Database>, id: string): Promise<KeptTemplate | null> {
  const row = await db
    .selectFrom('run_sheet_template')
    .select(columns)
    .where('id', '=', id)
    .executeTakeFirst()
  return row === undefined ? null : templateOf(row)
}

export async function insertTemplate(
  trx: Transaction<Database>,
  { id, regionCode, title, runSheet }: KeptTemplate,
  by: { personId: string; now: Date },
): Promise<void> {
  await trx
    .insertInto('run_sheet_template')
    .values({
      id,
      region_code: regionCode,
      title,
      run_sheet: JSON.stringify(runSheet),
      created_by: by.personId,
      created_at: by.now,
    })
    .execute()
}

/** False: there is no such template. */
export async function deleteTemplate(db: Kysely<Database>, id: string): Promise<boolean> {
  const gone = await db.deleteFrom('run_sheet_template').where('id', '=', id).executeTakeFirst()
  return gone.numDeletedRows > 0n
}

const templateOf = <T extends { runSheet: unknown }>({ runSheet, ...row }: T) => ({
  ...row,
  runSheet: runSheetSchema.parse(runSheet),
})
