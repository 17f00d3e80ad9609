import type { Kysely } from 'kysely'
import { dateText } from '../domain/calendar/date-text.ts'
import { isPlainDate } from '../domain/calendar/plain-date.ts'
import type { Language } from '../domain/language.ts'
import type { Entry } from '../domain/wheel/entry.ts'
import { type Among, occurrenceOf } from '../domain/wheel/recurrence/occurrences.ts'
import type { Database } from '../store/database.ts'
import { keysInOutlook } from '../store/outlook-marks.ts'

/**
 * What a new rule takes away from those who were invited: dates that are in Outlook and that the entry has no more. Whoever
 * changed the rule is told that Outlook cancels them. `all`: the entry among the others as it is now.
 */
export async function goneFromOutlook(
  db: Kysely<Database>,
  entry: Entry,
  all: Among,
  language: Language,
): Promise<string[]> {
  if (entry.schedule.by === 'date') return []
  const keys = await keysInOutlook(db, entry.id)
  const gone = keys.filter((key) => isPlainDate(key) && occurrenceOf(entry, key, all) === null)
  return gone.map((key) => texts[language](entry.title, dateText(key, language)))
}

const texts: Record<Language, (title: string, date: string) => string> = {
  da: (title, date) => `»${title}« kommer ikke mere ${date}: mødet bliver aflyst i Outlook.`,
  en: (title, date) => `“${title}” no longer comes on ${date}: the meeting is being cancelled in Outlook.`,
}
