import { createHash } from 'node:crypto'
import type { Kysely } from 'kysely'
import type { Database } from './database.ts'

/** Only the hash is kept: who reads the database cannot open a link. */
export const hashOfLink = (token: string): Buffer => createHash('sha256').update(token).digest()

export type MailLink = { roundId: string; seatId: string; personId: string }

export async function insertLink(
  db: Kysely<Database>,
  token: string,
  link: MailLink,
  now: Date,
): Promise<void> {
  await db
    .insertInto('mail_link')
    .values({
      token_hash: hashOfLink(token),
      round_id: link.roundId,
      seat_id: link.seatId,
      person_id: link.personId,
      created_at: now,
      revoked_at: null,
    })
    .execute()
}

/** Null: unknown or revoked, which nobody is to tell apart. */
export async function findLink(
  db: Kysely<Database>,
  token: string,
): Promise<(MailLink & { createdAt: Date }) | null> {
  const row = await db
    .selectFrom('mail_link')
    .select(['round_id as roundId', 'seat_id as seatId', 'person_id as personId', 'created_at as createdAt'])
    .where('token_hash', '=', hashOfLink(token))
    .where('revoked_at', 'is', null)
    .executeTakeFirst()
  return row ?? null
}

/** Revokes every link of the person to the round; tells how many were in force. */
export async function revokeLinks(
  db: Kysely<Database>,
  roundId: string,
  personId: string,
  now: Date,
): Promise<number> {
  const result = await db
    .updateTable('mail_link')
    .set({ revoked_at: now })
    .where('round_id', '=', roundId)
    .where('person_id', '=', personId)
    .where('revoked_at', 'is', null)
    .executeTakeFirst()
  return Number(result.numUpdatedRows)
}
