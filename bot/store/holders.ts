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

/** The role of everybody who holds one of the seats on a day, by `seatId personId`; director before deputy. */
export async function rolesOnSeats(
  db: Kysely<Database>,
  seatIds: string[],
  today: string,
): Promise<Map<string, 'director' | 'deputy'>> {
  if (seatIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('seat_holder')
    .select(['seat_id', 'person_id', 'role'])
    .where('seat_id', 'in', seatIds)
    .where('from_date', '<=', today)
    .where((eb) => eb.or([eb('to_date', 'is', null), eb('to_date', '>=', today)]))
    .orderBy('role')
    .limit(2000)
    .execute()
  return new Map(rows.map((row) => [`${row.seat_id} ${row.person_id}`, row.role]))
}
