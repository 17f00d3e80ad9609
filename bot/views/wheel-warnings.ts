import type { Kysely } from 'kysely'
import { dateText } from '../domain/calendar/date-text.ts'
import type { PlainDate } from '../domain/calendar/plain-date.ts'
import type { Language } from '../domain/language.ts'
import { checkSavedPlan } from '../domain/wheel/cycle/plan-in-wheel.ts'
import { warningText } from '../domain/wheel/cycle/warning-text.ts'
import type { Entry } from '../domain/wheel/entry.ts'
import { type ClosedWhy, whyClosed } from '../domain/wheel/give-way.ts'
import { type Among, among, occurrencesOf } from '../domain/wheel/recurrence/occurrences.ts'
import { addYears, touches, type Window } from '../domain/wheel/when.ts'
import type { Database } from '../store/database.ts'
import { cyclesMovedBy, findCycles } from '../store/wheel-cycles.ts'
import { findConnected, type KeptEntry } from '../store/wheel-entries.ts'
import type { WheelForumRow } from '../store/wheel-readers.ts'
import { closedDaysAmong } from './read-wheel.ts'

type Changed = {
  kept: KeptEntry
  /** The entry as it was; null for a new one. */
  before: Entry | null
  scene: { forums: readonly WheelForumRow[]; today: PlainDate }
  language: Language
}

/** So many years ahead the dates of an entry are looked at. */
const LOOKS_AHEAD = 2

/**
 * What no longer fits after a change, in finished sentences: the agreement's plan that the entry is a step of, and days on
 * which nothing is planned. What was wrong before the change and is no worse is not told again, but for the plan's.
 */
export async function warningsAfter(
  db: Kysely<Database>,
  { kept, before, scene: { forums, today }, language }: Changed,
): Promise<string[]> {
  const closedDaysOf = closedDaysAmong(forums)
  const window = { from: today, to: addYears(today, LOOKS_AHEAD) }
  const all = among([kept.entry], closedDaysOf)
  const known =
    before === null ? [] : dayWarnings(before, window, among([before], closedDaysOf), forums, language)
  const days = dayWarnings(kept.entry, window, all, forums, language).filter((text) => !known.includes(text))
  return [...(await planWarnings(db, kept, closedDaysOf, today, language)), ...days.slice(0, MOST_DAYS_TOLD)]
}

const MOST_DAYS_TOLD = 5

/** Of the entry's own cycle, and of those in which a step takes its date from it. */
async function planWarnings(
  db: Kysely<Database>,
  { entry }: KeptEntry,
  closedDaysOf: Among['closedDaysOf'],
  today: PlainDate,
  language: Language,
): Promise<string[]> {
  const cycles = await findCycles(db, await cyclesMovedBy(db, entry.id))
  const stepIds = cycles.flatMap(({ steps }) => steps.map(({ entryId }) => entryId))
  const entries = await findConnected(db, stepIds)
  const all = among(
    entries.map((kept) => kept.entry),
    closedDaysOf,
  )
  return cycles.flatMap((cycle) =>
    checkSavedPlan(cycle, all, today).map((warning) => warningText(warning, cycle.template, language)),
  )
}

/** Dates of the entry that lie on a closed day or in the forum's summer break. */
function dayWarnings(
  entry: Entry,
  window: Window,
  all: Among,
  forums: readonly WheelForumRow[],
  language: Language,
): string[] {
  if (entry.kind === 'hearing' || entry.kind === 'task') return []
  const planned = occurrencesOf(entry, window, all).filter(({ state }) => state === 'planned')
  return planned.flatMap(({ when }) => {
    const problem = dayProblem(when, entry.forumId, forums, language)
    if (problem === null) return []
    return [texts[language].day(entry.title, dateText(when.from, language), problem)]
  })
}

/** Why a date is no good day for it, as half a sentence: "den dag er helligdag"; null for a good one. */
export function dayProblem(
  when: { from: PlainDate; to: PlainDate },
  forumId: string | null,
  forums: readonly WheelForumRow[],
  language: Language,
): string | null {
  const words = texts[language]
  const why = whyClosed(when.from, closedDaysAmong(forums)(forumId))
  if (why !== null) return words.closed[why]
  const summer = forums.find(({ id }) => id === forumId)?.summerBreak ?? null
  const year = when.from.slice(0, 4)
  const inBreak =
    summer !== null &&
    when.from === when.to &&
    touches(when, { from: `${year}-${summer.from}`, to: `${year}-${summer.to}` })
  return inBreak ? words.summer : null
}

type Words = {
  day: (title: string, date: string, problem: string) => string
  closed: Record<ClosedWhy, string>
  summer: string
}

const texts: Record<Language, Words> = {
  da: {
    day: (title, date, problem) => `»${title}« er sat til ${date}, og ${problem}.`,
    closed: {
      public_holiday: 'den dag er helligdag',
      closed_day: 'den dag er lukkedag',
      weekend: 'den dag er i en weekend',
    },
    summer: 'den dag er i sommerferien',
  },
  en: {
    day: (title, date, problem) => `“${title}” is set for ${date}, and ${problem}.`,
    closed: {
      public_holiday: 'that day is a public holiday',
      closed_day: 'that day is closed',
      weekend: 'that day is in a weekend',
    },
    summer: 'that day is in the summer break',
  },
}
