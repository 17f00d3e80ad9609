import { type Kysely, sql } from 'kysely'
import type { Database } from './database.ts'

export type CalendarReading = {
  link: string | null
  windowFrom: Date | null
  windowTo: Date | null
}

/**
 * Takes the calendar to read it: when it has changed since, was not read for so long, or whoever had taken it is gone.
 * Null: there is no need, or somebody else reads it.
 */
export async function claimCalendar(
  db: Kysely<Database>,
  now: Date,
  { leaseMs, everyMs }: { leaseMs: number; everyMs: number },
): Promise<CalendarReading | null> {
  const old = new Date(now.getTime() - everyMs)
  const { rows } = await sql<CalendarReading>`
    update outlook_calendar set dirty = false, leased_until = ${new Date(now.getTime() + leaseMs)}
    where (dirty or read_at is null or read_at <= ${old} or leased_until is not null)
      and (leased_until is null or leased_until <= ${now})
    returning link, window_from as "windowFrom", window_to as "windowTo"`.execute(db)
  return rows[0] ?? null
}

export async function saveCalendarRead(
  db: Kysely<Database>,
  read: { link: string; windowFrom: Date; windowTo: Date },
  now: Date,
): Promise<void> {
  await db
    .updateTable('outlook_calendar')
    .set({
      link: read.link,
      window_from: read.windowFrom,
      window_to: read.windowTo,
      read_at: now,
      leased_until: null,
    })
    .execute()
}

/** It could not be read: again, but not before `next`. */
export async function putCalendarBack(db: Kysely<Database>, next: Date): Promise<void> {
  await db.updateTable('outlook_calendar').set({ leased_until: next }).execute()
}

export async function markCalendarChanged(db: Kysely<Database>): Promise<void> {
  await db.updateTable('outlook_calendar').set({ dirty: true }).execute()
}

export type KeptSubscription = {
  id: string | null
  stateHash: Buffer | null
  expiresAt: Date | null
  triedAt: Date | null
}

export async function readSubscription(db: Kysely<Database>): Promise<KeptSubscription> {
  const row = await db
    .selectFrom('outlook_calendar')
    .select([
      'subscription_id as id',
      'subscription_state_hash as stateHash',
      'subscription_expires_at as expiresAt',
      'subscription_tried_at as triedAt',
    ])
    .executeTakeFirstOrThrow()
  return row
}

export async function saveSubscription(
  db: Kysely<Database>,
  subscription: Partial<KeptSubscription>,
): Promise<void> {
  const { id, stateHash, expiresAt, triedAt } = subscription
  await db
    .updateTable('outlook_calendar')
    .set({
      ...(id !== undefined && { subscription_id: id }),
      ...(stateHash !== undefined && { subscription_state_hash: stateHash }),
      ...(expiresAt !== undefined && { subscription_expires_at: expiresAt }),
      ...(triedAt !== undefined && { subscription_tried_at: triedAt }),
    })
    .execute()
}
