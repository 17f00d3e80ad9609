import type { PlainDate } from '../../calendar/plain-date.ts'
import { arcText, pointAt, sectorPath, type ArcText, type Band, type Point } from './arc-path.ts'
import { placeMarks, type Placed } from './place-marks.ts'
import { divideRows, type RingRows } from './rows.ts'
import { timeAxis, type Sector, type TimeAxis } from './time-axis.ts'
import type { WheelEntry, WheelInput } from './wheel-input.ts'

/** A drawing around (0, 0) as plain data: paths, points and texts, and nothing of colours. */
export type WheelPicture = {
  axis: TimeAxis
  months: readonly { year: number; month: number; path: string; title: ArcText | null }[]
  /** None where the wheel is too small for them; `title` null where the week is cut too short for its number. */
  weeks: readonly { year: number; week: number; path: string; title: ArcText | null }[]
  rings: readonly (RingRows & { path: string })[]
  closed: readonly string[]
  marks: readonly Mark[]
  /** Entries whose titles do not fit, numbered in order of their dates. */
  legend: readonly { number: number; id: string }[]
  today: { from: Point; to: Point } | null
}

export type Mark = {
  id: string
  ringId: string
  shape: 'day' | 'period'
  path: string
  /** The middle of the mark: where a hint points, and where what is dragged is held. */
  at: Point
  sector: Sector
  band: Band
  /** It began before the first day, or ends after the last. */
  cut: { before: boolean; after: boolean }
  title: ArcText | null
  /** Its number in the legend, and where that stands; `text` null where even a number has no room. */
  number: { value: number; text: ArcText | null } | null
}

/** The drawing's own units: it is scaled as a whole, so that the texts keep their proportion. */
export const RADIUS = 500
const MONTH_BAND = 24
const WEEK_BAND = 14
/** In a smaller wheel the weeks' numbers would meet, and their ring is given to the entries. */
const LEAST_FOR_WEEKS = 200
const MONTH_SIZE = 13
const NUMBER_SIZE = 7
/** In the middle, where the wheel's name stands; a part of the radius. */
const HUB = 0.16

/**
 * The geometry of a year's wheel: a ring of months, one of ISO weeks, and within them a ring for each forum or kind. Marks
 * and titles never overlap, however many there are; entries of no known ring, or outside the months, are not drawn.
 */
export function layOutWheel(input: WheelInput): WheelPicture {
  const { rings, entries, today, radius = RADIUS } = input
  const textWidth = remembered(input.textWidth)
  const axis = timeAxis(input.start, input.months)
  const months = { outer: radius, inner: radius - MONTH_BAND }
  const hasWeeks = radius > LEAST_FOR_WEEKS
  const weeks = { outer: months.inner, inner: months.inner - (hasWeeks ? WEEK_BAND : 0) }
  const space = { outer: weeks.inner - 2, inner: HUB * radius }

  const drawn = entries.flatMap((entry) => {
    const days = axis.sectorOf(entry.from, entry.to)
    return days === null ? [] : [{ ...entry, days }]
  })
  const byRing = Map.groupBy(drawn, ({ ringId }) => ringId)
  const placedIn = (ring: RingRows) => placeMarks(byRing.get(ring.id) ?? [], ring, textWidth)
  const places = divideRows(
    rings.map(({ id }) => ({ id, sectors: (byRing.get(id) ?? []).map(({ days }) => days) })),
    space,
    (ring) => placedIn(ring).filter(({ title }) => title === null).length,
  )
  const placed = places.flatMap((ring) => placedIn(ring).map((each) => ({ ...each, ringId: ring.id })))
  const byId = new Map(drawn.map((entry) => [entry.id, entry]))
  const untitled = placed.flatMap(({ id, title }) => (title === null ? [byId.get(id)] : []))
  const legend = untitled
    .filter((entry) => entry !== undefined)
    .toSorted((a, b) => a.from.localeCompare(b.from) || a.id.localeCompare(b.id))
    .map(({ id }, at) => ({ id, number: at + 1 }))
  const numbers = new Map(legend.map(({ id, number }) => [id, number]))
  const marks = placed.flatMap((each) => {
    const entry = byId.get(each.id)
    return entry === undefined
      ? []
      : [markOf(each, entry, each.ringId, axis, numbers.get(each.id), textWidth)]
  })
  const inner = places.at(-1)?.inner ?? space.inner
  return {
    axis,
    months: axis.months.map(({ from, to, year, month }) => ({
      year,
      month,
      path: sectorPath({ from, to }, months),
      title: titleThatFits(
        monthNames(input.monthTitles[month - 1] ?? `${month}`),
        MONTH_SIZE,
        { from, to },
        months,
        textWidth,
      ),
    })),
    weeks: (hasWeeks ? axis.weeks : []).map(({ from, to, year, week }) => ({
      year,
      week,
      path: sectorPath({ from, to }, weeks),
      title: titleThatFits([`${week}`], NUMBER_SIZE, { from, to }, weeks, textWidth),
    })),
    rings: places.map((ring) => ({ ...ring, path: sectorPath({ from: 0, to: 2 * Math.PI }, ring) })),
    closed: input.closed.flatMap(({ from, to }) => {
      const sector = axis.sectorOf(from, to)
      return sector === null ? [] : [sectorPath(sector, { inner, outer: space.outer })]
    }),
    marks,
    legend,
    today: today === null ? null : dayLine(today, axis, { inner, outer: radius }),
  }
}

function markOf(
  { band, mark, title }: Placed,
  entry: WheelEntry,
  ringId: string,
  axis: TimeAxis,
  number: number | undefined,
  textWidth: WheelInput['textWidth'],
): Mark {
  const text = number === undefined ? null : titleThatFits([`${number}`], NUMBER_SIZE, mark, band, textWidth)
  return {
    id: entry.id,
    ringId,
    shape: entry.from === entry.to ? 'day' : 'period',
    path: sectorPath(mark, { inner: band.inner + 1, outer: band.outer - 1 }, 3),
    at: pointAt((mark.from + mark.to) / 2, (band.inner + band.outer) / 2),
    sector: mark,
    band,
    cut: { before: entry.from < axis.from, after: entry.to > axis.to },
    title: title === null ? null : arcText(title.text, title.size, title.sector, band, title.held),
    number: number === undefined ? null : { value: number, text },
  }
}

/** The longest of the texts that fits, set in the middle of its sector. */
function titleThatFits(
  texts: readonly string[],
  size: number,
  { from, to }: Sector,
  band: Band,
  textWidth: WheelInput['textWidth'],
): ArcText | null {
  const middle = (from + to) / 2
  const fitting = texts
    .map((text) => ({ text, half: textWidth(text, size) / band.inner / 2 }))
    .find(({ half }) => middle - half >= from && middle + half <= to && band.outer - band.inner >= size)
  if (fitting === undefined) return null
  return arcText(
    fitting.text,
    size,
    { from: middle - fitting.half, to: middle + fitting.half },
    band,
    'middle',
  )
}

/** 'januar', 'jan', 'j'. */
const monthNames = (title: string): string[] => [title, title.slice(0, 3), title.slice(0, 1)]

function dayLine(date: PlainDate, axis: TimeAxis, { inner, outer }: Band): WheelPicture['today'] {
  const sector = axis.sectorOf(date, date)
  if (sector === null) return null
  const angle = (sector.from + sector.to) / 2
  return { from: pointAt(angle, inner), to: pointAt(angle, outer) }
}

/** The same texts are measured again and again while room is sought for them. */
function remembered(textWidth: WheelInput['textWidth']): WheelInput['textWidth'] {
  const known = new Map<string, number>()
  return (text, size) => {
    const key = `${size} ${text}`
    const width = known.get(key) ?? textWidth(text, size)
    known.set(key, width)
    return width
  }
}
