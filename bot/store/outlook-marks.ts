import { type Kysely, sql, type Transaction } from 'kysely'
import type { Database } from './database.ts'
import type { HeldTime } from './outlook-events.ts'

/**
 * The wheel has changed these entries: what is in Outlook of them, and of all that takes its dates from them, is to be
 * looked at, and what has been told of its groups and its programme. Ended events are left alone.
 */
export async function markWheelChanged(
  trx: Transaction<Database>,
  entryIds: readonly string[],
): Promise<void> {
  if (entryIds.length === 0) return
  // The epoch is before every clock: due at once, whatever time it is.
  await sql`
    with recursive touched (id) as (
      select unnest(${[...entryIds]}::uuid[])
      union
      select w.id from touched t join wheel_entry w on w.follows_id = t.id
    ), told as (
      update breakout_telling b set marks = b.marks + 1, due_at = 'epoch'
      from touched t join meeting m on m.entry_id = t.id where b.meeting_id = m.id
    ), programmes as (
      -- Put off when its day had passed, its day is to come.
      update meeting_programme g set over = false
      from touched t join meeting m on m.entry_id = t.id where g.meeting_id = m.id
    )
    update outlook_event o set due_at = 'epoch', attempts = 0
    from touched t where o.entry_id = t.id and o.state in ('creating', 'standing')`.execute(trx)
}

/**
 * The calendar says that these have changed, each as its etag tells: those whose etag we wrote ourselves have not. `all`:
 * it was read from the beginning, so what was not named may be gone. Returns how many are to be looked at.
 */
export async function markOutlookChanged(
  trx: Transaction<Database>,
  changes: { events: readonly { id: string; mark: string; etag: string }[]; removed: readonly string[] },
  all: boolean,
  now: Date,
): Promise<number> {
  const { events, removed } = changes
  const { numAffectedRows } = await sql`
    with said (event_id, mark, etag) as (
      select * from unnest(${events.map(({ id }) => id)}::text[], ${events.map(({ mark }) => mark)}::text[],
        ${events.map(({ etag }) => etag)}::text[])
    )
    update outlook_event o set look = true, due_at = ${now}, attempts = 0
    where o.state in ('creating', 'standing') and (
      exists (select from said s where (s.event_id = o.event_id or s.mark = o.id::text)
        and s.etag is distinct from o.etag)
      or o.event_id = any(${[...removed]}::text[])
      or ${all} and o.event_id is not null and not exists (select from said s where s.event_id = o.event_id))`.execute(
    trx,
  )
  return Number(numAffectedRows ?? 0)
}

/** What holds time for something is let go. */
export async function markHoldsEnding(trx: Transaction<Database>, ownerId: string, now: Date): Promise<void> {
  await sql`
    update outlook_event set state = 'ending', due_at = ${now}, attempts = 0
    where owner_id = ${ownerId}::uuid and purpose = 'hold' and state <> 'ended'`.execute(trx)
}

/** What holds one of those times is let go. */
export async function markHoldEnding(
  trx: Transaction<Database>,
  ownerId: string,
  when: HeldTime['when'],
  now: Date,
): Promise<void> {
  await sql`
    update outlook_event set state = 'ending', due_at = ${now}, attempts = 0
    where owner_id = ${ownerId}::uuid and purpose = 'hold' and state not in ('ending', 'ended')
      and held -> 'when' = ${JSON.stringify(when)}::jsonb`.execute(trx)
}

/** Whether anything of ours is in Outlook, so that its calendar is worth reading. */
export async function hasStandingEvents(db: Kysely<Database>): Promise<boolean> {
  const { rows } = await sql<{ any: boolean }>`
    select exists (select from outlook_event where state in ('creating', 'standing') and purpose = 'meeting') as any`.execute(
    db,
  )
  return rows[0]?.any ?? false
}

/** Dates about which a person must choose, or that were tried often enough, by `entryId|key`. At most 2,000. */
export async function unsettledInOutlook(db: Kysely<Database>): Promise<Map<string, 'open' | 'stuck'>> {
  const { rows } = await sql<{ id: string; state: 'open' | 'stuck' }>`
    select entry_id || '|' || key as id, case when conflicts <> '[]' then 'open' else 'stuck' end as state
    from outlook_event
    where purpose = 'meeting' and state <> 'ended' and (conflicts <> '[]' or due_at is null and reason is not null)
    limit 2000`.execute(db)
  return new Map(rows.map(({ id, state }) => [id, state]))
}

/** Which of the entries have a date in Outlook, or on its way there. */
export async function entriesInOutlook(
  db: Kysely<Database>,
  entryIds: readonly string[],
): Promise<Set<string>> {
  if (entryIds.length === 0) return new Set()
  const rows = await db
    .selectFrom('outlook_event')
    .select('entry_id')
    .distinct()
    .where('entry_id', 'in', entryIds)
    .where('state', 'in', ['creating', 'standing'])
    .limit(1000)
    .execute()
  return new Set(rows.flatMap(({ entry_id }) => entry_id ?? []))
}

/** The dates of the entry that are in Outlook, or on their way there, by their keys. */
export async function keysInOutlook(db: Kysely<Database>, entryId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('outlook_event')
    .select('key')
    .where('entry_id', '=', entryId)
    .where('state', 'in', ['creating', 'standing'])
    .orderBy('key')
    .limit(200)
    .execute()
  return rows.flatMap(({ key }) => key ?? [])
}
