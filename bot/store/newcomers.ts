import { type Kysely, sql } from 'kysely'
import type { PlainDate } from '../domain/calendar/plain-date.ts'
import type { Database } from './database.ts'

export type Newcomer = { roundId: string; seatId: string; personId: string }

/** When `h` last gave up the seat before the term in force; null: never, or one term followed upon the other. */
const lastLeft = sql`(
  select max(greatest((l.to_date + 1)::timestamp at time zone 'Europe/Copenhagen', l.left_at)) from seat_holder l
  where l.seat_id = h.seat_id and l.person_id = h.person_id and l.to_date < h.from_date
    and (l.left_at is not null or not exists (select from seat_holder n where n.seat_id = l.seat_id
      and n.person_id = l.person_id and n.from_date > l.to_date and n.from_date <= l.to_date + 1)))`

/**
 * People who hold a frozen seat of a running round on a day and have not been asked for it: their term began after the
 * round did, nothing was known of how to reach them, or they have been away since,
 * or their address was wrong. Narrowed to one round when given. At
 * most 1,000.
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
        and d.person_id = h.person_id and d.kind in ('proposal', 'extension') and d.created_at >= coalesce(${lastLeft}, '-infinity')
        and d.created_at >= coalesce((select c.address_at from person_contact c where c.person_id = h.person_id), '-infinity'))
    order by r.id, s.seat_id, h.person_id limit 1000`.execute(db)
  return rows
}
