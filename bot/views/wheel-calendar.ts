import type { Kysely } from 'kysely'
import type { WheelItem } from '../contract/wheel.ts'
import type { Language } from '../domain/language.ts'
import type { Database } from '../store/database.ts'
import { lastChanges } from '../store/wheel-changes.ts'
import { type CalendarEvent, writeCalendar } from '../wheel-files/calendar.ts'
import { wordsIn } from '../domain/wheel/wheel-words.ts'
import type { WheelReading } from './read-wheel.ts'
import { itemsOf } from './wheel-items.ts'
import { narrowed, type Narrowing } from './wheel-sheet-of.ts'

export type CalendarChoice = {
  name: string
  language: Language
  narrowing: Narrowing
  /** Where no name of a person is told. */
  impersonal: boolean
  /** Dates and titles alone: no place, no links, no state. */
  bare?: boolean
  /** Where a reader reads on; null: nowhere. */
  url: string | null
}

/** The reading as a calendar file (RFC 5545): each occurrence an event, by what was last changed of it. */
export async function wheelCalendar(
  db: Kysely<Database>,
  reading: WheelReading,
  { name, language, narrowing, impersonal, bare = false, url }: CalendarChoice,
): Promise<string> {
  const items = narrowed(itemsOf(reading), narrowing)
  const changes = await lastChanges(db, {
    entryIds: [...new Set(items.flatMap(({ entryId, roundId }) => (roundId === null ? entryId : [])))],
    roundIds: items.flatMap(({ roundId }) => roundId ?? []),
  })
  const words = wordsIn(language)
  const forums = new Map(reading.forums.map((forum) => [forum.id, forum.name]))
  const events = items.map((item): CalendarEvent => {
    const forum = (item.forumId === null ? null : forums.get(item.forumId)) ?? words.noForum
    const cancelled = item.state === 'cancelled'
    return {
      // Letters and digits alone: some calendars trip over other signs. The key stays when the occurrence is moved.
      uid: `${item.entryId.replace(':', '-')}-${item.key}@rammehjul`,
      // Not every calendar shows the state of what is cancelled.
      title: cancelled ? words.cancelled(item.title) : item.title,
      text: bare ? '' : eventText(item, forum, language, impersonal),
      location: bare ? '' : item.location,
      url,
      categories: [words.kinds[item.kind], forum],
      when: { from: item.from, to: item.to, times: item.times },
      cancelled,
      busy: item.kind === 'meeting' || item.kind === 'conference',
      changedAt: changes.get(item.roundId ?? item.entryId) ?? START_OF_ALL,
    }
  })
  return writeCalendar(name, events)
}

/** What was read a moment ago and is gone now. */
const START_OF_ALL = new Date('2020-01-01T00:00:00Z')

function eventText(item: WheelItem, forum: string, language: Language, impersonal: boolean): string {
  const words = wordsIn(language)
  const { columns } = words
  const lines: [string, string][] = [
    [columns.kind, words.kinds[item.kind]],
    [columns.forum, forum],
    [columns.state, words.states[item.state]],
    [columns.serves, item.serves.map((part) => words.parts[part]).join(', ')],
    [columns.responsible, impersonal ? '' : item.responsible.map(({ name }) => name).join(', ')],
    ...item.links.map(({ title, url }): [string, string] => [title === '' ? columns.links : title, url]),
  ]
  return lines
    .filter(([, text]) => text !== '')
    .map(([label, text]) => `${label}: ${text}`)
    .join('\n')
}
