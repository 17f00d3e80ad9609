import type { WheelItem, WheelView } from '../../../../bot/contract/wheel.ts'
import type { Language } from '../../../../bot/domain/language.ts'
import type { wheelTexts } from '../../texts/wheel.ts'
import { isoWeekOf } from '../../time/plain-days.ts'
import type { WheelAddress } from './filters/wheel-address.ts'
import { lookOf, plainLook, type Look } from './picture/looks.ts'
import type { PictureItem } from './picture/picture-item.ts'
import { nameOf, whenText } from './when-text.ts'

type Texts = typeof wheelTexts.da
/** `tint`: the colour of the forum that the ring is of. */
export type Ring = { id: string; title: string; tint: string | null }
export type LegendLine = { id: string; name: string; look: Look }

/** What the reader has chosen to see. Forum 'none': what is of no forum. */
export function chosenItems(
  items: readonly WheelItem[],
  { forum, kind, person }: Pick<WheelAddress, 'forum' | 'kind' | 'person'>,
): WheelItem[] {
  return items.filter(
    (item) =>
      (forum.length === 0 || forum.includes(item.forumId ?? NO_FORUM)) &&
      (kind.length === 0 || kind.includes(item.kind)) &&
      (person === undefined || isOf(item, person)),
  )
}

const isOf = (item: WheelItem, person: string): boolean =>
  person === 'me' ? item.mine : item.responsible.some(({ personId }) => personId === person)

export const NO_FORUM = 'none'

/** Each forum's look: neither a filter nor a forum that is made later changes a colour. */
export function lookFor({ forums }: Pick<WheelView, 'forums'>): (forumId: string | null) => Look {
  const looks = new Map(forums.map(({ id, look }) => [id, lookOf(look)]))
  return (forumId) => (forumId === null ? undefined : looks.get(forumId)) ?? plainLook
}

/** What the wheel is drawn from: rings from the outermost, marks, and what the colours mean. */
export function pictureOf(
  view: WheelView,
  items: readonly WheelItem[],
  ringsBy: WheelAddress['rings'],
  texts: Texts,
  language: Language,
): { rings: Ring[]; items: PictureItem[]; legend: LegendLine[] } {
  const look = lookFor(view)
  const forums = [...view.forums, { id: NO_FORUM, name: texts.noForum }]
  const drawnForums = forums.filter(({ id }) => items.some(({ forumId }) => (forumId ?? NO_FORUM) === id))
  const kinds = Object.entries(texts.kinds).map(([id, title]) => ({ id, title, tint: null }))
  const rings =
    ringsBy === 'kind'
      ? kinds.filter(({ id }) => items.some(({ kind }) => kind === id))
      : drawnForums.map(({ id, name }) => ({ id, title: name, tint: tintOf(look(id)) }))
  return {
    rings: rings.length > 0 ? rings : [{ id: NO_FORUM, title: texts.noForum, tint: null }],
    items: items.map((item) => ({
      id: item.id,
      ringId: ringsBy === 'kind' ? item.kind : (item.forumId ?? NO_FORUM),
      title: item.title,
      from: item.from,
      to: item.to,
      state: item.state,
      look: look(item.forumId),
      name: nameOf(item, texts, language),
      movable: item.can.move,
    })),
    legend: drawnForums.map(({ id, name }) => ({ id, name, look: look(id === NO_FORUM ? null : id) })),
  }
}

const tintOf = (look: Look): string | null => (look === plainLook ? null : look.fill)

/** The hint beside a mark. */
export function hintOf(
  item: WheelItem,
  forum: string | null,
  texts: Texts,
  language: Language,
): { title: string; lines: string[] } {
  const { week } = isoWeekOf(item.from)
  return {
    title: item.title,
    lines: [
      `${whenText(item, texts, language)}, ${texts.week(week)}`,
      [forum, texts.kinds[item.kind], texts.states[item.state]].filter((part) => part !== null).join(' · '),
      ...item.warnings,
    ],
  }
}

/** 'Årshjul 2026', '2026-27', 'august 2026 – juli 2027': what stands in the middle. */
export function periodName(
  shown: { from: string; to: string; months: number },
  months: readonly string[],
): string {
  const [fromYear, toYear] = [shown.from.slice(0, 4), shown.to.slice(0, 4)]
  const monthOf = (date: string) => months[Number(date.slice(5, 7)) - 1] ?? ''
  const whole = shown.from.slice(5, 7) === '01' && shown.months % 12 === 0
  if (whole) return fromYear === toYear ? fromYear : `${fromYear}-${toYear.slice(2)}`
  if (fromYear === toYear) return `${monthOf(shown.from)}-${monthOf(shown.to)} ${toYear}`
  return shown.months === 12 ? `${fromYear}-${toYear.slice(2)}` : `${fromYear}-${toYear}`
}

/** Whoever is responsible for something here, by name. */
export function responsiblePeople(items: readonly WheelItem[]): { id: string; name: string }[] {
  const people = new Map(
    items.flatMap(({ responsible }) => responsible.map((each) => [each.personId, each.name])),
  )
  return [...people]
    .map(([id, name]) => ({ id, name }))
    .toSorted((a, b) => a.name.localeCompare(b.name, 'da'))
}

/** What comes from today on, and what should have happened: by month. */
export function comingByMonth(
  items: readonly WheelItem[],
  today: string,
): { overdue: WheelItem[]; months: { month: string; items: WheelItem[] }[] } {
  const coming = items.filter(({ to }) => to >= today)
  const byMonth = Map.groupBy(coming, ({ from }) => (from < today ? today : from).slice(0, 7))
  return {
    overdue: items.filter(
      ({ to, state, can }) => to < today && (state === 'planned' || state === 'running') && can.tickOff,
    ),
    months: [...byMonth].map(([month, its]) => ({ month, items: its })),
  }
}
