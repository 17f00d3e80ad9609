import type { Kysely } from 'kysely'
import type { Database } from './database.ts'

/** Director where the person holds the seat as both; "director" too where nobody of that name holds it any more. */
export async function holderRole(
  db: Kysely<Database>,
  seatId: string,
  personId: string,
  today: string,
): Promise<'director' | 'deputy'> {
  const rows = await db
    .selectFrom('seat_holder')
    .select('role')
    .where('seat_id', '=', seatId)
    .where('person_id', '=', personId)
    .where('from_date', '<=', today)
    .where((eb) => eb.or([eb('to_date', 'is', null), eb('to_date', '>=', today)]))
    .execute()
  return rows.length > 0 && rows.every((row) => row.role === 'deputy') ? 'deputy' : 'director'
}
