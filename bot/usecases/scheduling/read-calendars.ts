import type { BusyTime as PortBusy, Calendar, Deps, Schedule } from '../../deps.ts'
import { ZONE } from '../../domain/calendar/copenhagen.ts'
import type { BusyStatus, Invitee } from '../../domain/scheduling/meeting-request.ts'
import { anyMemberOf } from '../../store/invitees.ts'
import type { Unread } from '../../views/calendar-text.ts'
import type { ForumInvitee } from './forum-invitees.ts'

export type ReadCalendar = Pick<Invitee, 'calendar' | 'ownHours'> & { why: Unread | null }

const statuses: Record<PortBusy['status'], BusyStatus> = {
  tentative: 'tentative',
  busy: 'busy',
  away: 'oof',
  elsewhere: 'workingElsewhere',
}

/**
 * Everybody's free time in a window, each tenant asked with its own consent. Nothing of it is kept: it lives as long as the
 * request that asked. Whoever cannot be read is unknown, with the reason; nobody is guessed to be free.
 */
export async function readCalendars(
  deps: Pick<Deps, 'db'> & { calendar: Pick<Calendar, 'readSchedules'> },
  people: readonly ForumInvitee[],
  window: { from: Date; to: Date },
): Promise<Map<string, ReadCalendar>> {
  const askable = people.flatMap(({ tenantId, mail, objectId }) =>
    tenantId === null || mail === null ? [] : [{ tenantId, mail, objectId }],
  )
  const byTenant = Map.groupBy(askable, ({ tenantId }) => tenantId)
  const askers = await anyMemberOf(deps.db, [...byTenant.keys()])
  const questions = [...byTenant].map(([tenantId, asked]) => ({
    tenantId,
    // A tenant may have let itself be asked as its director alone, who stands first among its people.
    asObjectId: asked.find(({ objectId }) => objectId !== null)?.objectId ?? askers.get(tenantId) ?? null,
    mails: asked.map(({ mail }) => mail),
  }))
  const schedules = questions.length === 0 ? [] : await deps.calendar.readSchedules(questions, window)
  const byMail = new Map(schedules.map((schedule) => [schedule.mail.toLowerCase(), schedule]))
  return new Map(people.map((person) => [person.personId, calendarOf(person, byMail)]))
}

function calendarOf({ mail, tenantId }: ForumInvitee, byMail: ReadonlyMap<string, Schedule>): ReadCalendar {
  const unread = (why: Unread): ReadCalendar => ({ calendar: null, ownHours: null, why })
  if (mail === null) return unread('no_mail')
  if (tenantId === null) return unread('no_tenant')
  const schedule = byMail.get(mail.toLowerCase())
  if (schedule === undefined) return unread('unavailable')
  if (!schedule.known) return unread(schedule.reason)
  const { workingHours } = schedule
  return {
    calendar: schedule.busy.map(({ start, end, status }) => ({ start, end, status: statuses[status] })),
    ownHours: workingHours && { ...workingHours, zone: ZONE },
    why: null,
  }
}
