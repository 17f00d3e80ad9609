import type { DeadlineRefusal } from '../calendar/deadline.ts'
import { refused, type Refused } from '../refusal.ts'

/** The calendar's "no" as a refusal of the product; instants as ISO strings, so that the detail is plain data. */
export function refuseDeadline(refusal: DeadlineRefusal): Refused {
  switch (refusal.code) {
    case 'deadline_passed':
      return refused('deadline_passed')
    case 'deadline_too_early':
      return refused('deadline_too_early', {
        earliest: refusal.earliest.toISOString(),
        workingDays: refusal.workingDays,
      })
    case 'deadline_on_closed_day':
      return refused('deadline_on_closed_day', { date: refusal.date })
    case 'deadline_too_far':
      return refused('deadline_too_far', { latest: refusal.latest })
  }
}
