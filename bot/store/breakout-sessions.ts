import { type Kysely, sql, type Transaction } from 'kysely'
import { MOST_PAIRS } from '../domain/meetings/groups/grouping.ts'
import type { Database } from './database.ts'

type Trx = Transaction<Database>

export type BreakoutSettings = {
  groups: number
  /** One for each group, in order; null: as even as can be. */
  sizes: (number | null)[] | null
  where: 'online' | 'tables'
}
export type BreakoutGroup = {
  id: string
  label: string
  facilitatorId: string | null
  place: string
}
export type BreakoutSeat = { participantId: string; groupId: string; pinned: boolean }

/** A group session as the secretariat works on it; what people are told is its publication. */
export type BreakoutSession = {
  blockId: string
  meetingId: string
  settings: BreakoutSettings
  seed: number
  /** The number of its newest publication; null: none. */
  published: number | null
  /**
   * Its groups are those of the session that it is to have the same groups as, taken over when that was sent, and nobody has changed them
   * by hand since.
   */
  lent: boolean
  /** Goes up with each change of settings, groups and seats. */
  version: number
  /** In order: A, B, C. */
  groups: BreakoutGroup[]
  seats: BreakoutSeat[]
}

/** The meeting's sessions that have been worked on, with groups and seats. */
export async function listBreakoutSessions(
  db: Kysely<Database>,
  meetingId: string,
): Promise<BreakoutSession[]> {
  const { rows } = await sql<BreakoutSession>`
    select s.block_id as "blockId", s.meeting_id as "meetingId", s.settings, s.seed, s.published, s.lent,
      s.version::integer as version,
      coalesce((select jsonb_agg(jsonb_build_object('id', g.id, 'label', g.label, 'facilitatorId', g.facilitator_id,
          'place', g.place) order by g.position) from breakout_group g where g.block_id = s.block_id), '[]') as groups,
      coalesce((select jsonb_agg(jsonb_build_object('participantId', t.participant_id, 'groupId', t.group_id,
          'pinned', t.pinned) order by p.position) from breakout_seat t
        join meeting_participant p on p.id = t.participant_id where t.block_id = s.block_id), '[]') as seats
    from breakout_session s where s.meeting_id = ${meetingId}::uuid limit 60`.execute(db)
  return rows
}

export async function insertBreakoutSession(
  trx: Trx,
  session: Pick<BreakoutSession, 'blockId' | 'meetingId' | 'settings' | 'seed'>,
): Promise<void> {
  await trx
    .insertInto('breakout_session')
    .values({
      block_id: session.blockId,
      meeting_id: session.meetingId,
      settings: JSON.stringify(session.settings),
      seed: session.seed,
      published: null,
    })
    .execute()
}

/**
 * Writes what is said and counts the version up; gives it. Groups that were changed by hand are lent no more: whoever changes them says
 * so. The caller has locked the meeting.
 */
export async function saveBreakoutSession(
  trx: Trx,
  blockId: string,
  change: Partial<Pick<BreakoutSession, 'settings' | 'seed' | 'published' | 'lent'>>,
): Promise<number> {
  const { version } = await trx
    .updateTable('breakout_session')
    .set((eb) => ({
      ...(change.settings !== undefined && { settings: JSON.stringify(change.settings) }),
      ...(change.seed !== undefined && { seed: change.seed }),
      ...(change.published !== undefined && { published: change.published }),
      ...(change.lent !== undefined && { lent: change.lent }),
      version: eb('version', '+', 1),
    }))
    .where('block_id', '=', blockId)
    .returning('version')
    .executeTakeFirstOrThrow()
  return Number(version)
}

/** Makes the session's groups these, in this order; one that is no longer among them goes with its seats. */
export async function saveBreakoutGroups(
  trx: Trx,
  { blockId, meetingId }: Pick<BreakoutSession, 'blockId' | 'meetingId'>,
  groups: readonly BreakoutGroup[],
): Promise<void> {
  await sql`
    delete from breakout_group where block_id = ${blockId}::uuid
      and id <> all(${groups.map(({ id }) => id)}::uuid[])`.execute(trx)
  await sql`
    insert into breakout_group (id, block_id, meeting_id, position, label, facilitator_id, place)
    select g.id, ${blockId}::uuid, ${meetingId}::uuid, g.position, g.label, g."facilitatorId", g.place
    from jsonb_to_recordset(${JSON.stringify(groups.map((group, position) => ({ ...group, position })))}::jsonb)
      as g (id uuid, position integer, label text, "facilitatorId" uuid, place text)
    on conflict (id) do update set position = excluded.position, label = excluded.label,
      facilitator_id = excluded.facilitator_id, place = excluded.place`.execute(trx)
}

/** Makes the session's seats these, and no others. */
export async function saveBreakoutSeats(
  trx: Trx,
  blockId: string,
  seats: readonly BreakoutSeat[],
): Promise<void> {
  await trx.deleteFrom('breakout_seat').where('block_id', '=', blockId).execute()
  if (seats.length === 0) return
  await sql`
    insert into breakout_seat (block_id, participant_id, group_id, pinned)
    select ${blockId}::uuid, t."participantId", t."groupId", t.pinned
    from jsonb_to_recordset(${JSON.stringify(seats)}::jsonb)
      as t ("participantId" uuid, "groupId" uuid, pinned boolean)`.execute(trx)
}

/** Takes people out of every group of the meeting's sessions that still counts them; tells which sessions those were. */
export async function leaveGroups(
  trx: Trx,
  blockIds: readonly string[],
  participantId: string,
): Promise<string[]> {
  if (blockIds.length === 0) return []
  const { rows } = await sql<{ blockId: string }>`
    with gone as (
      delete from breakout_seat where participant_id = ${participantId}::uuid
        and block_id = any(${[...blockIds]}::uuid[]) returning block_id
    ), led as (
      update breakout_group set facilitator_id = null where facilitator_id = ${participantId}::uuid
        and block_id = any(${[...blockIds]}::uuid[]) returning block_id
    ), counted as (
      update breakout_session s set version = s.version + 1
      where s.block_id in (select block_id from gone union select block_id from led) returning s.block_id
    )
    select block_id as "blockId" from counted`.execute(trx)
  return rows.map(({ blockId }) => blockId)
}

export type PairRuleRow = { first: string; second: string; kind: 'together' | 'apart' }

export async function listPairs(db: Kysely<Database>, meetingId: string): Promise<PairRuleRow[]> {
  return db
    .selectFrom('breakout_pair')
    .select(['one_id as first', 'other_id as second', 'rule as kind'])
    .where('meeting_id', '=', meetingId)
    .orderBy('one_id')
    .orderBy('other_id')
    .limit(MOST_PAIRS)
    .execute()
}

type Two = Pick<PairRuleRow, 'first' | 'second'>

/** A pair is the same whichever of the two is named first. */
const inIdOrder = ({ first, second }: Two) =>
  first < second ? { one_id: first, other_id: second } : { one_id: second, other_id: first }

export async function insertPair(trx: Trx, meetingId: string, pair: PairRuleRow): Promise<void> {
  await trx
    .insertInto('breakout_pair')
    .values({ meeting_id: meetingId, ...inIdOrder(pair), rule: pair.kind })
    .execute()
}

export async function deletePair(trx: Trx, meetingId: string, two: Two): Promise<void> {
  const { one_id: one, other_id: other } = inIdOrder(two)
  await trx
    .deleteFrom('breakout_pair')
    .where('meeting_id', '=', meetingId)
    .where('one_id', '=', one)
    .where('other_id', '=', other)
    .execute()
}

/**
 * Keeps the group from being taken away until the transaction ends. What is written in it already does so for good; else its meeting's
 * row is held, which whoever takes groups away locks first. False: it is gone.
 */
export async function holdGroup(
  trx: Trx,
  { meetingId, groupId }: { meetingId: string; groupId: string },
): Promise<boolean> {
  if ((await groupsWithWork(trx, [groupId])).length > 0) return true
  await sql`select from meeting where id = ${meetingId}::uuid for key share`.execute(trx)
  const { rows } = await sql`select from breakout_group where id = ${groupId}::uuid`.execute(trx)
  return rows.length > 0
}

/** Of the groups, those in which something has been written: they are not taken away. */
export async function groupsWithWork(db: Kysely<Database>, groupIds: readonly string[]): Promise<string[]> {
  if (groupIds.length === 0) return []
  const ids = [...groupIds]
  const { rows } = await sql<{ id: string }>`
    select group_id as id from note_document where group_id = any(${ids}::uuid[])
    union select group_id from theme_board where group_id = any(${ids}::uuid[])`.execute(db)
  return rows.map(({ id }) => id)
}
