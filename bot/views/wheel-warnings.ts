import type { Kysely } from 'kysely'
import { dateText } from '../domain/calendar/date-text.ts'
import type { PlainDate } from '../domain/calendar/plain-date.ts'
import { checkSavedPlan } from '../domain/wheel/cycle/plan-in-wheel.ts'
import { warningText } from '../domain/wheel/cycle/warning-text.ts'
import type { Entry } from '../domain/wheel/entry.ts'
import { whyClosed } from '../domain/wheel/give-way.ts'
import { type Among, among, occurrencesOf } from '../domain/wheel/recurrence/occurrences.ts'
import { addYears, touches, type Window } from '../domain/wheel/when.ts'
import type { Database } from '../store/database.ts'
import { findCycle } from '../store/wheel-cycles.ts'
import { findEntries, type KeptEntry } from '../store/wheel-entries.ts'
import type { WheelForumRow } from '../store/wheel-readers.ts'
import { closedDaysAmong } from './read-wheel.ts'

type Changed = {
  kept: KeptEntry
  /** The entry as it was; null for a new one. */
  before: Entry | null
  scene: { forums: readonly WheelForumRow[]; today: PlainDate }
}

/** So many years ahead the dates of an entry are looked at. */
const LOOKS_AHEAD = 2

/**
 * What no longer fits after a change, as Danish sentences: the agreement's plan that the entry is a step of, and days on
 * which nothing is planned. What was wrong before the change and is no worse is not told again, but for the plan's.
 */
export async function warningsAfter(
  db: Kysely<Database>,
  { kept, before, scene: { forums, today } }: Changed,
): Promise<string[]> {
  const closedDaysOf = closedDaysAmong(forums)
  const window = { from: today, to: addYears(today, LOOKS_AHEAD) }
  const all = among([kept.entry], closedDaysOf)
  const known = before === null ? [] : dayWarnings(before, window, among([before], closedDaysOf), forums)
  const days = dayWarnings(kept.entry, window, all, forums).filter((text) => !known.includes(text))
  return [...(await planWarnings(db, kept, closedDaysOf, today)), ...days.slice(0, MOST_DAYS_TOLD)]
}

const MOST_DAYS_TOLD = 5

async function planWarnings(
  db: Kysely<Database>,
  { cycle: step }: KeptEntry,
  closedDaysOf: Among['closedDaysOf'],
  today: PlainDate,
): Promise<string[]> {
  const cycle = step === null ? null : await findCycle(db, step.id)
  if (cycle === null) return []
  const entries = await findEntries(
    db,
    cycle.steps.map(({ entryId }) => entryId),
  )
  const byId = new Map(entries.map(({ entry }) => [entry.id, entry]))
  return checkSavedPlan(cycle, (id) => byId.get(id), closedDaysOf, today).map((warning) =>
    warningText(warning, cycle.template),
  )
}

/** Dates of the entry that lie on a closed day or in the forum's summer break. */
function dayWarnings(entry: Entry, window: Window, all: Among, forums: readonly WheelForumRow[]): string[] {
  if (entry.kind === 'hearing' || entry.kind === 'task') return []
  const planned = occurrencesOf(entry, window, all).filter(({ state }) => state === 'planned')
  return planned.flatMap(({ when }) => {
    const text = dayProblem(when, entry.forumId, forums)
    return text === null ? [] : [`»${entry.title}« er sat til ${dateText(when.from, 'da')}, og ${text}.`]
  })
}

/** Why a date is no good day for it, as half a Danish sentence: "den dag er helligdag"; null for a good one. */
export function dayProblem(
  when: { from: PlainDate; to: PlainDate },
  forumId: string | null,
  forums: readonly WheelForumRow[],
): string | null {
  const why = whyClosed(when.from, closedDaysAmong(forums)(forumId))
  if (why !== null) return closedWords[why]
  const summer = forums.find(({ id }) => id === forumId)?.summerBreak ?? null
  const year = when.from.slice(0, 4)
  const inBreak =
    summer !== null &&
    when.from === when.to &&
    touches(when, { from: `${year}-${summer.from}`, to: `${year}-${summer.to}` })
  return inBreak ? 'den dag er i sommerferien' : null
}

const closedWords = {
  public_holiday: 'den dag er helligdag',
  closed_day: 'den dag er lukkedag',
  weekend: 'den dag er i en weekend',
}
