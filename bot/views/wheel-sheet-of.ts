import type { WheelItem } from '../contract/wheel.ts'
import { mayPlan } from '../domain/access.ts'
import type { PlainDate } from '../domain/calendar/plain-date.ts'
import type { Language } from '../domain/language.ts'
import { type EntryKind, entryKinds } from '../domain/wheel/entry.ts'
import type { Window } from '../domain/wheel/when.ts'
import type { SheetItem, WheelSheet } from '../wheel-files/wheel-sheet.ts'
import { wordsIn } from '../domain/wheel/wheel-words.ts'
import { closedTimes } from './closed-times.ts'
import type { WheelReading } from './read-wheel.ts'
import { itemsOf } from './wheel-items.ts'

/** What a wheel is narrowed to. Empty lists: everything; `'none'`: what is of no forum. */
export type Narrowing = {
  forumIds: readonly string[]
  kinds: readonly EntryKind[]
  /** Whom it lies upon; null: whoever. */
  personId: string | null
  /** The reader's own: what they are responsible for and what their forums do. */
  mine: boolean
}

export const whole: Narrowing = { forumIds: [], kinds: [], personId: null, mine: false }

export type SheetChoice = {
  language: Language
  /** A day of the first month. */
  from: PlainDate
  months: number
  rings: 'forum' | 'kind'
  narrowing: Narrowing
  /** Where no name of a person is shown. */
  impersonal: boolean
  now: Date
}

/** The days that so many months from a date's month on take. */
export function monthsFrom(from: PlainDate, months: number): Window {
  const [year = 0, month = 1] = from.split('-').map(Number)
  const iso = (date: Date) => date.toISOString().slice(0, 10)
  return { from: `${from.slice(0, 7)}-01`, to: iso(new Date(Date.UTC(year, month - 1 + months, 0))) }
}

/** What the reader's wheel shows as a file, narrowed as its page was. */
export function wheelSheetOf(reading: WheelReading, choice: SheetChoice): WheelSheet {
  const { language, months, rings, narrowing, impersonal, now } = choice
  const window = monthsFrom(choice.from, months)
  const items = narrowed(itemsOf(reading), narrowing)
  const forums = reading.forums
  const byId = new Map(forums.map((forum) => [forum.id, forum]))
  const named = narrowingToTell(reading, items, narrowing)
  const sheetItems = items.map((item): SheetItem => {
    const forum = item.forumId === null ? undefined : byId.get(item.forumId)
    return {
      ...item,
      responsible: impersonal ? [] : item.responsible,
      ringId: rings === 'kind' ? item.kind : (forum?.id ?? 'none'),
      forum: forum?.name ?? null,
      look: forum?.look ?? null,
      lookName: forum?.name ?? wordsIn(language).noForum,
    }
  })
  return {
    language,
    title: titleOf(window, language, forumNames(named, byId)),
    narrowed: narrowedText(reading, { ...choice, narrowing: named }),
    start: window.from,
    months,
    today: reading.today >= window.from && reading.today <= window.to ? reading.today : null,
    rings: ringsOf(sheetItems, choice, forums),
    items: sheetItems,
    notShown: 0,
    closed: closedTimes(reading.forums, window, language)
      // A single day is thinner than a line of the picture.
      .filter(({ why }) => why === 'summer_break')
      .map(({ from, to }) => ({ from, to })),
    madeAt: now,
  }
}

/** Whoever asks for a forum that they may see nothing of is not told what it is called. */
function narrowingToTell(
  { reader, forums }: WheelReading,
  items: readonly Pick<WheelItem, 'forumId'>[],
  narrowing: Narrowing,
): Narrowing {
  const seen = new Set([...reader.forumIds, ...items.map(({ forumId }) => forumId)])
  const tells = (id: string) => mayPlan(reader) || seen.has(id) || forums.every((forum) => forum.id !== id)
  return { ...narrowing, forumIds: narrowing.forumIds.filter(tells) }
}

export function narrowed<Item extends Pick<WheelItem, 'forumId' | 'kind' | 'responsible' | 'mine'>>(
  items: readonly Item[],
  { forumIds, kinds, personId, mine }: Narrowing,
): Item[] {
  return items.filter(
    (item) =>
      (forumIds.length === 0 || forumIds.includes(item.forumId ?? 'none')) &&
      (kinds.length === 0 || kinds.includes(item.kind)) &&
      (personId === null || item.responsible.some((each) => each.personId === personId)) &&
      (!mine || item.mine),
  )
}

/** Rings of what is there alone; a wheel of nothing has one empty ring. */
function ringsOf(
  items: readonly SheetItem[],
  { rings, language }: SheetChoice,
  forums: readonly { id: string; name: string }[],
): WheelSheet['rings'] {
  const words = wordsIn(language)
  const all =
    rings === 'kind'
      ? entryKinds.map((kind) => ({ id: kind, title: words.kinds[kind] }))
      : [{ id: 'none', title: words.noForum }, ...forums.map(({ id, name }) => ({ id, title: name }))]
  const used = new Set(items.map(({ ringId }) => ringId))
  const shown = all.filter(({ id }) => used.has(id))
  return shown.length === 0 ? all.slice(0, 1) : shown
}

const forumNames = ({ forumIds }: Narrowing, byId: ReadonlyMap<string, { name: string }>): string[] =>
  forumIds.flatMap((id) => byId.get(id)?.name ?? [])

/** 'Årshjul 2027', 'Årshjul august 2026 – juli 2027', or with the one forum that it is of. */
function titleOf({ from, to }: Window, language: Language, forums: readonly string[]): string {
  const words = wordsIn(language)
  const month = (date: PlainDate) => `${words.months[Number(date.slice(5, 7)) - 1] ?? ''} ${date.slice(0, 4)}`
  const [first, last] = [from.slice(0, 4), to.slice(0, 4)]
  const years = first === last ? first : `${first}–${last}`
  const wholeYears = from.endsWith('-01-01') && to.endsWith('-12-31')
  const name = `${words.wheel} ${wholeYears ? years : `${month(from)} – ${month(to)}`}`
  const [only] = forums
  return only !== undefined && forums.length === 1 ? `${name}, ${only}` : name
}

/** 'Fora: A, B. Typer: Møde.'; empty where nothing is left out. */
function narrowedText(reading: WheelReading, { narrowing, language }: SheetChoice): string {
  const words = wordsIn(language)
  const byId = new Map(reading.forums.map((forum) => [forum.id, forum]))
  const { forumIds, kinds, personId, mine } = narrowing
  const forums = forumIds.flatMap((id) => (id === 'none' ? words.noForum : (byId.get(id)?.name ?? [])))
  return [
    forums.length === 0 ? '' : words.onlyForums(forums.join(', ')),
    kinds.length === 0
      ? ''
      : words.onlyKinds(kinds.map((kind) => words.kinds[kind].toLowerCase()).join(', ')),
    personId === null ? '' : words.onlyPerson(reading.names.get(personId) ?? ''),
    mine ? words.onlyMine : '',
  ]
    .filter((text) => text !== '')
    .join(' ')
}
