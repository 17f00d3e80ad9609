import { type Kysely, type RawBuilder, sql, type Transaction } from 'kysely'
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
  | 'vacated_told'
  | 'submitted_told'
  | 'plan_stopped_told'
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
  // As one value, so that the statement is the same for any number of rows.
  const rows = JSON.stringify(deliveries)
  await sql`
    insert into delivery (id, round_id, seat_id, person_id, door, kind, data, state, counts, next_attempt_at,
      created_at, target_id)
    select d.id, d."roundId", d."seatId", d."personId", d.door, d.kind, d.data, 'queued', d.counts, ${now}, ${now},
      d."targetId"
    from jsonb_to_recordset(${rows}::jsonb) as d (id uuid, "roundId" uuid, "seatId" uuid, "personId" uuid, door text,
      kind text, data jsonb, counts boolean, "targetId" uuid)`.execute(trx)
}

/** What is sent of these shows how the round stands, and is drawn anew when that changes. */
export const KINDS_THAT_SHOW_THE_ROUND: readonly DeliveryKind[] = [
  'proposal',
  'reminder',
  'extension',
  'on_meeting',
]

export type CardOut = { id: string; personId: string; seatId: string | null }

/** Of some seats, or all; without one card that a person has before them. */
export type CardsOf = { seatIds: string[] | null; but: { personId: string; activityId: string } | null }

/** Cards of the round that lie in Teams chats and show its state, without those that are about to be drawn anew. */
export const cardsOut = (roundId: string, { seatIds, but }: CardsOf): RawBuilder<CardOut> => sql<CardOut>`
  select d.id, d.person_id as "personId", d.seat_id as "seatId" from delivery d
  where d.round_id = ${roundId} and d.door = 'teams' and d.state = 'sent' and d.activity_id is not null
    and d.kind = any(${[...KINDS_THAT_SHOW_THE_ROUND]}::text[])
    and (${seatIds}::uuid[] is null or d.seat_id = any(${seatIds}::uuid[]))
    and (d.person_id, d.activity_id) is distinct from (${but?.personId ?? null}::uuid, ${but?.activityId ?? null}::text)
    and not exists (select from delivery u
      where u.target_id = d.id and u.state in ('queued', 'retry') and u.leased_until is null)
  limit 5000`

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
