import { type Kysely, sql } from 'kysely'
import { boardOf, stacksOf } from '../domain/meetings/cards/board.ts'
import { type BoardEvent, cardEventSchema } from '../domain/meetings/cards/card-event.ts'
import type { GroupThemes } from '../domain/meetings/cards/theme-card.ts'
import type { Database } from './database.ts'

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
