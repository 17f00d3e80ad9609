import type { Generated } from 'kysely'

/** Theme cards, as 0021-theme-cards leaves them. */
export type ThemeCardTables = {
  theme_session: {
    block_id: string
    meeting_id: string
    /** Null: as many as they like, one for each stack. */
    votes_each: number | null
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
