import type { Kysely } from 'kysely'
import { mayPlan, maySeeEntry, type WheelReader } from '../domain/access.ts'
import { localDateOf } from '../domain/calendar/copenhagen.ts'
import type { PlainDate } from '../domain/calendar/plain-date.ts'
import { type RegionHistory, regionsInPlaceOf } from '../domain/forums/regions.ts'
import type { Language } from '../domain/language.ts'
import { stateAt } from '../domain/rounds/closing.ts'
import { type Entry, entryAt, type Occurrence } from '../domain/wheel/entry.ts'
import { type Among, among, occurrencesOf } from '../domain/wheel/recurrence/occurrences.ts'
import { roundEntry } from '../domain/wheel/round-entry.ts'
import type { Window } from '../domain/wheel/when.ts'
import type { Database } from '../store/database.ts'
import { unsettledInOutlook } from '../store/outlook-marks.ts'
import { namesOf } from '../store/people.ts'
import { readRegions } from '../store/regions.ts'
import { findRounds } from '../store/round-facts.ts'
import { type Cycle, findCycles } from '../store/wheel-cycles.ts'
import { findConnected, type KeptEntry } from '../store/wheel-entries.ts'
import { listWheelForums, type WheelForumRow } from '../store/wheel-readers.ts'
import { roundsInWindow } from '../store/wheel-rounds.ts'
import { entriesInWindow } from '../store/wheel-window.ts'

/** One thing on one date that the reader may see, with the entry it is of. */
export type Shown = { occurrence: Occurrence; entry: Entry; kept: KeptEntry | null; roundId: string | null }

/** A window of the wheel as one reader may see it, with all that its dates and its waiting follow from. */
export type WheelReading = {
  reader: WheelReader
  language: Language
  today: PlainDate
  window: Window
  forums: readonly WheelForumRow[]
  /** In order of dates. */
  shown: readonly Shown[]
  /** Every entry that was read, also those that only others need. */
  kept: ReadonlyMap<string, KeptEntry>
  all: Among
  cycles: ReadonlyMap<string, Cycle>
  names: ReadonlyMap<string, string>
  /** Dates that somebody must look at in Outlook, by `entryId|key`; for who plans alone. */
  inOutlook: ReadonlyMap<string, 'open' | 'stuck'>
}

/** `personId` null: nobody in particular, who sees what is of the given forums alone. Danish, unless said otherwise. */
export type WheelPerson = {
  personId: string | null
  secretariat: boolean
  forumIds?: readonly string[]
  language?: Language
}

/** Reads the wheel as it stands now: a handful of statements, however much lies in the window. */
export async function readWheel(
  db: Kysely<Database>,
  person: WheelPerson,
  window: Window,
  now: Date,
): Promise<WheelReading> {
  const today = localDateOf(now)
  const { language = 'da' } = person
  const forums = await listWheelForums(db, person.personId, today)
  const reader = await readerIn(db, person, forums, window)
  const inWindow = await entriesInWindow(db, reader, window)
  const cycleIds = new Set(inWindow.flatMap(({ cycle }) => cycle?.id ?? []))
  const cycles = await findCycles(db, [...cycleIds])
  const kept = new Map(inWindow.map((each) => [each.entry.id, each]))
  const steps = cycles.flatMap(({ steps }) => steps.map(({ entryId }) => entryId))
  const outside = await findConnected(
    db,
    steps.filter((id) => !kept.has(id)),
  )
  for (const each of outside) if (!kept.has(each.entry.id)) kept.set(each.entry.id, each)
  const closedDaysOf = closedDaysAmong(forums)
  const all = among(
    [...kept.values()].map(({ entry }) => entry),
    closedDaysOf,
  )
  const seen = inWindow.filter(({ entry, regionCode }) => maySeeEntry(reader, entry, regionCode))
  const ofEntries = seen.flatMap((each) =>
    occurrencesOf(each.entry, window, all).map((occurrence): Shown => {
      return { occurrence, entry: entryAt(each.entry, occurrence), kept: each, roundId: null }
    }),
  )
  const shown = [...ofEntries, ...(await roundsOf(db, reader, language, window, now))].toSorted(byDate)
  const names = await namesOf(
    db,
    seen.flatMap(({ entry }) => entry.responsible),
  )
  const byId = new Map(cycles.map((cycle) => [cycle.id, cycle]))
  const inOutlook = mayPlan(reader) ? await unsettledInOutlook(db) : new Map<string, 'open' | 'stuck'>()
  return { reader, language, today, window, forums, shown, kept, all, cycles: byId, names, inOutlook }
}

const byDate = ({ occurrence: a, entry: one }: Shown, { occurrence: b, entry: other }: Shown): number =>
  a.when.from.localeCompare(b.when.from) ||
  (a.when.times?.start ?? '').localeCompare(b.when.times?.start ?? '') ||
  one.title.localeCompare(other.title, 'da') ||
  a.entryId.localeCompare(b.entryId)

/** The closed days that an entry of a forum gives way to. */
export function closedDaysAmong(forums: readonly WheelForumRow[]): Among['closedDaysOf'] {
  const byForum = new Map(forums.map(({ id, closedDays }) => [id, closedDays]))
  return (forumId) => (forumId === null ? [] : (byForum.get(forumId) ?? []))
}

/** Who the person is before the wheel; their regions count under every name that these have within the window. */
export async function readerIn(
  db: Kysely<Database>,
  person: WheelPerson,
  forums: readonly WheelForumRow[],
  window: Window,
): Promise<WheelReader> {
  return readerOf(person, forums, await readRegions(db), window)
}

function readerOf(
  { personId, secretariat, forumIds }: WheelPerson,
  forums: readonly WheelForumRow[],
  history: RegionHistory,
  { from, to }: Window,
): WheelReader {
  const own = forums.filter(({ id, mine }) => mine || forumIds?.includes(id) === true)
  const codes = own.flatMap(({ regionCode }) => [
    regionCode,
    ...[from, to].flatMap((day) => regionsInPlaceOf(history, regionCode, day).map(({ id }) => id)),
  ])
  return {
    personId,
    secretariat,
    forumIds: own.map(({ id }) => id),
    // What is the whole region's is not published with one forum's meetings.
    regionCodes: personId === null ? [] : [...new Set(codes)],
  }
}

/** Round-robins live, each in the state that it has now. */
async function roundsOf(
  db: Kysely<Database>,
  { personId, secretariat }: WheelReader,
  language: Language,
  window: Window,
  now: Date,
): Promise<Shown[]> {
  if (personId === null) return []
  const rounds = await findRounds(db, await roundsInWindow(db, { personId, secretariat }, window, now))
  return rounds.flatMap((facts) => {
    const { round } = facts
    const title = `${language === 'da' ? 'Rundspørge' : 'Round'} ${round.number}: ${round.content.facility}`
    const entry = roundEntry(round, stateAt(facts, now), title)
    const all = among([entry])
    return occurrencesOf(entry, window, all).map((occurrence) => {
      return { occurrence, entry, kept: null, roundId: round.id }
    })
  })
}
