import { sql, type Transaction } from 'kysely'
import type { Database } from './database.ts'

type Trx = Transaction<Database>

/**
 * The same by mail, where the person has an address and nothing of the kind has gone there since. True where a mail is on
 * its way, by this row or by one that was there.
 */
export async function openMailDoor(
  trx: Trx,
  mail: { id: string; insteadOf: string; now: Date },
): Promise<boolean> {
  const { rows } = await sql<{ onItsWay: boolean }>`
    with mail as (
      insert into delivery (id, round_id, seat_id, person_id, door, kind, data, state, counts, next_attempt_at, created_at)
      select ${mail.id}, d.round_id, d.seat_id, d.person_id, 'mail', d.kind, d.data, 'queued', true, ${mail.now}, ${mail.now}
      from delivery d join person_contact c on c.person_id = d.person_id and c.mail is not null
      where d.id = ${mail.insteadOf} and not exists (select from delivery m where ${sameByMail})
      returning id
    )
    select exists (select from mail) or exists (
      select from delivery d join delivery m on ${sameByMail} and m.state in ('queued', 'retry', 'sent')
      where d.id = ${mail.insteadOf}) as "onItsWay"`.execute(trx)
  return rows[0]?.onItsWay ?? false
}

const sameByMail = sql`m.round_id = d.round_id and m.person_id = d.person_id and m.door = 'mail' and m.kind = d.kind
  and m.seat_id is not distinct from d.seat_id and m.data = d.data and m.created_at >= d.created_at`

/**
 * A card is no longer in its chat: it is updated no more, and the round is told anew as a message, unless one is on its
 * way already.
 */
export async function sendCardAnew(
  trx: Trx,
  anew: { id: string; updateId: string; kind: 'proposal' | 'outcome'; now: Date },
): Promise<void> {
  await sql`update delivery t set activity_id = null from delivery u
    where u.id = ${anew.updateId} and t.id = u.target_id`.execute(trx)
  await sql`
    insert into delivery (id, round_id, seat_id, person_id, door, kind, data, state, counts, next_attempt_at, created_at)
    select ${anew.id}, u.round_id, u.seat_id, u.person_id, 'teams', ${anew.kind}, '{}', 'queued', true, ${anew.now}, ${anew.now}
    from delivery u where u.id = ${anew.updateId} and not exists (
      select from delivery m where m.round_id = u.round_id and m.person_id = u.person_id and m.door = 'teams'
        and m.kind = ${anew.kind} and m.seat_id is not distinct from u.seat_id and m.created_at >= u.created_at
        and m.state in ('queued', 'retry', 'sent'))`.execute(trx)
}

/** Draws a card anew that is out, unless that is to be done already. */
export async function updateCard(trx: Trx, update: { id: string; cardId: string; now: Date }): Promise<void> {
  await sql`
    insert into delivery (id, round_id, seat_id, person_id, door, kind, data, state, counts, next_attempt_at, created_at,
      target_id)
    select ${update.id}, d.round_id, d.seat_id, d.person_id, 'teams', 'update', '{}', 'queued', false, ${update.now},
      ${update.now}, d.id
    from delivery d where d.id = ${update.cardId} and d.activity_id is not null and not exists (
      select from delivery u where u.target_id = d.id and u.state in ('queued', 'retry') and u.leased_until is null)`.execute(
    trx,
  )
}

/**
 * The round's version, held until the transaction ends: an act that changes the round waits for this transaction and then
 * sees what it has sent, or has been waited for and is seen here. Nothing falls between the two.
 */
export async function holdVersion(trx: Trx, roundId: string): Promise<number> {
  const { version } = await trx
    .selectFrom('round')
    .select('version')
    .where('id', '=', roundId)
    .forShare()
    .executeTakeFirstOrThrow()
  return version
}

/**
 * The person cannot be written to in this conversation. Where another has been learnt since, that one stays open.
 */
export async function blockConversation(
  trx: Trx,
  chat: { tenantId: string; objectId: string; conversationId: string },
): Promise<void> {
  await trx
    .updateTable('chat')
    .set({ state: 'blocked' })
    .where('tenant_id', '=', chat.tenantId)
    .where('object_id', '=', chat.objectId)
    .where('conversation_id', '=', chat.conversationId)
    .execute()
}
