import { type Kysely, sql, type Transaction } from 'kysely'
import { type Board, boardOf, stacksOf } from '../domain/meetings/cards/board.ts'
import { type BoardEvent, type CardEvent, cardEventSchema } from '../domain/meetings/cards/card-event.ts'
import type { GroupThemes } from '../domain/meetings/cards/theme-card.ts'
import type { Database } from './database.ts'
import type { NotePlace } from './note-documents.ts'

const MOST_BOARDS = 5_000

/**
 * The theme cards of a meeting's groups. Of a session that hides its cards and has not revealed them no card is given, only
 * how many they are.
 */
export async function readThemeCards(trx: Kysely<Database>, meetingId: string): Promise<GroupThemes[]> {
  const { rows } = await sql<{ id: string; blockId: string; groupId: string; hidden: boolean }>`
    select b.id, b.block_id as "blockId", b.group_id as "groupId",
      coalesce((block -> 'session' ->> 'cardsHidden')::boolean, false) and s.revealed_at is null as hidden
    from theme_board b join meeting m on m.id = b.meeting_id
      left join theme_session s on s.block_id = b.block_id
      left join lateral jsonb_array_elements(m.run_sheet -> 'blocks') block on block ->> 'id' = b.block_id::text
    where b.meeting_id = ${meetingId}::uuid order by b.created_at, b.id limit ${MOST_BOARDS}`.execute(trx)
  if (rows.length === 0) return []
  const events = await readEvents(
    trx,
    rows.map(({ id }) => id),
  )
  return rows.map(({ id, blockId, groupId, hidden }) => {
    const stacks = stacksOf(boardOf(events.get(id) ?? []))
    const cards = stacks.reduce((count, stack) => count + stack.cards.length, 0)
    return { blockId, groupId, stacks: hidden ? [] : stacks, hidden: hidden ? cards : 0 }
  })
}

/** All that has happened on each board, in its order. */
async function readEvents(
  trx: Kysely<Database>,
  boardIds: readonly string[],
): Promise<Map<string, BoardEvent[]>> {
  const rows = await trx
    .selectFrom('theme_card_event')
    .select(['board_id', 'kind', 'data', 'writer_id'])
    .where('board_id', 'in', boardIds)
    .orderBy('id')
    .execute()
  const events = new Map<string, BoardEvent[]>()
  for (const { board_id, kind, data, writer_id } of rows) {
    const event = { ...cardEventSchema.parse({ kind, ...(data as object) }), writerId: writer_id }
    events.set(board_id, [...(events.get(board_id) ?? []), event])
  }
  return events
}

/** When the session's hidden cards were shown; null: they have not been. */
export async function findReveal(db: Kysely<Database>, blockId: string): Promise<Date | null> {
  const row = await db
    .selectFrom('theme_session')
    .select('revealed_at')
    .where('block_id', '=', blockId)
    .executeTakeFirst()
  return row?.revealed_at ?? null
}

export async function saveReveal(
  trx: Transaction<Database>,
  { meetingId, blockId }: { meetingId: string; blockId: string },
  by: { personId: string; now: Date },
): Promise<void> {
  const set = { revealed_at: by.now, revealed_by: by.personId }
  await trx
    .insertInto('theme_session')
    .values({ block_id: blockId, meeting_id: meetingId, ...set })
    .onConflict((conflict) => conflict.column('block_id').doUpdateSet(set))
    .execute()
}

/** The group's board as its events make it; null: nothing has been written on it. */
export async function findBoard(db: Kysely<Database>, groupId: string): Promise<Board | null> {
  const row = await db
    .selectFrom('theme_board')
    .select('id')
    .where('group_id', '=', groupId)
    .executeTakeFirst()
  return row === undefined ? null : boardOf((await readEvents(db, [row.id])).get(row.id) ?? [])
}

/** Whether anything has been written on cards in the group. */
export async function hasBoard(db: Kysely<Database>, groupId: string): Promise<boolean> {
  const { rows } = await sql`select from theme_board where group_id = ${groupId}::uuid`.execute(db)
  return rows.length > 0
}

/** Locks the group's board, which is made where there was none. */
export async function lockBoard(
  trx: Transaction<Database>,
  { meetingId, blockId, groupId }: NotePlace,
  id: string,
  now: Date,
): Promise<{ boardId: string; board: Board }> {
  await trx
    .insertInto('theme_board')
    .values({ id, meeting_id: meetingId, block_id: blockId, group_id: groupId, created_at: now })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  const row = await trx
    .selectFrom('theme_board')
    .select('id')
    .where('group_id', '=', groupId)
    .forUpdate()
    .executeTakeFirstOrThrow()
  return { boardId: row.id, board: boardOf((await readEvents(trx, [row.id])).get(row.id) ?? []) }
}

export async function insertCardEvent(
  trx: Transaction<Database>,
  boardId: string,
  { kind, ...data }: CardEvent,
  { writerId, now }: { writerId: string; now: Date },
): Promise<void> {
  await trx
    .insertInto('theme_card_event')
    .values({ board_id: boardId, kind, data: JSON.stringify(data), writer_id: writerId, at: now })
    .execute()
}
