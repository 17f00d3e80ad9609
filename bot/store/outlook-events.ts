import { type Insertable, type Kysely, sql, type Transaction, type Updateable } from 'kysely'
import type { Invited, InviteeAnswer } from '../domain/outlook/invitee.ts'
import type { MeetingFields } from '../domain/outlook/meeting-fields.ts'
import {
  agreeOnInvitees,
  type Called,
  type CallingConflict,
  type CallingSides,
} from '../domain/outlook/reconcile-invitees.ts'
import type { Conflict, LastSeen } from '../domain/outlook/reconcile.ts'
import type { When } from '../domain/wheel/when.ts'
import type { Database } from './database.ts'

export type HeldTime = { title: string; when: When; location: string }
/** Of a field, or of who is called to the meeting. */
export type ShownConflict =
  (Conflict & { reason?: string }) | { field: 'invitees'; why: 'both'; people: CallingConflict[] }

/** An event of ours in Outlook, or on its way there. `id` is our own mark on it. */
export type OutlookEvent = {
  id: string
  purpose: 'meeting' | 'hold' | 'breakout'
  entryId: string | null
  key: string | null
  /** What a hold or a group's meeting is for; null: a meeting of the wheel. */
  ownerId: string | null
  held: HeldTime | null
  online: boolean
  /** For the invitation, plain text. */
  message: string
  invitees: Invited[]
  /** `ending`: to be taken out of Outlook. `ended`: it is not in Outlook, or no more our concern. */
  state: 'creating' | 'standing' | 'ending' | 'ended'
  eventId: string | null
  etag: string | null
  joinUrl: string | null
  webLink: string | null
  answers: InviteeAnswer[]
  /** What both sides said when they were in step; null until the event is there. */
  seen: LastSeen | null
  /** Whom both sides called then. */
  seenInvitees: CallingSides | null
  /** What Outlook said when it was last read. */
  outlook: MeetingFields | null
  conflicts: ShownConflict[]
  /** Outlook says that it has changed: read it before anything else. */
  look: boolean
  dueAt: Date | null
  attempts: number
  leasedUntil: Date | null
  /** Why the last try failed; with `dueAt` null it is not tried again by itself. */
  reason: string | null
  createdBy: string
  version: number
}

type Row = Omit<OutlookEvent, 'seen'> & { seenWheel: MeetingFields | null; seenOutlook: MeetingFields | null }

const columns = sql`
  o.id, o.purpose, o.entry_id as "entryId", o.key, o.owner_id as "ownerId", o.held, o.online, o.message, o.state,
  coalesce((select jsonb_agg(jsonb_build_object('personId', i.one ->> 'personId', 'needed', i.one -> 'needed',
      'name', coalesce(c.name, ''), 'mail', coalesce(c.mail, '')) order by i.nth)
    from jsonb_array_elements(o.invitees) with ordinality as i (one, nth)
      left join person_contact c on c.person_id = (i.one ->> 'personId')::uuid), '[]') as invitees,
  o.event_id as "eventId", o.etag, o.join_url as "joinUrl", o.web_link as "webLink", o.answers,
  o.seen_wheel as "seenWheel", o.seen_outlook as "seenOutlook", o.outlook, o.conflicts,
  o.seen_invitees as "seenInvitees", o.look, o.due_at as "dueAt",
  o.attempts, o.leased_until as "leasedUntil", o.reason, o.created_by as "createdBy", o.version`

function eventOf({ seenWheel, seenOutlook, answers, ...row }: Row): OutlookEvent {
  return {
    ...row,
    answers: answers.map((one) => ({ ...one, answeredAt: one.answeredAt && new Date(one.answeredAt) })),
    seen: seenWheel && seenOutlook && { wheel: seenWheel, outlook: seenOutlook },
  }
}

export type NewOutlookEvent = Pick<
  OutlookEvent,
  'id' | 'purpose' | 'entryId' | 'key' | 'ownerId' | 'held' | 'online' | 'message' | 'invitees' | 'createdBy'
> & { createdAt: Date }

export async function insertOutlookEvents(
  trx: Transaction<Database>,
  events: readonly NewOutlookEvent[],
): Promise<void> {
  if (events.length === 0) return
  const rows = events.map((event): Insertable<Database['outlook_event']> => ({
    id: event.id,
    purpose: event.purpose,
    entry_id: event.entryId,
    key: event.key,
    owner_id: event.ownerId,
    held: event.held === null ? null : JSON.stringify(event.held),
    online: event.online,
    message: event.message,
    // Their names and addresses are looked up when they are needed.
    invitees: JSON.stringify(event.invitees.map(({ personId, needed }) => ({ personId, needed }))),
    state: 'creating',
    due_at: event.createdAt,
    created_by: event.createdBy,
    created_at: event.createdAt,
  }))
  await trx.insertInto('outlook_event').values(rows).execute()
}

/** The occurrence's event that is in Outlook, or on its way there or out of there. */
export async function findEventOf(
  db: Kysely<Database>,
  entryId: string,
  key: string,
): Promise<OutlookEvent | null> {
  const { rows } = await sql<Row>`select ${columns} from outlook_event o
    where o.entry_id = ${entryId}::uuid and o.key = ${key} and o.state <> 'ended'`.execute(db)
  return rows[0] === undefined ? null : eventOf(rows[0])
}

/** The newest that ended, for what the page says of it. */
export async function findEndedEventOf(
  db: Kysely<Database>,
  entryId: string,
  key: string,
): Promise<OutlookEvent | null> {
  const { rows } = await sql<Row>`select ${columns} from outlook_event o
    where o.entry_id = ${entryId}::uuid and o.key = ${key} and o.state = 'ended'
    order by o.created_at desc limit 1`.execute(db)
  return rows[0] === undefined ? null : eventOf(rows[0])
}

export async function lockEvent(trx: Transaction<Database>, id: string): Promise<OutlookEvent | null> {
  const { rows } =
    await sql<Row>`select ${columns} from outlook_event o where o.id = ${id}::uuid for update`.execute(trx)
  return rows[0] === undefined ? null : eventOf(rows[0])
}

/**
 * Takes up to `limit` events that are due for `leaseMs`; a process that dies with them loses nothing. They fall due again
 * when the lease ends, so that whoever marks one meanwhile can be told from that.
 */
export async function claimDueEvents(
  db: Kysely<Database>,
  now: Date,
  limit: number,
  leaseMs: number,
): Promise<OutlookEvent[]> {
  const until = new Date(now.getTime() + leaseMs)
  const { rows } = await sql<Row>`
    with due as (
      select id from outlook_event
      where due_at <= ${now} and (leased_until is null or leased_until <= ${now})
      order by due_at, id limit ${limit} for update skip locked
    )
    update outlook_event o set leased_until = ${until}, due_at = ${until}, attempts = o.attempts + 1
    from due where o.id = due.id
    returning ${columns}`.execute(db)
  return rows.map(eventOf)
}

export type EventPatch = Partial<
  Pick<
    OutlookEvent,
    | 'state'
    | 'eventId'
    | 'etag'
    | 'joinUrl'
    | 'webLink'
    | 'answers'
    | 'seen'
    | 'seenInvitees'
    | 'outlook'
    | 'conflicts'
    | 'look'
    | 'dueAt'
    | 'attempts'
    | 'leasedUntil'
    | 'reason'
  > & { iCalUId: string; invitees: readonly Called[] }
>

/** People about whom both sides say the same from now on. */
export type AgreedInvitees = { people: readonly string[]; now: CallingSides }

/** What a try has brought about. What is agreed of people is laid upon what has been seen, in this order. */
export type TriedPatch = EventPatch & { agreed?: AgreedInvitees }

const setOf = (patch: EventPatch): Updateable<Database['outlook_event']> => {
  const json = (value: unknown) => (value === undefined ? undefined : JSON.stringify(value))
  const set: Updateable<Database['outlook_event']> = {
    state: patch.state,
    event_id: patch.eventId,
    etag: patch.etag,
    ical_uid: patch.iCalUId,
    join_url: patch.joinUrl,
    web_link: patch.webLink,
    answers: json(patch.answers),
    seen_wheel: json(patch.seen?.wheel),
    seen_outlook: json(patch.seen?.outlook),
    seen_invitees: json(patch.seenInvitees),
    invitees: json(patch.invitees?.map(({ personId, needed }) => ({ personId, needed }))),
    outlook: json(patch.outlook),
    conflicts: json(patch.conflicts),
    look: patch.look,
    due_at: patch.dueAt,
    attempts: patch.attempts,
    leased_until: patch.leasedUntil,
    reason: patch.reason,
  }
  return Object.fromEntries(Object.entries(set).filter(([, value]) => value !== undefined))
}

/** Writes to an event that is locked; its version goes up. */
export async function saveOutlookEvent(
  trx: Transaction<Database>,
  id: string,
  patch: EventPatch,
): Promise<void> {
  await trx
    .updateTable('outlook_event')
    .set(({ eb }) => ({ ...setOf(patch), version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .execute()
}

/**
 * Writes how a try ended and gives the event back. `facts` have happened in Outlook, and are written in any case. Where the
 * event was marked meanwhile, what was `decided` on the older picture is dropped, and it is due as it was marked; where
 * somebody chose a side meanwhile, what they chose stands.
 */
export async function recordTry(
  db: Kysely<Database>,
  { id, version, leasedUntil }: Pick<OutlookEvent, 'id' | 'version' | 'leasedUntil'>,
  facts: TriedPatch,
  decided: TriedPatch,
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const now = await lockEvent(trx, id)
    if (now === null) return
    const marked = now.dueAt?.getTime() !== leasedUntil?.getTime()
    const chosen = now.version !== version && now.seen !== null
    const heeded = marked || chosen ? {} : decided
    const { seen, agreed: _, ...others }: TriedPatch = { ...facts, ...heeded }
    const seenInvitees = [facts, heeded].reduce<CallingSides>(
      (before, { agreed }: TriedPatch) =>
        agreed ? agreeOnInvitees(before, agreed.now, agreed.people) : before,
      now.seenInvitees ?? { wheel: [], outlook: [] },
    )
    await saveOutlookEvent(trx, id, {
      ...others,
      seenInvitees,
      ...(seen && !chosen && { seen }),
      leasedUntil: null,
    })
  })
}
