import type { DateTimeTimeZone } from '@microsoft/microsoft-graph-types'
import { Temporal } from 'temporal-polyfill'
import { z } from 'zod'
import type { NewEvent } from '../deps.ts'

type When = NewEvent['when']

/** What Windows, and so Outlook, calls the zone of Copenhagen. */
export const DANISH_TIME = 'Romance Standard Time'

/** Events are read in Danish time, and by the id that stays when an event is moved to another folder. */
export const PREFERENCES = `outlook.timezone="${DANISH_TIME}", IdType="ImmutableId"`

/** Graph writes seven decimals and no zone: '2026-03-09T09:00:00.0000000'. */
export const dateTime = z.object({
  dateTime: z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d/),
  timeZone: z.string().nullish(),
})

/** The day after the last ends an event of whole days. */
export function eventTimes({ from, to, times }: When): { start: DateTimeTimeZone; end: DateTimeTimeZone } {
  const last = times ? to : Temporal.PlainDate.from(to).add({ days: 1 }).toString()
  return {
    start: { dateTime: `${from}T${times?.start ?? '00:00'}:00`, timeZone: DANISH_TIME },
    end: { dateTime: `${last}T${times?.end ?? '00:00'}:00`, timeZone: DANISH_TIME },
  }
}

type Read = z.output<typeof dateTime>

/** From an answer in Danish time. Seconds are cut off: the wheel knows none. */
export function whenOf(start: Read, end: Read, isAllDay: boolean): When {
  const [from, to] = [start.dateTime.slice(0, 10), end.dateTime.slice(0, 10)]
  if (!isAllDay)
    return { from, to, times: { start: start.dateTime.slice(11, 16), end: end.dateTime.slice(11, 16) } }
  return { from, to: Temporal.PlainDate.from(to).subtract({ days: 1 }).toString(), times: null }
}

/** From an answer in UTC, as Graph gives it where no zone is preferred. */
export const instantOf = ({ dateTime }: Read): Date => new Date(`${dateTime.slice(0, 19)}Z`)

/** What a request for free/busy takes. */
export const inUtc = (instant: Date): DateTimeTimeZone => ({
  dateTime: instant.toISOString().slice(0, 19),
  timeZone: 'UTC',
})
