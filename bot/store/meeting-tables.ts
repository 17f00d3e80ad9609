import type { Generated } from 'kysely'
import type { FocusAreaPart, WordingOrigin } from '../domain/meetings/focus-area.ts'

/** Meetings, their history, focus areas and templates, as 0017-meetings leaves them. */
export type MeetingTables = {
  meeting: {
    id: string
    entry_id: string
    occurrence_key: string
    /** Read by the schema, whatever an older version wrote: meetings.ts. */
    run_sheet: unknown
    run_sheet_version: Generated<number>
    created_by: string
    created_at: Date
  }
  meeting_history: {
    id: Generated<number>
    meeting_id: string
    at: Date
    person_id: string | null
    kind: string
    data: unknown
  }
  focus_area: {
    id: string
    region_code: string
    agreement: string
    position: number
    title: string
    part: FocusAreaPart
    created_at: Date
    removed_at: Date | null
  }
  focus_area_wording: {
    focus_area_id: string
    version: number
    goal: string
    content: string
    results: string
    origin: WordingOrigin
    written_at: Date
    written_by: string | null
  }
  run_sheet_template: {
    id: string
    region_code: string
    title: string
    run_sheet: unknown
    created_by: string
    created_at: Date
  }
}
