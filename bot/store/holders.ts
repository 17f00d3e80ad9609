import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { PlainDate } from '../domain/calendar/plain-date.ts'
import type { Database } from './database.ts'

/** Director where the person holds the seat as both; "director" too where nobody of that name holds it any more. */
export const holderRole = (
  seatId: string,
  personId: string,
  today: PlainDate,
): RawBuilder<{ role: 'director' | 'deputy' }> => sql<{ role: 'director' | 'deputy' }>`
  select case when bool_and(h.role = 'deputy') then 'deputy' else 'director' end as role from seat_holder h
  where h.seat_id = ${seatId}::uuid and h.person_id = ${personId}::uuid and h.from_date <= ${today}::date
    and (h.to_date is null or h.to_date >= ${today}::date)`

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

/** Whether the person was director or deputy of the seat on one of the days. */
export async function heldSeatOn(
  db: Kysely<Database>,
  { seatId, personId, days }: { seatId: string; personId: string; days: PlainDate[] },
): Promise<boolean> {
  const { rows } = await sql<{ held: boolean }>`
    select exists (select from seat_holder h, unnest(${days}::date[]) as day
      where h.seat_id = ${seatId}::uuid and h.person_id = ${personId}::uuid
        and h.from_date <= day and (h.to_date is null or h.to_date >= day)) as held`.execute(db)
  return rows[0]?.held ?? false
}
