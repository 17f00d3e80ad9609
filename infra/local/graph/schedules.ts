import { z } from 'zod'
import { type Appointment, standingAppointments } from '../calendar/standing-appointments.ts'
import { fromWall, instantOfWall, toWall, wallOfInstant } from '../calendar/outlook-time.ts'
import type { ShowAs } from '../calendar/calendar-item.ts'
import type { Answer } from '../http/router.ts'
import { contextOf, type GraphCall, type GraphRoute } from './graph-route.ts'
import type { Resource } from './odata-filter.ts'
import { refusals } from './refusals.ts'

const MOST_MAILBOXES = 20
const LONGEST_MS = 42 * 86_400_000

const time = z.object({ dateTime: z.string(), timeZone: z.string() })
const question = z.strictObject({
  schedules: z.array(z.string()).min(1),
  startTime: time,
  endTime: time,
  availabilityViewInterval: z.number().int().default(30),
})

function getSchedule(call: GraphCall): Answer {
  const { world, people } = call.parts
  const asker = call.params['user-id'] ?? ''
  const isMailbox =
    people.mailboxIn(call.tenant.id, asker) !== undefined ||
    (call.tenant.id === world.hostTenantId && asker.toLowerCase() === world.secretariatMailbox.toLowerCase())
  if (!isMailbox) return refusals.noSuchMailbox()
  const parsed = question.safeParse(call.body)
  if (!parsed.success) return refusals.badRequest(z.prettifyError(parsed.error))
  const { schedules, startTime, endTime, availabilityViewInterval: interval } = parsed.data
  const [from, to] = [toWall(startTime), toWall(endTime)]
  if (!from || !to) return refusals.unknownTimeZone()
  if (schedules.length > MOST_MAILBOXES) return refusals.tooManyMailboxes(MOST_MAILBOXES)
  const length = +instantOfWall(to) - +instantOfWall(from)
  if (length > LONGEST_MS) return refusals.intervalTooBig()
  if (length <= 0 || interval < 5 || interval > 1440) return refusals.badInterval()
  return {
    status: 200,
    body: {
      '@odata.context': contextOf(call, 'Collection(microsoft.graph.scheduleInformation)'),
      value: schedules.map((address) => schedule(call, address, { from, to, interval })),
    },
  }
}

type Window = { from: string; to: string; interval: number }

function schedule(call: GraphCall, address: string, window: Window): Resource {
  const { people, state } = call.parts
  if (!people.mailboxIn(call.tenant.id, address)) return unreadable(address, 'ErrorMailRecipientNotFound')
  if (state.closedCalendars.includes(address.toLowerCase()))
    return unreadable(address, 'ErrorNoFreeBusyAccess')
  const items = appointments(call, address, window)
  return {
    scheduleId: address,
    availabilityView: availability(items, window),
    scheduleItems: items.map(({ subject, start, end, showAs }) => ({
      isPrivate: false,
      status: showAs,
      subject,
      location: '',
      start: fromWall(start, 'UTC'),
      end: fromWall(end, 'UTC'),
    })),
    workingHours: {
      daysOfWeek: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'],
      startTime: '08:00:00.0000000',
      endTime: '16:00:00.0000000',
      timeZone: { name: 'Romance Standard Time' },
    },
  }
}

function unreadable(scheduleId: string, responseCode: string): Resource {
  const message = 'Unable to resolve e-mail address to an Active Directory object, or no access to it.'
  return { scheduleId, availabilityView: '', scheduleItems: [], error: { message, responseCode } }
}

function appointments({ parts }: GraphCall, address: string, { from, to }: Window): Appointment[] {
  const standing = parts.standing ? standingAppointments(address, from.slice(0, 10), to.slice(0, 10)) : []
  const own = parts.exchange
    .calendar(address)
    .items.filter(({ isCancelled }) => !isCancelled)
    .map(({ subject, start, end, showAs }) => ({ subject, start, end, showAs }))
  return [...standing, ...own]
    .filter(({ start, end }) => start < to && end > from)
    .sort((a, b) => a.start.localeCompare(b.start))
}

const weight: Record<ShowAs, number> = { free: 0, workingElsewhere: 0, tentative: 1, busy: 2, oof: 3 }

/** One digit for each slot: the heaviest thing in it. */
function availability(items: readonly Appointment[], { from, to, interval }: Window): string {
  const slots = Math.ceil((+instantOfWall(to) - +instantOfWall(from)) / (interval * 60_000))
  return Array.from({ length: slots }, (_, nth) => {
    const at = (n: number) => wallOfInstant(new Date(+instantOfWall(from) + n * interval * 60_000))
    const [start, end] = [at(nth), at(nth + 1)]
    const there = items.filter((item) => item.start < end && item.end > start)
    return Math.max(0, ...there.map(({ showAs }) => weight[showAs]))
  }).join('')
}

export const scheduleRoute: GraphRoute = {
  method: 'POST',
  template: '/users/{user-id}/calendar/getSchedule',
  permissions: ['Calendars.Read', 'Calendars.ReadWrite'],
  operation: 'schedule',
  handle: getSchedule,
}
