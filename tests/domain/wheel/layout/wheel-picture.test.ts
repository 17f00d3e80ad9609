import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { addDays } from '../../../../bot/domain/calendar/plain-date.ts'
import { layOutWheel, RADIUS, type WheelPicture } from '../../../../bot/domain/wheel/layout/lay-out-wheel.ts'
import { estimatedTextWidth } from '../../../../bot/domain/wheel/layout/text-width.ts'
import type { WheelEntry, WheelInput } from '../../../../bot/domain/wheel/layout/wheel-input.ts'

const monthTitles =
  'januar februar marts april maj juni juli august september oktober november december'.split(' ')

const input = (parts: Partial<WheelInput> = {}): WheelInput => ({
  start: '2026-01-01',
  months: 12,
  today: null,
  rings: [{ id: 'dassos' }],
  entries: [],
  closed: [],
  monthTitles,
  textWidth: estimatedTextWidth,
  ...parts,
})
const entry = (parts: Partial<WheelEntry> = {}): WheelEntry => ({
  id: 'a',
  ringId: 'dassos',
  title: 'DASSOS',
  from: '2026-02-10',
  to: parts.from ?? '2026-02-10',
  ...parts,
})
const layOut = (entries: WheelEntry[], parts: Partial<WheelInput> = {}) =>
  layOutWheel(input({ entries, ...parts }))

type Place = { what: string; from: number; to: number; inner: number; outer: number }
const isWithin = (one: Place, other: Place) => one.from >= other.from - 1e-9 && one.to <= other.to + 1e-9

/** All that is drawn in the rings: marks, and titles where they do not lie in their own mark. */
function placesOf({ marks }: WheelPicture): Place[] {
  return marks.flatMap(({ id, sector, band, title }) => {
    const mark = { what: `mark ${id}`, ...sector, ...band }
    const text = title === null ? null : { ...title, what: `title ${id}` }
    return text === null || isWithin(text, mark) ? [mark] : [mark, text]
  })
}

/** Two pieces of rings overlap when both their angles and their distances from the middle do. */
function overlaps(places: readonly Place[]): string[] {
  const sorted = places.toSorted((a, b) => a.from - b.from)
  return sorted.flatMap((one, at) =>
    sorted
      .slice(at + 1)
      .filter((other) => other.from < one.to - 1e-9)
      .filter((other) => other.inner < one.outer - 1e-6 && other.outer > one.inner + 1e-6)
      .map((other) => `${one.what} / ${other.what}`),
  )
}

const titles = [
  'DASSOS',
  'Forretningsudvalg',
  'Kommunaldirektørnetværk',
  'Udsendelse af dagsorden',
  'KKR',
  'Høring i kommuner og handicapråd om Rammeaftale 2027-28',
]

/** A year of so many entries in so many rings; some are periods, some begin before it or end after it. */
const yearOf = (most: number) =>
  fc
    .record({
      rings: fc.integer({ min: 1, max: 14 }),
      months: fc.constantFrom(3, 12, 24),
      drawn: fc.array(
        fc.record({
          ring: fc.nat(13),
          title: fc.constantFrom(...titles),
          day: fc.integer({ min: -20, max: 750 }),
          days: fc.constantFrom(0, 0, 0, 0, 2, 14, 45),
        }),
        { minLength: 1, maxLength: most },
      ),
    })
    .map(({ rings, months, drawn }) =>
      input({
        months,
        rings: Array.from({ length: rings }, (_, at) => ({ id: `${at}` })),
        entries: drawn.map(({ ring, title, day, days }, at) => {
          const from = addDays('2026-01-01', day % (31 * months))
          return { id: `${at}`, ringId: `${ring % rings}`, title, from, to: addDays(from, days) }
        }),
      }),
    )

describe('the picture of a year', () => {
  test('overlaps nothing at two hundred entries in twelve rings, titles most of them and numbers the rest', () => {
    const entries = Array.from({ length: 200 }, (_, at) => {
      const from = addDays('2026-01-01', (at * 151) % 365)
      const title = titles[at % 5] ?? ''
      return { id: `${at}`, ringId: `${at % 12}`, title, from, to: addDays(from, at % 7 === 0 ? 20 : 0) }
    })
    const picture = layOut(entries, { rings: Array.from({ length: 12 }, (_, at) => ({ id: `${at}` })) })
    expect(picture.marks).toHaveLength(200)
    expect(overlaps(placesOf(picture))).toEqual([])
    expect(picture.marks.filter(({ title }) => title !== null).length).toBeGreaterThan(100)
    expect(picture.marks.filter(({ number }) => number !== null && number.text === null)).toEqual([])
  })

  test('holds fewer titles on a smaller screen, in letters as large, and still overlaps nothing', () => {
    const entries = Array.from({ length: 60 }, (_, at) =>
      entry({
        id: `${at}`,
        ringId: `${at % 6}`,
        title: titles[at % 5] ?? '',
        from: addDays('2026-01-01', at * 6),
      }),
    )
    const rings = Array.from({ length: 6 }, (_, at) => ({ id: `${at}` }))
    const titledAt = (radius: number) => {
      const picture = layOut(entries, { rings, radius })
      expect(overlaps(placesOf(picture))).toEqual([])
      expect(Math.max(...picture.marks.map(({ band }) => band.outer))).toBeLessThan(radius)
      return picture.marks.filter(({ title }) => title !== null).length
    }
    const counts = [500, 300, 140].map(titledAt)
    expect(counts).toEqual(counts.toSorted((a, b) => b - a))
    expect(counts[0]).toBeGreaterThan(counts[2] ?? 60)
  })

  test('gives the ring of the weeks to its entries where it is too small for the weeks’ numbers', () => {
    const [large, small] = [300, 140].map((radius) => layOut([entry()], { radius }))
    expect(large?.weeks).toHaveLength(53)
    expect(small?.weeks).toEqual([])
    const freeIn = (picture: WheelPicture | undefined, radius: number) =>
      radius - (picture?.rings[0]?.outer ?? 0)
    expect(freeIn(small, 140)).toBeLessThan(freeIn(large, 300))
  })

  test('overlaps nothing, whatever is in it', () => {
    fc.assert(
      fc.property(yearOf(250), (each) => {
        expect(overlaps(placesOf(layOutWheel(each)))).toEqual([])
      }),
      { numRuns: 150 },
    )
  })

  test('keeps every mark and title in its ring, within the circle, and every title as long as its text', () => {
    fc.assert(
      fc.property(yearOf(120), (each) => {
        const { rings, marks } = layOutWheel(each)
        for (const { ringId, band, sector, title, number } of marks) {
          const ring = rings.find(({ id }) => id === ringId)
          expect(band.inner).toBeGreaterThanOrEqual((ring?.inner ?? 0) - 1e-6)
          expect(band.outer).toBeLessThanOrEqual((ring?.outer ?? 0) + 1e-6)
          for (const part of [sector, title, number?.text ?? null].filter((one) => one !== null)) {
            expect(part.from).toBeGreaterThanOrEqual(-1e-9)
            expect(part.to).toBeLessThanOrEqual(2 * Math.PI + 1e-9)
          }
          if (title === null) continue
          const length = (title.to - title.from) * band.inner
          expect(length).toBeGreaterThanOrEqual(estimatedTextWidth(title.text, title.size) - 1e-6)
          expect(title.size).toBeLessThan(band.outer - band.inner)
        }
      }),
      { numRuns: 60 },
    )
  })

  test('shows each entry once, by its title or by a number in the legend', () => {
    fc.assert(
      fc.property(yearOf(200), (each) => {
        const { marks, legend, axis } = layOutWheel(each)
        const within = each.entries.filter(({ from, to }) => from <= axis.to && to >= axis.from)
        expect(marks.map(({ id }) => id).toSorted()).toEqual(within.map(({ id }) => id).toSorted())
        const numbered = marks.flatMap(({ id, number }) =>
          number === null ? [] : [{ number: number.value, id }],
        )
        expect(numbered.toSorted((a, b) => a.number - b.number)).toEqual(legend)
        expect(legend.map(({ number }) => number)).toEqual(legend.map((_, at) => at + 1))
        for (const { title, number } of marks) expect((title === null) === (number !== null)).toBe(true)
        const dates = legend.map(({ id }) => each.entries.find((one) => one.id === id)?.from ?? '')
        expect(dates).toEqual(dates.toSorted())
      }),
      { numRuns: 60 },
    )
  })

  test('is the same in whatever order its entries come', () => {
    fc.assert(
      fc.property(yearOf(60), (each) => {
        const inOrder = (picture: WheelPicture) => picture.marks.toSorted((a, b) => a.id.localeCompare(b.id))
        const reversed = { ...each, entries: each.entries.toReversed() }
        expect(inOrder(layOutWheel(reversed))).toEqual(inOrder(layOutWheel(each)))
      }),
      { numRuns: 40 },
    )
  })

  test('has a place for five hundred entries', () => {
    const entries = Array.from({ length: 500 }, (_, at) =>
      entry({ id: `${at}`, ringId: `${at % 12}`, from: addDays('2026-01-01', (at * 31) % 365) }),
    )
    const picture = layOut(entries, { rings: Array.from({ length: 12 }, (_, at) => ({ id: `${at}` })) })
    expect(picture.marks).toHaveLength(500)
    expect(overlaps(placesOf(picture))).toEqual([])
  })

  test('without rings or entries is a calendar', () => {
    expect(layOut([], { rings: [] })).toMatchObject({ rings: [], marks: [], legend: [] })
    expect(layOut([]).rings).toHaveLength(1)
  })

  test('leaves out what lies outside it, and cuts what began before it or ends after it', () => {
    const { marks } = layOut([
      entry({ id: 'before', from: '2025-12-31' }),
      entry({ id: 'into', from: '2025-12-15', to: '2026-01-15' }),
      entry({ id: 'out', from: '2026-12-20', to: '2027-01-10' }),
      entry({ id: 'after', from: '2027-01-01' }),
      entry({ id: 'astray', ringId: 'none' }),
    ])
    expect(
      marks.map(({ id, cut, shape }) => ({ id, cut, shape })).toSorted((a, b) => a.id.localeCompare(b.id)),
    ).toEqual([
      { id: 'into', cut: { before: true, after: false }, shape: 'period' },
      { id: 'out', cut: { before: false, after: true }, shape: 'period' },
    ])
  })

  test('writes the title into a long period, beside a day, and after neither across the turn of the year', () => {
    const { marks } = layOut([
      entry({ id: 'long', title: 'Høring', from: '2026-04-01', to: '2026-06-30' }),
      entry({ id: 'day', title: 'KKR', from: '2026-09-07' }),
      entry({ id: 'last', title: 'Nytårskur', from: '2026-12-30' }),
    ])
    const of = (id: string) => {
      const mark = marks.find((each) => each.id === id)
      if (mark?.title == null) throw new Error(id)
      return { mark: mark.sector, title: mark.title }
    }
    expect(of('long').title.from).toBeGreaterThan(of('long').mark.from)
    expect(of('long').title.to).toBeLessThan(of('long').mark.to)
    expect(of('day').title.from).toBeGreaterThan(of('day').mark.to)
    expect(of('last').title.to).toBeLessThan(of('last').mark.from)
  })

  test('never writes upside down: every text is read from left to right', () => {
    const { marks, months, weeks } = layOut(
      Array.from({ length: 12 }, (_, at) =>
        entry({ id: `${at}`, from: `2026-${String(at + 1).padStart(2, '0')}-11` }),
      ),
    )
    const texts = [...marks, ...months, ...weeks].flatMap(({ title }) => title ?? [])
    expect(texts.length).toBeGreaterThan(70)
    for (const { path } of texts) {
      const numbers = path.match(/-?\d+(\.\d+)?/g)?.map(Number) ?? []
      expect(numbers.at(-2)).toBeGreaterThan(numbers[0] ?? Infinity)
    }
  })

  test('marks today by a line from the rings to the rim, and not in another year', () => {
    const { today } = layOut([], { today: '2026-07-02' })
    // The middle of the year: half way around, straight down.
    expect(today?.to.x).toBeCloseTo(0, 0)
    expect(today?.to.y).toBeCloseTo(RADIUS, 0)
    expect(layOut([], { today: '2027-07-02' }).today).toBeNull()
  })

  test('lays closed times behind the rings', () => {
    const closed = [
      { from: '2026-07-01', to: '2026-07-31' },
      { from: '2027-07-01', to: '2027-07-31' },
    ]
    expect(layOut([], { closed }).closed).toHaveLength(1)
    expect(layOut([], { closed, months: 24 }).closed).toHaveLength(2)
  })

  test('writes the months in full where there is room, else short', () => {
    const longest = (months: number) =>
      Math.max(...layOut([], { months }).months.map(({ title }) => title?.text.length ?? 0))
    expect(longest(12)).toBe('september'.length)
    const narrow = layOutWheel(input({ months: 24, textWidth: (text, size) => text.length * size * 2 }))
    expect(narrow.months.map(({ title }) => title?.text)).toContain('jan')
  })
})
