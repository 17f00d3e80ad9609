import type { Generated } from 'kysely'
import type { AgreementPart, EntryKind, EntryState } from '../domain/wheel/entry.ts'

/** The annual wheel, as 0006-wheel leaves it. */
export type WheelTables = {
  wheel_entry: {
    id: string
    kind: Exclude<EntryKind, 'round'>
    title: string
    forum_id: string | null
    region_code: string
    location: string
    schedule: unknown
    follows_id: string | null
    first_day: string | null
    last_day: string | null
    state: EntryState
    links: unknown
    serves: AgreementPart[]
    copied_from: string | null
    created_by: string
    created_at: Date
    version: Generated<number>
  }
  wheel_note: { entry_id: string; key: string; moved: unknown; state: EntryState }
  wheel_responsible: { entry_id: string; person_id: string; place: number }
  wheel_dependency: { entry_id: string; needs_id: string; place: number }
  wheel_cycle: {
    id: string
    region_code: string
    first_year: number
    years: number
    deadline: string
    template: unknown
    created_by: string
    created_at: Date
    version: Generated<number>
  }
  wheel_cycle_step: { cycle_id: string; step_id: string; entry_id: string }
  wheel_cycle_council: { cycle_id: string; organisation_id: string; place: number }
  wheel_decision: {
    id: Generated<number>
    cycle_id: string
    organisation_id: string
    decision: 'approved' | 'rejected' | 'withdrawn'
    decided_on: string | null
    recorded_by: string
    recorded_at: Date
  }
  wheel_reminder: { entry_id: string; key: string; person_id: string; day: string; at: Date }
  wheel_setting: { region_code: string; remind_working_days: number | null }
  wheel_history: {
    id: Generated<number>
    entry_id: string | null
    cycle_id: string | null
    at: Date
    /** Null: somebody in Outlook. */
    person_id: string | null
    kind: string
    data: unknown
  }
}
