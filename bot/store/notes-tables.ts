import type { Generated } from 'kysely'

/** Notes of groups and the pages of tables, as 0024-table-pages leaves them. */
export type NotesTables = {
  table_link: {
    id: string
    token_hash: Buffer
    meeting_id: string
    block_id: string
    group_id: string
    hours_after: number
    created_by: string
    created_at: Date
    ended_at: Date | null
    minute_began: Date | null
    sendings: Generated<number>
  }
  meeting_writer: {
    id: string
    meeting_id: string
    participant_id: string | null
    person_id: string | null
    table_link_id: string | null
  }
  note_document: { id: string; meeting_id: string; block_id: string; group_id: string; created_at: Date }
  note_task: {
    document_id: string
    task_id: string
    focus_area_id: string | null
    wording_version: number | null
    question: string | null
  }
  note_update: {
    id: Generated<number>
    document_id: string
    data: Buffer
    writer_id: string | null
    fields: string[]
    at: Date
  }
  note_snapshot: {
    document_id: string
    up_to: number
    data: Buffer
    at: Date
  }
  note_redaction: {
    id: Generated<number>
    document_id: string
    field: string
    numbers: number
    writer_id: string | null
    at: Date
  }
  note_pen: { document_id: string; client_id: number; writer_id: string }
}
