import type { MeetingFields } from '../outlook/meeting-fields.ts'
import type { PlainDate } from '../calendar/plain-date.ts'
import type { Entry, OccurrenceKey } from './entry.ts'
import type { When } from './when.ts'

/** What was done to the wheel, as its history keeps it. `key` null: the entry with all its occurrences. */
export type WheelEvent =
  | { kind: 'created'; entry: Entry }
  /** Made from an entry of an earlier year. */
  | { kind: 'copied'; from: string; entry: Entry }
  | { kind: 'edited'; before: Entry; after: Entry }
  | { kind: 'moved'; key: OccurrenceKey; from: When; to: When }
  | { kind: 'cancelled'; key: OccurrenceKey | null }
  | { kind: 'restored'; key: OccurrenceKey | null }
  | { kind: 'ticked_off'; key: OccurrenceKey }
  | { kind: 'unticked'; key: OccurrenceKey }
  /** What the year that was copied made give way in a series that goes on. */
  | { kind: 'gave_way'; before: Entry; after: Entry }
  /** Somebody changed the meeting in Outlook: what it said of it before and after, as far as it differs. */
  | {
      kind: 'followed_outlook'
      key: OccurrenceKey
      was: Partial<MeetingFields>
      is: Partial<MeetingFields>
    }
  | { kind: 'removed'; entry: Entry }
  | { kind: 'cycle_planned'; name: string }
  /** Dates, lead times or steps of the plan were made anew in its place. */
  | { kind: 'cycle_replanned'; name: string; deadline: PlainDate }
  | { kind: 'cycle_removed'; name: string }
