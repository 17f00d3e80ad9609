import { type Kysely, sql, type Transaction } from 'kysely'
import type { PlainDate } from '../domain/calendar/plain-date.ts'
import type { Leaver } from '../domain/rounds/leaving.ts'
import type { Database } from './database.ts'
import { cardsOut, type CardOut } from './deliveries.ts'

/**
 * People whose term on a frozen seat of a running round has ended since it started, who hold the seat on no other term, and
 * of whose leaving the round does not know yet. Narrowed to one round when given. At most 1,000.
 */
export async function findLeavers(
  db: Kysely<Database>,
  { now, today, roundId }: { now: Date; today: PlainDate; roundId: string | null },
): Promise<(Leaver & { roundId: string })[]> {
  const { rows } = await sql<Leaver & { roundId: string }>`
    select distinct r.id as "roundId", s.seat_id as "seatId", h.person_id as "personId",
      not exists (select from seat_holder o where o.seat_id = s.seat_id and ${inForce('o', today)}) as vacant
    from round r join round_seat s on s.round_id = r.id
      join seat_holder h on h.seat_id = s.seat_id and h.to_date < ${today}::date
      cross join lateral (select greatest((h.to_date + 1)::timestamp at time zone 'Europe/Copenhagen', h.left_at) as at) left_
    where r.state in ('open', 'remarks') and r.deadline > ${now} and left_.at > r.started_at
      and (${roundId}::uuid is null or r.id = ${roundId}::uuid)
      and not exists (select from seat_holder o
        where o.seat_id = h.seat_id and o.person_id = h.person_id and ${inForce('o', today)})
      and not exists (select from history l where l.round_id = r.id and l.kind = 'seat_left' and l.at >= left_.at
        and l.data->>'personId' = h.person_id::text and l.data->>'seatId' = h.seat_id::text)
    order by 1, 2, 3 limit 1000`.execute(db)
  return rows
}

const inForce = (holder: string, today: PlainDate) =>
  sql`${sql.ref(`${holder}.from_date`)} <= ${today}::date
    and (${sql.ref(`${holder}.to_date`)} is null or ${sql.ref(`${holder}.to_date`)} >= ${today}::date)`

/** The round's cards that lie in the chats of people for their seats. */
export async function cardsOfHolders(
  trx: Transaction<Database>,
  roundId: string,
  holders: { seatId: string; personId: string }[],
): Promise<CardOut[]> {
  const seatIds = [...new Set(holders.map(({ seatId }) => seatId))]
  const { rows } = await cardsOut(roundId, { seatIds, but: null }).execute(trx)
  return rows.filter((card) =>
    holders.some(({ seatId, personId }) => card.seatId === seatId && card.personId === personId),
  )
}
