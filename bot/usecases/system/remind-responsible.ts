import type { Deps } from '../../deps.ts'
import { localDateOf, localTimeOf } from '../../domain/calendar/copenhagen.ts'
import { addDays, type PlainDate } from '../../domain/calendar/plain-date.ts'
import { doorsOf } from '../../domain/members/doors.ts'
import { among, occurrencesOf } from '../../domain/wheel/recurrence/occurrences.ts'
import { dueDay, isToBeReminded, REMIND_WORKING_DAYS } from '../../domain/wheel/remind-when.ts'
import { insertNotices } from '../../store/notices.ts'
import { recipientsByPerson } from '../../store/people.ts'
import type { KeptEntry } from '../../store/wheel-entries.ts'
import { noteReminders, reminderSettings, type WheelReminderRow } from '../../store/wheel-reminders.ts'
import { listWheelForums, type WheelForumRow } from '../../store/wheel-readers.ts'
import { entriesInWindow } from '../../store/wheel-window.ts'
import { closedDaysAmong } from '../../views/read-wheel.ts'

/** Sixty working days, the longest notice that a region may want, and the holidays among them. */
const LOOKS_AHEAD_DAYS = 120
/** Nobody is disturbed before the working day begins. */
const NOT_BEFORE = '07:00'

/** The planner, who sees everything. */
const everything = { personId: null, secretariat: true, forumIds: [], regionCodes: [] }

/**
 * Reminds whoever is responsible of what in the wheel comes near, once for each day that it stands on. That it was done is
 * saved together with what is to be sent, so that nobody is reminded twice. Returns how many people were.
 */
export async function remindResponsible(deps: Pick<Deps, 'db' | 'clock' | 'newId'>): Promise<number> {
  const now = deps.clock()
  const today = localDateOf(now)
  if (localTimeOf(now) < NOT_BEFORE) return 0
  const forums = await listWheelForums(deps.db, null, today)
  const window = { from: today, to: addDays(today, LOOKS_AHEAD_DAYS) }
  const kept = await entriesInWindow(deps.db, everything, window)
  const due = dueReminders(kept, forums, await reminderSettings(deps.db), today)
  if (due.length === 0) return 0
  return deps.db.transaction().execute(async (trx) => {
    const fresh = await noteReminders(trx, due, now)
    const people = await recipientsByPerson(trx, [...new Set(fresh.map(({ personId }) => personId))])
    const doors = new Map(people.map((person) => [person.personId, doorsOf(person)]))
    const notices = fresh.flatMap(({ personId, ...data }) =>
      (doors.get(personId) ?? []).map(({ door }) => {
        return { id: deps.newId(), personId, door, kind: 'wheel_reminder' as const, data }
      }),
    )
    await insertNotices(trx, notices, now)
    return fresh.length
  })
}

function dueReminders(
  kept: readonly KeptEntry[],
  forums: readonly WheelForumRow[],
  settings: ReadonlyMap<string, number | null>,
  today: PlainDate,
): WheelReminderRow[] {
  const closedDaysOf = closedDaysAmong(forums)
  const all = among(
    kept.map(({ entry }) => entry),
    closedDaysOf,
  )
  const window = { from: today, to: addDays(today, LOOKS_AHEAD_DAYS) }
  return kept.flatMap(({ entry, regionCode }) => {
    const setting = settings.get(regionCode)
    const workingDays = setting === undefined ? REMIND_WORKING_DAYS : setting
    if (entry.responsible.length === 0 || workingDays === null) return []
    return occurrencesOf(entry, window, all).flatMap(({ key, when, state }) => {
      const day = dueDay(entry.kind, when)
      if (state !== 'planned' || !isToBeReminded(day, workingDays, today, closedDaysOf(entry.forumId)))
        return []
      return entry.responsible.map((personId) => ({ entryId: entry.id, key, personId, day }))
    })
  })
}
