import type { Generated } from 'kysely'
import type { NextStepKind } from '../domain/meetings/collation/collation.ts'
import type { CommentState } from '../domain/meetings/collation/comment.ts'
import type { CollationState } from '../domain/meetings/collation/states.ts'

/** Collations, and the forgetting of participants, as 0022-collation leaves them. */
export type CollationTables = {
  meeting_collation: {
    meeting_id: string
    state: CollationState
    version: Generated<number>
    comments_until: string | null
  }
  collation_clarification: { meeting_id: string; key: string; text: string }
  collation_point: {
    id: string
    meeting_id: string
    section_key: string | null
    text: string
    position: Generated<number>
  }
  collation_next_step: {
    id: string
    meeting_id: string
    kind: NextStepKind
    text: string
    responsible: string
    due: string | null
    position: Generated<number>
  }
  collation_comment: {
    id: string
    meeting_id: string
    about_key: string | null
    text: string
    person_id: string | null
    at: Date
    state: Generated<CommentState>
    answer: Generated<string>
    position: Generated<number>
  }
  collation_edition: {
    meeting_id: string
    number: number
    state: 'comments' | 'final'
    version: number
    sheet: unknown
    at: Date
    by_person_id: string
  }
  participant_retention: { forum_id: string; months: number }
  meeting_forgotten: { meeting_id: string; attendance: unknown; at: Date }
}
