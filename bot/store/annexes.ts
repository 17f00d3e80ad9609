import type { Kysely, Transaction } from 'kysely'
import type { Database } from './database.ts'

/** `size` in bytes; `sha256` as lower-case hex. */
export type AnnexFile = {
  id: string
  name: string
  mediaType: string
  size: number
  sha256: string
  addedBy: string
  addedAt: Date
}

const listed = [
  'id',
  'name',
  'media_type as mediaType',
  'size',
  'sha256',
  'added_by as addedBy',
  'added_at as addedAt',
] as const

export async function listAnnexes(db: Kysely<Database>, roundId: string): Promise<AnnexFile[]> {
  return db
    .selectFrom('annex')
    .select([...listed])
    .where('round_id', '=', roundId)
    .orderBy('added_at')
    .orderBy('id')
    .limit(100)
    .execute()
}

export async function readAnnex(
  db: Kysely<Database>,
  roundId: string,
  annexId: string,
): Promise<(AnnexFile & { content: Buffer }) | null> {
  const row = await db
    .selectFrom('annex')
    .select([...listed, 'content'])
    .where('round_id', '=', roundId)
    .where('id', '=', annexId)
    .executeTakeFirst()
  return row ?? null
}

export async function insertAnnex(
  trx: Transaction<Database>,
  annex: AnnexFile & { roundId: string; content: Buffer },
): Promise<void> {
  await trx
    .insertInto('annex')
    .values({
      id: annex.id,
      round_id: annex.roundId,
      name: annex.name,
      media_type: annex.mediaType,
      size: annex.size,
      sha256: annex.sha256,
      content: annex.content,
      added_by: annex.addedBy,
      added_at: annex.addedAt,
    })
    .execute()
}

export async function deleteAnnex(trx: Transaction<Database>, annexId: string): Promise<void> {
  await trx.deleteFrom('annex').where('id', '=', annexId).execute()
}

/** A revision starts with the files of the one before it, as rows of its own. */
export async function copyAnnexes(
  trx: Transaction<Database>,
  copy: { fromRound: string; toRound: string; newId: () => string },
): Promise<void> {
  const rows = await trx
    .selectFrom('annex')
    .selectAll()
    .where('round_id', '=', copy.fromRound)
    .limit(100)
    .execute()
  for (const row of rows)
    await trx
      .insertInto('annex')
      .values({ ...row, id: copy.newId(), round_id: copy.toRound })
      .execute()
}

/** The bytes of a file that is known to be there; throws where it is not. */
export async function annexContent(db: Kysely<Database>, annexId: string): Promise<Buffer> {
  const row = await db
    .selectFrom('annex')
    .select('content')
    .where('id', '=', annexId)
    .executeTakeFirstOrThrow()
  return row.content
}
