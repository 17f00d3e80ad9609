import { type Kysely, sql, type Transaction } from 'kysely'
import type { Database } from './database.ts'
import type { HeldTime } from './outlook-events.ts'

type Trx = Transaction<Database>

/** A group's own meeting in Teams, on its way to Outlook, there, or on its way out. */
export type BreakoutEvent = {
  id: string
  groupId: string
  held: HeldTime
  /** Ids of persons. */
  invitees: string[]
  state: 'creating' | 'standing' | 'ending' | 'ended'
  joinUrl: string | null
  /** It was tried often enough, or will never do: this is why. Null: all is well, or it is tried again. */
  stuck: string | null
  /** Why the last try failed, where it is tried again by itself; null: it did not. */
  delayed: string | null
  createdAt: Date
}

/** The newest of each group. */
export async function listBreakoutEvents(
  db: Kysely<Database>,
  groupIds: readonly string[],
): Promise<BreakoutEvent[]> {
  if (groupIds.length === 0) return []
  const { rows } = await sql<BreakoutEvent>`
    select distinct on (o.owner_id) o.id, o.owner_id as "groupId", o.held, o.state, o.join_url as "joinUrl",
      case when o.due_at is null then o.reason end as stuck,
      case when o.due_at is not null then o.reason end as delayed, o.created_at as "createdAt",
      coalesce((select jsonb_agg(i.one ->> 'personId') from jsonb_array_elements(o.invitees) as i (one)), '[]') as invitees
    from outlook_event o where o.purpose = 'breakout' and o.owner_id = any(${[...groupIds]}::uuid[])
    order by o.owner_id, o.state in ('creating', 'standing') desc, o.created_at desc`.execute(db)
  return rows
}

/** Everything that the meeting's groups have had in Outlook belongs to groups that stand or stood in a publication. */
export async function groupsEverPublished(db: Kysely<Database>, meetingId: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select distinct g.one ->> 'id' as id from breakout_session s
      join breakout_publication u on u.block_id = s.block_id
      cross join lateral jsonb_array_elements(u.groups) as g (one)
    where s.meeting_id = ${meetingId}::uuid limit 3000`.execute(db)
  return rows.map(({ id }) => id)
}

/** Says what the event is to be; the job brings Outlook to it. The try that is under way is not taken for having done so. */
export async function changeBreakoutEvent(
  trx: Trx,
  id: string,
  { held, invitees }: Pick<BreakoutEvent, 'held' | 'invitees'>,
  now: Date,
): Promise<void> {
  const called = invitees.map((personId) => ({ personId, needed: true }))
  await sql`
    update outlook_event set held = ${JSON.stringify(held)}::jsonb, invitees = ${JSON.stringify(called)}::jsonb,
      due_at = ${now}, attempts = 0
    where id = ${id}::uuid`.execute(trx)
}

/**
 * Tries at once what has failed; gives how many they are. Outlook is asked first whether it has the event all the same: an earlier try may
 * have made it without our hearing so.
 */
export async function tryBreakoutEventsAgain(
  trx: Trx,
  groupIds: readonly string[],
  now: Date,
): Promise<number> {
  const { numAffectedRows } = await sql`
    update outlook_event set due_at = ${now}, attempts = 1
    where purpose = 'breakout' and owner_id = any(${[...groupIds]}::uuid[]) and state in ('creating', 'standing')
      and reason is not null`.execute(trx)
  return Number(numAffectedRows ?? 0)
}

/** The group meets there no more: it is to be taken out of Outlook. */
export async function endBreakoutEvents(trx: Trx, ids: readonly string[], now: Date): Promise<void> {
  if (ids.length === 0) return
  await sql`
    update outlook_event set state = 'ending', due_at = ${now}, attempts = 0
    where id = any(${[...ids]}::uuid[]) and state in ('creating', 'standing')`.execute(trx)
}

/** Whose meeting the group is of. */
export async function meetingOfGroup(db: Kysely<Database>, groupId: string): Promise<string | null> {
  const { rows } = await sql<{ meetingId: string }>`
    select s.meeting_id as "meetingId" from breakout_session s
      join breakout_publication u on u.block_id = s.block_id
      cross join lateral jsonb_array_elements(u.groups) as g (one)
    where g.one ->> 'id' = ${groupId} limit 1`.execute(db)
  return rows[0]?.meetingId ?? null
}
