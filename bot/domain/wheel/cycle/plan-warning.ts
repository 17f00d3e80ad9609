import type { PlainDate } from '../../calendar/plain-date.ts'
import type { ClosedWhy } from '../give-way.ts'
import type { Span } from './template.ts'

/**
 * One step that waits for another: `other` ends on `otherTo`, or can end then at the earliest when it must wait itself
 * (`otherWaits`); after it `lead` must pass, so that `step` is over on `earliest` at the earliest. Ids are those of steps.
 */
export type Waiting = {
  step: string
  other: string
  otherTo: PlainDate
  otherWaits: boolean
  lead: Span
}

/** What no longer fits in a plan, and why; warning-text.ts says it in Danish. */
export type PlanWarning =
  /** The step is planned to begin on `from`, and can on `earliest` at the earliest. */
  | ({ code: 'too_soon_after'; from: PlainDate; earliest: PlainDate } & Waiting)
  /** The councils can have approved on `earliest` at the earliest, which is after the statutory date. */
  | ({ code: 'deadline_missed'; deadline: PlainDate; earliest: PlainDate } & Waiting)
  /** The step that must end on the statutory date is planned to end after it. */
  | { code: 'after_deadline'; step: string; to: PlainDate; deadline: PlainDate }
  /** A period that is planned to end before `until` is shorter than the template wants. */
  | { code: 'too_short'; step: string; from: PlainDate; to: PlainDate; lasts: Span; until: PlainDate }
  | { code: 'on_closed_day'; step: string; date: PlainDate; why: ClosedWhy | 'summer_break' }
  /** Its days are over, and it is not ticked off. */
  | { code: 'overdue'; step: string; to: PlainDate; today: PlainDate }
