import type { Language } from '../domain/language.ts'
import { dateText } from '../domain/calendar/date-text.ts'
import type { PlainDate } from '../domain/calendar/plain-date.ts'
import type { Times } from '../domain/wheel/when.ts'

/** What whoever is responsible for something in the wheel is reminded of, as card and mail say it. */
export type WheelReminder = {
  language: Language
  title: string
  forum: string | null
  from: PlainDate
  to: PlainDate
  times: Times | null
  location: string
  /** Titles of what must be over first and is not. */
  waitsFor: string[]
  links: { title: string; url: string }[]
  /** How it may be ticked off from the card; null: not now, or not by ticking. */
  tick: { entryId: string; key: string; as: 'held' | 'done' } | null
  /** Which thing it is, for drawing the card anew. */
  of: { entryId: string; key: string }
  tabUrl: string
  secretariatMail: string
}

/** "torsdag den 5. marts 2026 kl. 9.00–11.00", or a period with both its days. */
export function reminderWhen({ from, to, times, language }: WheelReminder): string {
  const days = [...new Set([from, to])].map((day) => dateText(day, language)).join(' – ')
  if (times === null) return days
  const [start, end] = [times.start, times.end].map((time) =>
    language === 'da' ? time.replace(':', '.') : time,
  )
  return language === 'da' ? `${days} kl. ${start}–${end}` : `${days}, ${start}–${end}`
}

/** The sentences of the reminder, in the reader's language. */
export function reminderWords({ language, forum, location, waitsFor }: WheelReminder) {
  const waiting = waitsFor.map((title) => (language === 'da' ? `»${title}«` : `“${title}”`)).join(', ')
  return language === 'da'
    ? {
        heading: 'Det nærmer sig',
        why: 'Du står som ansvarlig i årshjulet.',
        forum: forum === null ? null : `Forum: ${forum}`,
        location: location === '' ? null : `Sted: ${location}`,
        waits: waiting === '' ? null : `Venter på, at dette er overstået: ${waiting}.`,
        open: 'Åbn årshjulet',
        contact: 'Spørgsmål? Skriv til',
      }
    : {
        heading: 'Coming up',
        why: 'You are responsible for it in the annual wheel.',
        forum: forum === null ? null : `Forum: ${forum}`,
        location: location === '' ? null : `Place: ${location}`,
        waits: waiting === '' ? null : `It waits for this to be over: ${waiting}.`,
        open: 'Open the annual wheel',
        contact: 'Questions? Write to',
      }
}
