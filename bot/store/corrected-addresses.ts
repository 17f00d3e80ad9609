import { sql, type Transaction } from 'kysely'
import type { Database } from './database.ts'
import { stopAddress } from './wheel-addresses.ts'

type Trx = Transaction<Database>

export type Contact = { name: string; mail: string | null }

export async function findContact(trx: Trx, personId: string): Promise<Contact | null> {
  const row = await trx
    .selectFrom('person_contact')
    .select(['name', 'mail'])
    .where('person_id', '=', personId)
    .executeTakeFirst()
  return row ?? null
}

/** `since` null: only the name is another. */
export async function saveContact(
  trx: Trx,
  personId: string,
  contact: { name: string; mail: string },
  since: Date | null,
): Promise<void> {
  await sql`
    insert into person_contact (person_id, name, mail, address_at)
    values (${personId}::uuid, ${contact.name}, ${contact.mail}, ${since}::timestamptz)
    on conflict (person_id) do update set name = excluded.name, mail = excluded.mail,
      address_at = coalesce(excluded.address_at, person_contact.address_at)`.execute(trx)
}

/** Whoever had the address by which an account was found may be somebody else: no account is the person's any more. */
export async function untieAccounts(trx: Trx, personId: string): Promise<void> {
  await trx.deleteFrom('identity').where('person_id', '=', personId).execute()
}

/**
 * Whoever had the old address may also have a poll's or a meeting's personal page, the address of the person's calendar, or a
 * picture of their wheel: none of them opens any more.
 */
export async function closeOldDoors(trx: Trx, personId: string, now: Date): Promise<void> {
  await trx.deleteFrom('time_poll_link').where('person_id', '=', personId).execute()
  await trx.deleteFrom('wheel_picture').where('person_id', '=', personId).execute()
  await stopAddress(trx, { personId, forumId: null }, now)
  await sql`delete from meeting_link l using meeting_participant p
    where p.id = l.participant_id and p.person_id = ${personId}::uuid`.execute(trx)
}

export type AskedSeat = { roundId: string; seatId: string }

/** Rounds under way in which something was sent to the person for a seat, in the order in which they are to be locked. */
export async function roundsAsking(trx: Trx, personId: string): Promise<AskedSeat[]> {
  const { rows } = await sql<AskedSeat>`
    select distinct r.id as "roundId", d.seat_id as "seatId" from round r join delivery d on d.round_id = r.id
    where d.person_id = ${personId}::uuid and d.seat_id is not null and r.state in ('open', 'remarks', 'unresolved')
    order by 1, 2 limit 500`.execute(trx)
  return rows
}

/** Nothing that was sent to the person in the round has reached the seat, and no link that was sent opens. */
export async function unmakeReach(
  trx: Trx,
  { roundId, personId }: { roundId: string; personId: string },
  now: Date,
) {
  await trx
    .updateTable('delivery')
    .set({ counts: false })
    .where('round_id', '=', roundId)
    .where('person_id', '=', personId)
    .where('state', '=', 'sent')
    .execute()
  await trx
    .updateTable('mail_link')
    .set({ revoked_at: now })
    .where('round_id', '=', roundId)
    .where('person_id', '=', personId)
    .where('revoked_at', 'is', null)
    .execute()
}
