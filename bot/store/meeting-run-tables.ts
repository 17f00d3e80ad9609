import type { Generated } from 'kysely'
import type { RunKind } from '../domain/meetings/run/run-log.ts'

/** How meetings run, as 0019-live leaves them. */
export type MeetingRunTables = {
  meeting_run: { meeting_id: string; running: boolean; automatic_since: Date | null }
  meeting_run_event: {
    id: Generated<number>
    meeting_id: string
    at: Date
    kind: RunKind
    block_id: string | null
    minutes: number | null
    person_id: string | null
  }
  meeting_run_told: {
    meeting_id: string
    block_id: string
    kind: 'begun' | 'return'
    moment: Date
    at: Date
    people: number
  }
  meeting_message: {
    id: string
    meeting_id: string
    block_id: string
    text: string
    at: Date
    person_id: string
  }
  meeting_question: {
    id: string
    meeting_id: string
    text: string
    asked_at: Date
    person_id: string
    door: 'teams' | 'tab'
    taken_at: Date | null
    taken_in: string | null
    taken_by: string | null
  }
}
