import type { CalendarReader, TimeView } from '../contract/scheduling.ts'
import type { Language } from '../domain/language.ts'
import type { Invitee } from '../domain/scheduling/meeting-request.ts'
import type { TimeProposal } from '../domain/scheduling/rank-times.ts'
import { knownText, listText, timeText } from '../domain/scheduling/time-text.ts'
import { type Unread, unreadText } from './calendar-text.ts'

/** Somebody invited, and why their calendar is not known (null: it is). */
export type Reader = Invitee & { why: Unread | null }

/** One of several times as the tab tells them. Whose calendars are unknown is the same for all, and is not said of each. */
export const timeView = (time: TimeProposal, people: readonly Reader[], language: Language): TimeView => ({
  ...plainView(time),
  text: knownText(time, namesOf(people), language),
})

/** A time by itself: who is unknown is said too. */
export const checkedTimeView = (
  time: TimeProposal,
  people: readonly Reader[],
  language: Language,
): TimeView => ({
  ...plainView(time),
  text: timeText(time, namesOf(people), language),
})

const namesOf = (people: readonly Reader[]) => new Map(people.map((person) => [person.personId, person]))

function plainView(time: TimeProposal): Omit<TimeView, 'text'> {
  return {
    start: time.start.toISOString(),
    end: time.end.toISOString(),
    date: time.date,
    able: time.able,
    people: time.people,
    others: time.others,
  }
}

export const calendarReaders = (people: readonly Reader[], language: Language): CalendarReader[] =>
  people.map(({ personId, label, required, why }) => ({
    personId,
    label,
    required,
    why: why === null ? null : unreadText(why, language),
  }))

/** Everybody who is unknown, by name, however many; null: nobody is. */
export function unknownText(people: readonly Reader[], language: Language): string | null {
  const unknown = people.filter(({ calendar }) => calendar === null).map(({ label }) => label)
  if (unknown.length === 0) return null
  const who = listText(unknown, language, unknown.length)
  if (language === 'da')
    return unknown.length === 1
      ? `Kalenderen kan ikke læses for ${who}, og ${who} er derfor ikke talt med blandt dem, der kan.`
      : `Kalenderen kan ikke læses for ${unknown.length}: ${who}. De er ikke talt med blandt dem, der kan.`
  return unknown.length === 1
    ? `The calendar of ${who} cannot be read, so ${who} is not counted among those who can.`
    : `The calendars of ${unknown.length} cannot be read: ${who}. They are not counted among those who can.`
}
