import { type Kysely, sql, type Transaction } from 'kysely'
import type { Database } from './database.ts'
import type { DeliveryData, DeliveryKind } from './deliveries.ts'
import type { Notice } from './notices.ts'

/** A delivery that this process alone may send until `leasedUntil`. */
export type Delivery = {
  id: string
  roundId: string
  seatId: string | null
  personId: string
  door: 'teams' | 'mail'
  kind: DeliveryKind
  data: DeliveryData
  /** This try included. */
  attempts: number
  counts: boolean
  createdAt: Date
  leasedUntil: Date
  /** For kind 'update' and its like: the card to draw anew; `activityId` null: it is known to be gone. */
  target: { id: string; tenantId: string; objectId: string; activityId: string | null } | null
  /** A newer update of the same card exists, which tells everything that this one would. */
  superseded: boolean
}

/** What the outbox gives to send: of a round, or a notice without one. */
export type Claimed = Delivery | Notice

/** What is true for minutes only, while a meeting runs: it goes before all that can wait. */
const FOR_NOW = ['session_begun', 'session_update', 'session_return', 'group_message']
/** A slot is waited for no longer than about this. */
const SOON_MS = 1_000

/**
 * Takes up to `limit` due deliveries for `leaseMs`: nobody else gets them until then, and a process that dies with
 * them loses nothing, for they fall due again. They come in the order in which they are to have the slots that are free: what had
 * to wait for one falls due late, and would be last each time among what can wait. So nothing that can wait is given either, while
 * what holds for minutes only is soon to ask for its slot again by the same door.
 */
export async function claimDue(
  db: Kysely<Database>,
  now: Date,
  limit: number,
  leaseMs: number,
): Promise<Claimed[]> {
  const until = new Date(now.getTime() + leaseMs)
  const soon = new Date(now.getTime() + SOON_MS)
  const { rows } = await sql<Claimed>`
    with due as (
      select id from delivery
      where state in ('queued', 'retry') and next_attempt_at <= ${now}
        and (leased_until is null or leased_until <= ${now})
        and (kind = any(${FOR_NOW}::text[]) or door <> all(array(
          select w.door from delivery w where w.state = 'queued' and w.attempts = 0 and w.kind = any(${FOR_NOW}::text[])
            and w.next_attempt_at > ${now} and w.next_attempt_at <= ${soon} and w.leased_until is null)))
      order by kind = any(${FOR_NOW}::text[]) desc, next_attempt_at, created_at limit ${limit} for update skip locked
    ), taken as (
      update delivery d set leased_until = ${until}, attempts = d.attempts + 1
      from due where d.id = due.id returning d.*
    )
    select t.id, t.round_id as "roundId", t.seat_id as "seatId", t.person_id as "personId", t.door, t.kind, t.data,
      t.attempts, t.counts, t.created_at as "createdAt", t.leased_until as "leasedUntil",
      case when o.id is null then null else jsonb_build_object('id', o.id, 'tenantId', o.chat_tenant_id,
        'objectId', o.chat_object_id, 'activityId', o.activity_id) end as target,
      t.target_id is not null and exists (select from delivery n where n.target_id = t.target_id and n.kind = t.kind
        and n.state in ('queued', 'retry', 'sent') and (n.created_at, n.id) > (t.created_at, t.id)) as superseded
    from taken t left join delivery o on o.id = t.target_id
    order by t.kind = any(${FOR_NOW}::text[]) desc, t.next_attempt_at, t.created_at`.execute(db)
  return rows
}

type Held = Pick<Delivery, 'id' | 'leasedUntil'>

/**
 * Puts back deliveries that were not tried, each to fall due at its instant: the try that claiming counted is taken back.
 * One whose lease has ended and been given to somebody else is left alone.
 */
export async function giveBack(
  db: Kysely<Database>,
  deliveries: readonly (Held & { nextAttemptAt: Date })[],
): Promise<void> {
  if (deliveries.length === 0) return
  await sql`
    update delivery d set leased_until = null, attempts = greatest(d.attempts - 1, 0), next_attempt_at = g.next
    from unnest(${deliveries.map((each) => each.id)}::uuid[],
      ${deliveries.map((each) => each.leasedUntil.toISOString())}::timestamptz[],
      ${deliveries.map((each) => each.nextAttemptAt.toISOString())}::timestamptz[]) as g (id, until, next)
    where d.id = g.id and d.leased_until = g.until and d.state in ('queued', 'retry')`.execute(db)
}

export type SentTo = { tenantId: string; objectId: string; activityId: string | null }

export type Recorded =
  | { state: 'sent'; at: Date; to: SentTo | null; counts: boolean }
  | { state: 'retry'; nextAttemptAt: Date; reason: string }
  /** `dropped`: nobody needs it any more (a reminder to a seat that has answered since). */
  | { state: 'gone' | 'failed' | 'dropped'; reason: string }

/**
 * Writes down how a try ended, unless it has been written down already. What was sent is sent whoever holds the lease
 * by now; any other end is taken from its holder alone. False: nothing was written.
 */
export async function recordResult(
  trx: Transaction<Database>,
  { id, leasedUntil }: Held,
  result: Recorded,
): Promise<boolean> {
  let update = trx
    .updateTable('delivery')
    .set({ state: result.state, leased_until: null, ...columnsOf(result) })
    .where('id', '=', id)
    .where('state', 'in', ['queued', 'retry'])
  if (result.state !== 'sent') update = update.where('leased_until', '=', leasedUntil)
  const { numUpdatedRows } = await update.executeTakeFirst()
  return numUpdatedRows > 0n
}

function columnsOf(result: Recorded) {
  if (result.state !== 'sent') {
    const reason = result.reason.slice(0, 200)
    return result.state === 'retry' ? { reason, next_attempt_at: result.nextAttemptAt } : { reason }
  }
  return {
    sent_at: result.at,
    counts: result.counts,
    chat_tenant_id: result.to?.tenantId ?? null,
    chat_object_id: result.to?.objectId ?? null,
    activity_id: result.to?.activityId ?? null,
    reason: null,
  }
}

/** The card that was sent is no longer in its chat: it is drawn anew no more. */
export async function loseCard(trx: Transaction<Database>, cardId: string): Promise<void> {
  await trx.updateTable('delivery').set({ activity_id: null }).where('id', '=', cardId).execute()
}
