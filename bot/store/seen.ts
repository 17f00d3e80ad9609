import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { Database } from './database.ts'

/**
 * The earliest sign that a person has looked at the round: written once, with its line of history. True the first time.
 */
export async function markSeen(db: Kysely<Database>, seen: Seen): Promise<boolean> {
  const { rows } = await firstSeen(seen).execute(db)
  return rows[0]?.first ?? false
}

export type Seen = {
  roundId: string
  personId: string
  seatId: string | null
  at: Date
  door: 'teams' | 'tab' | 'mail'
}

/** The statement of `markSeen`, for sending it with others. */
export const firstSeen = (seen: Seen): RawBuilder<{ first: boolean }> => sql<{ first: boolean }>`
    with first as (
      insert into seen (round_id, person_id, seat_id, first_at)
      values (${seen.roundId}, ${seen.personId}, ${seen.seatId}, ${seen.at})
      on conflict do nothing returning round_id
    ), line as (
      insert into history (round_id, at, person_id, door, kind, data)
      select round_id, ${seen.at}, ${seen.personId}::uuid, ${seen.door}, 'seen',
        jsonb_build_object('personId', ${seen.personId}::text, 'seatId', ${seen.seatId}::text) from first
    )
    select count(*) > 0 as first from first`

export async function listSeen(
  db: Kysely<Database>,
  roundId: string,
): Promise<{ personId: string; seatId: string | null; at: Date }[]> {
  return db
    .selectFrom('seen')
    .select(['person_id as personId', 'seat_id as seatId', 'first_at as at'])
    .where('round_id', '=', roundId)
    .limit(2000)
    .execute()
}
