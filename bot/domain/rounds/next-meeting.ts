import { earliestDeadline } from '../calendar/deadline.ts'
import { localDateOf } from '../calendar/copenhagen.ts'
import { addWorkingDays } from '../calendar/working-days.ts'
import type { Forum } from '../forum.ts'

/** The forum's next meeting, and whether it is so near that a round gains little over waiting for it. */
export function nextMeeting(
  forum: Pick<Forum, 'meetings' | 'settings'>,
  now: Date,
): { date: string; title: string; nearEnoughToWait: boolean } | null {
  const { minWorkingDays, deadlineTime, closedDays, waitWorkingDays } = forum.settings
  const today = localDateOf(now)
  const next = forum.meetings
    .filter((meeting) => meeting.date > today)
    .toSorted((a, b) => a.date.localeCompare(b.date))[0]
  if (next === undefined) return null
  const decidedBy = localDateOf(
    earliestDeadline(now, minWorkingDays, { timeOfDay: deadlineTime, closedDays }),
  )
  return { ...next, nearEnoughToWait: next.date <= addWorkingDays(decidedBy, waitWorkingDays, closedDays) }
}
