import { type Kysely, sql, type Transaction } from 'kysely'
import type { Heard, HeardByDoor } from '../domain/meetings/publishing/what-to-tell.ts'
import { WORDS_OF_GROUP } from '../domain/meetings/publishing/who-got-what.ts'
import type { Database } from './database.ts'

type Trx = Transaction<Database>
export type OfBlock = { blockId: string; participantId: string }

/** What somebody is told of a session: what was last queued for them, and what each door has told them. */
export type KeptTold = OfBlock & {
  groupId: string | null
  essence: string
  heard: HeardByDoor
  look: string | null
  callLook: string | null
  anew: boolean
  seenAt: Date | null
}

export async function listTold(db: Kysely<Database>, blockIds: readonly string[]): Promise<KeptTold[]> {
  if (blockIds.length === 0) return []
  return (await toldWhere(db)
    .where('block_id', 'in', [...blockIds])
    .execute()) as KeptTold[]
}

/** What went to an address that was not the person's was told to nobody: it is told anew, and their meetings are looked at. */
export async function forgetToldByMail(trx: Trx, personId: string, now: Date): Promise<void> {
  await sql`
    with theirs as (update breakout_told t set essence = '', heard = heard - 'mail' from meeting_participant p
      where p.id = t.participant_id and p.person_id = ${personId}::uuid and t.heard ? 'mail'
      returning p.meeting_id)
    update breakout_telling set marks = marks + 1, due_at = ${now}
    where meeting_id in (select meeting_id from theirs)`.execute(trx)
}

export async function findTold(db: Kysely<Database>, of: OfBlock): Promise<KeptTold | null> {
  const row = await toldWhere(db)
    .where('block_id', '=', of.blockId)
    .where('participant_id', '=', of.participantId)
    .executeTakeFirst()
  return (row as KeptTold | undefined) ?? null
}

/** Whether a word of some group has been queued for the participant, or has left, and was not stopped. */
export async function isBeingTold(db: Kysely<Database>, participantId: string): Promise<boolean> {
  const row = await db
    .selectFrom('breakout_told')
    .select('block_id')
    .where('participant_id', '=', participantId)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

const toldWhere = (db: Kysely<Database>) =>
  db
    .selectFrom('breakout_told')
    .select([
      'block_id as blockId',
      'participant_id as participantId',
      'group_id as groupId',
      'essence',
      'heard',
      'look',
      'call_look as callLook',
      'anew',
      'seen_at as seenAt',
    ])
    .limit(60_000)

/** Words are queued for these people: this is what they will have been told. Another group than before has been seen by nobody yet. */
export async function saveQueued(
  trx: Trx,
  people: readonly (OfBlock & { groupId: string | null; essence: string })[],
): Promise<void> {
  if (people.length === 0) return
  await sql`
    insert into breakout_told (block_id, participant_id, group_id, essence)
    select q."blockId", q."participantId", q."groupId", q.essence
    from jsonb_to_recordset(${JSON.stringify(people)}::jsonb)
      as q ("blockId" uuid, "participantId" uuid, "groupId" uuid, essence text)
    on conflict (block_id, participant_id) do update set group_id = excluded.group_id, essence = excluded.essence, anew = false,
      seen_at = case when breakout_told.group_id is not distinct from excluded.group_id
        then breakout_told.seen_at end`.execute(trx)
}

/**
 * Something has been sent; `look` null: not as a card in Teams. Nothing is written of somebody who is a participant no more. What tells
 * of another group than was queued last was overtaken: a newer word may have left before it, or been found needless.
 */
export async function saveHeard(
  trx: Trx,
  of: OfBlock,
  door: 'teams' | 'mail',
  heard: Heard,
  look: string | null,
): Promise<void> {
  await sql`
    update breakout_told set heard = heard || ${JSON.stringify({ [door]: heard })}::jsonb,
      look = coalesce(${look}, look), anew = anew or group_id is distinct from ${heard.groupId}::uuid
    where block_id = ${of.blockId}::uuid and participant_id = ${of.participantId}::uuid`.execute(trx)
}

/** A card that lies in the chat has been drawn anew: nobody is notified of that, so nothing has been heard by it. */
export async function saveLook(trx: Trx, of: OfBlock, look: string | null): Promise<void> {
  await sql`
    update breakout_told set look = coalesce(${look}, look)
    where block_id = ${of.blockId}::uuid and participant_id = ${of.participantId}::uuid`.execute(trx)
}

/** The card that called somebody into their group has been drawn anew. */
export async function saveCallLook(trx: Trx, of: OfBlock, look: string | null): Promise<void> {
  await sql`
    update breakout_told set call_look = coalesce(${look}, call_look)
    where block_id = ${of.blockId}::uuid and participant_id = ${of.participantId}::uuid`.execute(trx)
}

/**
 * Somebody has been called into their group; `look` null: not by a card in Teams. Where nothing had been told of it by that door before,
 * the call is the first that they hear; what else there is to say of it is still to be said.
 */
export async function saveCalled(
  trx: Trx,
  of: OfBlock,
  door: 'teams' | 'mail',
  groupId: string | null,
  look: string | null,
): Promise<void> {
  await sql`
    update breakout_told set heard = ${JSON.stringify({ [door]: { groupId, essence: '' } })}::jsonb || heard,
      anew = anew or group_id is distinct from ${groupId}::uuid
    where block_id = ${of.blockId}::uuid and participant_id = ${of.participantId}::uuid`.execute(trx)
  await saveCallLook(trx, of, look)
}

/** The person has had the card before their eyes, in Teams. */
export async function saveSeen(db: Kysely<Database>, of: OfBlock, now: Date): Promise<void> {
  await sql`
    update breakout_told set seen_at = ${now}
    where block_id = ${of.blockId}::uuid and participant_id = ${of.participantId}::uuid and seen_at is null`.execute(
    db,
  )
}

/**
 * Takes the words of a session that have not begun to leave out of the outbox, for good. One that Teams or the mailbox has put off
 * has not left either; one that may have left is not touched. Gives for whom something was stopped, and for whom a word is still open
 * after that, or a call into their group that may be leaving at this moment.
 */
export async function stopWords(
  trx: Trx,
  blockId: string,
): Promise<{ stopped: Set<string>; open: Set<string> }> {
  const ofBlock = sql`d.round_id is null and d.data ->> 'blockId' = ${blockId} and d.state in ('queued', 'retry')`
  const isWord = sql`d.kind = any(${[...WORDS_OF_GROUP]}::text[])`
  const participant = sql`d.data ->> 'participantId' as "participantId"`
  const stopped = await sql<{ participantId: string }>`
    update delivery d set state = 'dropped', reason = 'withdrawn' where ${ofBlock} and ${isWord}
      and d.leased_until is null
      and (d.attempts = 0 or (d.state = 'retry' and d.reason like '429%')) returning ${participant}`.execute(
    trx,
  )
  const open = await sql<{ participantId: string }>`
    select distinct ${participant} from delivery d where ${ofBlock}
      and (${isWord} or (d.kind = ${CALL} and d.attempts > 0))`.execute(trx)
  const idsOf = ({ rows }: typeof open) => new Set(rows.map(({ participantId }) => participantId))
  return { stopped: idsOf(stopped), open: idsOf(open) }
}

/** A word of theirs was stopped: whatever other doors have told them, every door is asked anew when there is something to tell again. */
export async function askDoorsAnew(
  trx: Trx,
  blockId: string,
  participantIds: readonly string[],
): Promise<void> {
  await sql`
    update breakout_told set anew = true
    where block_id = ${blockId}::uuid and participant_id = any(${[...participantIds]}::uuid[])`.execute(trx)
}

/** Nothing was told to these people after all: of what was queued for them nothing has left. */
export async function forgetQueued(
  trx: Trx,
  blockId: string,
  participantIds: readonly string[],
): Promise<void> {
  await sql`
    delete from breakout_told where block_id = ${blockId}::uuid and participant_id = any(${[...participantIds]}::uuid[])
      and heard = '{}' and look is null`.execute(trx)
}

/** A notice about a session on its way to a participant, or that went. */
export type BlockDelivery = OfBlock & {
  id: string
  kind: string
  door: 'teams' | 'mail'
  state: 'queued' | 'retry' | 'sent' | 'gone' | 'failed' | 'dropped'
  reason: string | null
  sentAt: Date | null
  returned: boolean
  /** Somebody is sending it at this moment. */
  leased: boolean
  activityId: string | null
  targetId: string | null
}

/** Everything that has been sent about these sessions, oldest first; at most 60,000. */
export async function listBlockDeliveries(
  db: Kysely<Database>,
  blockIds: readonly string[],
  now: Date,
): Promise<BlockDelivery[]> {
  if (blockIds.length === 0) return []
  const { rows } = await sql<BlockDelivery>`
    select d.id, d.kind, d.door, d.state, d.reason, d.sent_at as "sentAt", d.bounced_at is not null as returned,
      coalesce(d.leased_until > ${now}, false) as leased, d.activity_id as "activityId", d.target_id as "targetId",
      (d.data ->> 'blockId')::uuid as "blockId", (d.data ->> 'participantId')::uuid as "participantId"
    from delivery d where d.round_id is null and d.data ->> 'blockId' = any(${[...blockIds]}::text[])
      and d.data ->> 'participantId' is not null
    order by d.created_at, d.id limit 60000`.execute(db)
  return rows
}

/** The notice whose card calls somebody into their group. */
export const CALL = 'session_begun'
/** Notices whose card shows a group, and is drawn anew when that changes. */
export const KINDS_THAT_SHOW_THE_GROUP = ['breakout_card', 'breakout_moved', CALL]

/** The card is no longer in its chat: it is drawn anew no more. True where no other of the session lies there. */
export async function loseBlockCard(trx: Trx, cardId: string): Promise<boolean> {
  await trx.updateTable('delivery').set({ activity_id: null }).where('id', '=', cardId).execute()
  const { rows } = await sql<{ alone: boolean }>`
    select not exists (select from delivery o where o.round_id is null and o.data ->> 'blockId' = d.data ->> 'blockId'
      and o.data ->> 'participantId' = d.data ->> 'participantId' and o.kind = any(${KINDS_THAT_SHOW_THE_GROUP}::text[])
      and (o.activity_id is not null or o.state in ('queued', 'retry'))) as alone
    from delivery d where d.id = ${cardId}`.execute(trx)
  return rows[0]?.alone ?? false
}

/** Has cards drawn anew where they lie. */
export async function insertCardUpdates(
  trx: Trx,
  updates: readonly { id: string; cardId: string }[],
  now: Date,
): Promise<void> {
  if (updates.length === 0) return
  await sql`
    insert into delivery (id, person_id, door, kind, data, state, counts, next_attempt_at, created_at, target_id)
    select u.id, d.person_id, 'teams', case d.kind when ${CALL} then 'session_update' else 'breakout_update' end, jsonb_build_object('meetingId', d.data ->> 'meetingId',
      'blockId', d.data ->> 'blockId', 'participantId', d.data ->> 'participantId', 'at', ${now.toISOString()}::text),
      'queued', false, ${now}, ${now}, d.id
    from jsonb_to_recordset(${JSON.stringify(updates)}::jsonb) as u (id uuid, "cardId" uuid)
      join delivery d on d.id = u."cardId"`.execute(trx)
}
