import { type Kysely, sql, type Transaction } from 'kysely'
import type { Database } from './database.ts'

/**
 * What a delivery says. The words are made when it is sent, from the round as it then is; `data` holds only what the
 * round itself cannot tell (whose remark, which instant).
 */
export type DeliveryKind =
  | 'proposal'
  | 'information'
  | 'reminder'
  | 'extension'
  | 'receipt'
  | 'remark_told'
  | 'remark_withdrawn'
  | 'late_told'
  | 'submitted_told'
  | 'handed_over'
  | 'on_meeting'
  | 'outcome'
  | 'correction'
  /** Draws a card that is already out anew. */
  | 'update'

export type DeliveryData = { seatId?: string; givenAt?: string }

export type NewDelivery = {
  id: string
  roundId: string
  seatId: string | null
  personId: string
  door: 'teams' | 'mail'
  kind: DeliveryKind
  data: DeliveryData
  counts: boolean
  targetId: string | null
}

/** Puts deliveries into the outbox. They leave with the transaction, or not at all. */
export async function insertDeliveries(
  trx: Transaction<Database>,
  deliveries: NewDelivery[],
  now: Date,
): Promise<void> {
  for (let from = 0; from < deliveries.length; from += 1000)
    await trx
      .insertInto('delivery')
      .values(
        deliveries.slice(from, from + 1000).map((delivery) => ({
          id: delivery.id,
          round_id: delivery.roundId,
          seat_id: delivery.seatId,
          person_id: delivery.personId,
          door: delivery.door,
          kind: delivery.kind,
          data: JSON.stringify(delivery.data),
          state: 'queued' as const,
          counts: delivery.counts,
          next_attempt_at: now,
          created_at: now,
          target_id: delivery.targetId,
        })),
      )
      .execute()
}

/** What is sent of these shows how the round stands, and is drawn anew when that changes. */
export const KINDS_THAT_SHOW_THE_ROUND: readonly DeliveryKind[] = [
  'proposal',
  'reminder',
  'extension',
  'on_meeting',
]

/** Cards of the round that lie in Teams chats and show its state; narrowed to some seats when given. */
export async function findCardsOut(
  db: Kysely<Database>,
  roundId: string,
  seatIds: string[] | null,
): Promise<{ id: string; personId: string; seatId: string | null }[]> {
  const { rows } = await sql<{ id: string; personId: string; seatId: string | null }>`
    select d.id, d.person_id as "personId", d.seat_id as "seatId" from delivery d
    where d.round_id = ${roundId} and d.door = 'teams' and d.state = 'sent' and d.activity_id is not null
      and d.kind = any(${[...KINDS_THAT_SHOW_THE_ROUND]}::text[])
      and (${seatIds}::uuid[] is null or d.seat_id = any(${seatIds}::uuid[]))
      and not exists (select from delivery u
        where u.target_id = d.id and u.state in ('queued', 'retry') and u.leased_until is null)
    limit 5000`.execute(db)
  return rows
}

export type DeliveryLine = {
  id: string
  personId: string
  seatId: string | null
  door: 'teams' | 'mail'
  kind: DeliveryKind
  state: 'queued' | 'retry' | 'sent' | 'gone' | 'failed' | 'dropped'
  counts: boolean
  createdAt: Date
  sentAt: Date | null
  bouncedAt: Date | null
  reason: string | null
}

/** Every sending of the round, oldest first; at most 5,000. */
export async function listDeliveries(db: Kysely<Database>, roundId: string): Promise<DeliveryLine[]> {
  const rows = await db
    .selectFrom('delivery')
    .selectAll()
    .where('round_id', '=', roundId)
    .orderBy('created_at')
    .orderBy('id')
    .limit(5000)
    .execute()
  return rows.map((row) => ({
    id: row.id,
    personId: row.person_id,
    seatId: row.seat_id,
    door: row.door,
    kind: row.kind as DeliveryKind,
    state: row.state,
    counts: row.counts,
    createdAt: row.created_at,
    sentAt: row.sent_at,
    bouncedAt: row.bounced_at,
    reason: row.reason,
  }))
}
