import { z } from 'zod'
import type { BusyTime, Schedule } from '../deps.ts'
import { dateTime, instantOf } from './calendar-time.ts'

const item = z.object({ status: z.string().nullish(), start: dateTime, end: dateTime })

/** Titles and places that a calendar shows its readers are not even parsed. */
export const scheduleAnswer = z.object({
  value: z.array(
    z.object({
      scheduleId: z.string().nullish(),
      error: z.unknown().optional(),
      scheduleItems: z.array(item).nullish(),
      workingHours: z
        .object({
          daysOfWeek: z.array(z.string()).nullish(),
          startTime: z.string().nullish(),
          endTime: z.string().nullish(),
          timeZone: z.object({ name: z.string().nullish() }).nullish(),
        })
        .nullish(),
    }),
  ),
})

export type ScheduleAnswer = z.output<typeof scheduleAnswer>['value'][number]

/** `unknown` is what a calendar says of an item whose status it does not tell: it counts as busy. */
export function busyOf(found: z.output<typeof item>): BusyTime[] {
  const status = statusOf(found.status)
  return status === null ? [] : [{ start: instantOf(found.start), end: instantOf(found.end), status }]
}

function statusOf(status: string | null | undefined): BusyTime['status'] | null {
  if (status === 'free') return null
  if (status === 'tentative') return 'tentative'
  if (status === 'oof') return 'away'
  return status === 'workingElsewhere' ? 'elsewhere' : 'busy'
}

type WorkingHours = Extract<Schedule, { known: true }>['workingHours']

const days = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']
/** Zones whose clock is always Denmark's, as Windows and IANA name them. */
const danish = new Set([
  'Romance Standard Time',
  'W. Europe Standard Time',
  'Central Europe Standard Time',
  'Central European Standard Time',
  'Europe/Copenhagen',
])

/** Null where a mailbox has never been set up (its zone is then another one) or says nothing. */
export function workingHoursOf(hours: ScheduleAnswer['workingHours']): WorkingHours {
  if (!hours?.startTime || !hours.endTime || !hours.daysOfWeek) return null
  if (!danish.has(hours.timeZone?.name ?? '')) return null
  const worked = hours.daysOfWeek.map((day) => days.indexOf(day) + 1).filter((day) => day > 0)
  return { days: worked, start: hours.startTime.slice(0, 5), end: hours.endTime.slice(0, 5) }
}
