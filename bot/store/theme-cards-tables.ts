import type { Generated } from 'kysely'

/** Theme cards, as 0021-theme-cards and 0030-what-sessions-write leave them. */
export type ThemeCardTables = {
  theme_session: {
    block_id: string
    meeting_id: string
    revealed_at: Date | null
    revealed_by: string | null
  }
  theme_board: { id: string; meeting_id: string; block_id: string; group_id: string; created_at: Date }
  theme_card_event: {
    id: Generated<number>
    board_id: string
    kind: string
    data: unknown
    writer_id: string
    at: Date
  }
}
