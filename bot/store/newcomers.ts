import { type Kysely, sql } from 'kysely'
import type { PlainDate } from '../domain/calendar/plain-date.ts'
import type { Database } from './database.ts'

export type Newcomer = { roundId: string; seatId: string; personId: string }

/**
 * People who hold a frozen seat of a running round on a day and have never been asked for it: their term began after the
 * round did, or nothing was known of how to reach them. Narrowed to one round when given. At most 1,000.
 */
export async function findNewcomers(
  db: Kysely<Database>,
  { now, today, roundId }: { now: Date; today: PlainDate; roundId: string | null },
): Promise<Newcomer[]> {
  const { rows } = await sql<Newcomer>`
    select r.id as "roundId", s.seat_id as "seatId", h.person_id as "personId"
    from round r join round_seat s on s.round_id = r.id join seat_holder h on h.seat_id = s.seat_id
    where r.state in ('open', 'remarks') and r.deadline > ${now}
      and (${roundId}::uuid is null or r.id = ${roundId}::uuid)
      and h.from_date <= ${today}::date and (h.to_date is null or h.to_date >= ${today}::date)
      and not exists (select from delivery d where d.round_id = r.id and d.seat_id = s.seat_id
        and d.person_id = h.person_id and d.kind in ('proposal', 'extension'))
    order by r.id, s.seat_id, h.person_id limit 1000`.execute(db)
  return rows
}
