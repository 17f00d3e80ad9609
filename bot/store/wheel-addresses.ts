import { createHash } from 'node:crypto'
import { type Kysely, sql, type Transaction } from 'kysely'
import type { Database } from './database.ts'

/** Only the hash is kept: who reads the database cannot open an address. */
const hashOf = (token: string): Buffer => createHash('sha256').update(token).digest()

/** Whose calendar an address opens. */
export type AddressOf = { personId: string; forumId: null } | { personId: null; forumId: string }

export type AddressLine = { forumId: string | null; createdAt: Date; fetchedAt: Date | null }

/** The addresses in force of one person and of some forums. */
export async function listAddresses(
  db: Kysely<Database>,
  personId: string,
  forumIds: readonly string[],
): Promise<AddressLine[]> {
  const { rows } = await sql<AddressLine>`
    select forum_id as "forumId", created_at as "createdAt", fetched_at as "fetchedAt" from wheel_address
    where stopped_at is null and (person_id = ${personId}::uuid or forum_id = any(${[...forumIds]}::uuid[]))
    limit 1000`.execute(db)
  return rows
}

/** Stops the address in force, if there is one: from now on it opens nothing. */
export async function stopAddress(
  trx: Transaction<Database>,
  { personId, forumId }: AddressOf,
  now: Date,
): Promise<void> {
  await sql`update wheel_address set stopped_at = ${now}
    where stopped_at is null and (person_id = ${personId}::uuid or forum_id = ${forumId}::uuid)`.execute(trx)
}

/** Puts a new address in force in the place of the one before. Two who do so at once come one after the other. */
export async function renewAddress(
  trx: Transaction<Database>,
  of: AddressOf,
  made: { token: string; by: string; now: Date },
): Promise<void> {
  await sql`select pg_advisory_xact_lock(7244, hashtext(${of.personId ?? of.forumId}))`.execute(trx)
  await stopAddress(trx, of, made.now)
  await trx
    .insertInto('wheel_address')
    .values({
      token_hash: hashOf(made.token),
      person_id: of.personId,
      forum_id: of.forumId,
      created_by: made.by,
      created_at: made.now,
      stopped_at: null,
      fetched_at: null,
      hour_began: null,
    })
    .execute()
}

/** What an address in force opens, counted as one more fetching of this hour; null: unknown or stopped. */
export async function fetchAddress(
  db: Kysely<Database>,
  token: string,
  now: Date,
): Promise<(AddressOf & { fetches: number }) | null> {
  const began = sql`case when hour_began > ${new Date(now.getTime() - HOUR_MS)} then hour_began else ${now} end`
  const { rows } = await sql<AddressOf & { fetches: number }>`
    update wheel_address set fetched_at = ${now}, hour_began = ${began},
      fetches = case when hour_began > ${new Date(now.getTime() - HOUR_MS)} then fetches + 1 else 1 end
    where token_hash = ${hashOf(token)} and stopped_at is null
    returning person_id as "personId", forum_id as "forumId", fetches`.execute(db)
  return rows[0] ?? null
}

const HOUR_MS = 3_600_000

export type NewPicture = { personId: string; impersonal: boolean; firstMonth: string }
/** `secretariat`: as the person stands now. */
export type WheelPicture = NewPicture & { secretariat: boolean }

/** Keeps a picture's address until it expires, and forgets those that have expired. */
export async function insertPicture(
  db: Kysely<Database>,
  picture: NewPicture & { token: string; now: Date; expiresAt: Date },
): Promise<void> {
  await db.deleteFrom('wheel_picture').where('expires_at', '<=', picture.now).execute()
  await db
    .insertInto('wheel_picture')
    .values({
      token_hash: hashOf(picture.token),
      person_id: picture.personId,
      impersonal: picture.impersonal,
      first_month: picture.firstMonth,
      expires_at: picture.expiresAt,
    })
    .execute()
}

/** Null: unknown or expired, which nobody is to tell apart. */
export async function findPicture(
  db: Kysely<Database>,
  token: string,
  now: Date,
): Promise<WheelPicture | null> {
  const row = await db
    .selectFrom('wheel_picture')
    .innerJoin('person', 'person.id', 'person_id')
    .select(['person_id as personId', 'impersonal', 'first_month as firstMonth', 'secretariat'])
    .where('token_hash', '=', hashOf(token))
    .where('expires_at', '>', now)
    .executeTakeFirst()
  return row ?? null
}
