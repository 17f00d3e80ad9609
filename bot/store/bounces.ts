import { type Kysely, sql, type Transaction } from 'kysely'
import type { Database } from './database.ts'

/** Until when the secretariat's mailbox has been read; null: never. */
export async function mailboxReadUntil(db: Kysely<Database>): Promise<Date | null> {
  const row = await db.selectFrom('mailbox_reading').select('read_until').executeTakeFirst()
  return row?.read_until ?? null
}

/** Never moves back: two readers at once leave the later of both. */
export async function saveMailboxRead(db: Kysely<Database>, until: Date): Promise<void> {
  await sql`insert into mailbox_reading (read_until) values (${until})
    on conflict (one) do update set read_until = greatest(mailbox_reading.read_until, excluded.read_until)`.execute(
    db,
  )
}

/** The oldest mail that a report may still come for: sent since an instant, or of a round that still asks. */
export async function oldestMailOut(db: Kysely<Database>, since: Date): Promise<Date | null> {
  const { rows } = await sql<{ first: Date | null }>`
    select min(d.sent_at) as first from delivery d left join round r on r.id = d.round_id
    where d.door = 'mail' and d.state = 'sent' and d.bounced_at is null
      and (d.sent_at >= ${since} or r.state in ('open', 'remarks', 'unresolved'))`.execute(db)
  return rows[0]?.first ?? null
}

export type MailDelivery = { id: string; roundId: string; seatId: string | null; personId: string }

/**
 * The mails that a report speaks of: the one whose id it returns, or, where it returns nothing of ours, every mail sent to
 * the failed addresses since an instant. Too many rather than too few: a mail thought returned only asks again.
 */
export async function findReturnedMails(
  db: Kysely<Database>,
  report: { deliveryId: string | null; recipients: string[] },
  since: Date,
): Promise<MailDelivery[]> {
  const { rows } = await sql<MailDelivery>`
    select d.id, d.round_id as "roundId", d.seat_id as "seatId", d.person_id as "personId"
    from delivery d left join person_contact c on c.person_id = d.person_id
    where d.door = 'mail' and d.state = 'sent' and d.bounced_at is null and d.round_id is not null
      and case when ${report.deliveryId}::text is not null then d.id::text = ${report.deliveryId}
        else lower(c.mail) = any(${report.recipients}::text[]) and d.sent_at >= ${since} end
    order by d.round_id limit 200`.execute(db)
  return rows
}

/** False where somebody has written it down already. */
export async function markBounced(
  trx: Transaction<Database>,
  id: string,
  bounce: { at: Date; reason: string },
): Promise<boolean> {
  const result = await trx
    .updateTable('delivery')
    .set({ bounced_at: bounce.at, reason: bounce.reason.slice(0, 200) })
    .where('id', '=', id)
    .where('bounced_at', 'is', null)
    .executeTakeFirst()
  return result.numUpdatedRows > 0n
}

/** The same of mails without a round: nothing follows from them but that whoever sent them sees it. */
export async function markReturnedNotices(
  db: Kysely<Database>,
  report: { deliveryId: string | null; recipients: string[]; reason: string },
  since: Date,
  now: Date,
): Promise<void> {
  await sql`
    update delivery d set bounced_at = ${now}, reason = ${report.reason.slice(0, 200)}
    from person p left join person_contact c on c.person_id = p.id
    where p.id = d.person_id and d.round_id is null and d.door = 'mail' and d.state = 'sent' and d.bounced_at is null
      and case when ${report.deliveryId}::text is not null then d.id::text = ${report.deliveryId}
        else lower(c.mail) = any(${report.recipients}::text[]) and d.sent_at >= ${since} end`.execute(db)
}
