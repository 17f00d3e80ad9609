import type { PlainDate } from '../calendar/plain-date.ts'
import { daysBetween } from '../wheel/when.ts'

/** The best start of one day: the only one that a plan looks at. `index`: the start in the meeting's own ranking. */
export type DayBest = { date: PlainDate; index: number; cost: number }

/** A meeting that is to have one day of `days`. Meetings with the same `days` are alike: any of them may be first. */
export type OpenMeeting = { key: string; days: readonly DayBest[] }

/** A meeting without a time is worse than anything that can be said of one. */
const MISSING = 1e9
/** Ways carried on from a day to the next. The search is exact until a day has more; then the dearest are dropped. */
const MOST_WAYS = 2_000

/** A choice for every day until now. `settled`: a bit for each meeting that asks nothing more of the days to come. */
type Way = { last: PlainDate | null; settled: number; cost: number; taken: Taken | null }
type Taken = { key: string; index: number; before: Taken | null }

type Offer = { bit: number; before: number; key: string; index: number; cost: number }

/**
 * A day for as many meetings as can have one, any two of them at least `apart` days from each other, and of those ways the
 * cheapest. Periods may overlap and lie within each other, for the search goes through the days, not the meetings: of two
 * ways with the same meetings left and the same latest day, only the cheaper can be part of the best.
 * At most 31 meetings. Answers with the index chosen for each meeting that has a day.
 */
export function chooseDays(meetings: readonly OpenMeeting[], apart: number): Map<string, number> {
  let ways: Way[] = [{ last: null, settled: 0, cost: 0, taken: null }]
  for (const { date, offers, over } of calendarOf(meetings)) {
    const next = new Map<string, Way>()
    const keep = (way: Way) => {
      const settled = way.settled | over
      const key = `${settled} ${way.last ?? ''}`
      const known = next.get(key)
      if (known === undefined || way.cost < known.cost) next.set(key, { ...way, settled })
    }
    for (const way of ways) {
      const near = way.last !== null && daysBetween(way.last, date) < apart
      keep(near ? way : { ...way, last: null })
      if (near) continue
      for (const { bit, before, key, index, cost } of offers)
        if ((way.settled & bit) === 0 && (way.settled & before) === before)
          keep({
            last: date,
            settled: way.settled | bit,
            cost: way.cost + cost - MISSING,
            taken: { key, index, before: way.taken },
          })
    }
    ways = [...next.values()].toSorted((a, b) => a.cost - b.cost).slice(0, MOST_WAYS)
  }
  const found = new Map<string, number>()
  for (let one = ways[0]?.taken ?? null; one !== null; one = one.before) found.set(one.key, one.index)
  return found
}

/** Every day that a meeting can have, in order, with the meetings for which it is the last. */
function calendarOf(meetings: readonly OpenMeeting[]): { date: PlainDate; offers: Offer[]; over: number }[] {
  const byDate = new Map<PlainDate, { offers: Offer[]; over: number }>()
  const alike = new Map<string, number>()
  for (const [nth, { key, days }] of meetings.entries()) {
    const bit = 1 << nth
    const period = days.map(({ date, cost }) => `${date} ${cost}`).join()
    // Of meetings that are alike the first is to have its day first, or the same choice would be looked at many times over.
    const before = alike.get(period) ?? 0
    alike.set(period, bit)
    for (const { date, index, cost } of days) {
      const day = byDate.get(date) ?? { offers: [], over: 0 }
      day.offers.push({ bit, before, key, index, cost })
      if (date === days.at(-1)?.date) day.over |= bit
      byDate.set(date, day)
    }
  }
  return [...byDate].map(([date, day]) => ({ date, ...day })).toSorted((a, b) => a.date.localeCompare(b.date))
}
