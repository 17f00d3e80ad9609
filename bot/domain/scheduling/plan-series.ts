import { localDateOf } from '../calendar/copenhagen.ts'
import type { PlainDate } from '../calendar/plain-date.ts'
import { daysBetween } from '../wheel/when.ts'
import { chooseDays, type DayBest } from './choose-days.ts'
import { timeAt } from './find-times.ts'
import type { MeetingRequest } from './meeting-request.ts'
import {
  isPossible,
  pickTimes,
  proposalAt,
  type Ranking,
  type TimeProposal,
  weighStarts,
} from './rank-times.ts'
import { type WhyNone, whyNone } from './why-none.ts'

/** One meeting of a year's plan. `chosen`: a time that somebody has decided on; null: the plan finds one. */
export type SeriesMeeting = { key: string; from: PlainDate; to: PlainDate; chosen: Date | null }

export type PlannedMeeting = {
  key: string
  /** The time that goes with all the others'; null: there is none. */
  chosen: TimeProposal | null
  /** Best first, without regard to the other meetings. */
  proposals: TimeProposal[]
  /** Null where there are proposals. */
  none: WhyNone | null
}

/** Less than the least that a person counts: a plan is even where that costs nobody anything. */
const UNEVEN = 500

/**
 * A year's meetings chosen together, so that no two of them lie within `apartDays` of each other (and never on one day):
 * as many as can have a time, and of those ways the one at which most can come; then as near the middle of each period as
 * may be. A time that somebody has chosen stays, and the others keep clear of it, as of the days of `standing`, on which the forum
 * meets already.
 */
export function planSeries(
  request: Omit<MeetingRequest, 'from' | 'to'>,
  meetings: readonly SeriesMeeting[],
  apartDays: number,
  standing: readonly PlainDate[] = [],
): PlannedMeeting[] {
  const apart = Math.max(1, apartDays)
  const chosenDays = meetings.flatMap(({ chosen }) => (chosen === null ? [] : [localDateOf(chosen)]))
  const fixed = [...chosenDays, ...standing]
  const looked = meetings.map((meeting) => {
    const own: MeetingRequest = { ...request, from: meeting.from, to: meeting.to }
    const ranking = weighStarts(own)
    const clear = daysOf(ranking, own).filter(({ date }) =>
      fixed.every((day) => distance(day, date) >= apart),
    )
    return { meeting, own, ranking, days: clear }
  })
  const found = chooseDays(
    looked
      .filter(({ meeting }) => meeting.chosen === null)
      .toSorted((a, b) => a.meeting.from.localeCompare(b.meeting.from))
      .map(({ meeting, days }) => ({ key: meeting.key, days })),
    apart,
  )
  return looked.map(({ meeting, own, ranking }): PlannedMeeting => {
    const { key, chosen } = meeting
    const index = found.get(key)
    const proposals = pickTimes(ranking, own)
    return {
      key,
      chosen:
        chosen === null ? (index === undefined ? null : proposalAt(ranking, index)) : timeAt(own, chosen),
      proposals,
      none: proposals.length === 0 ? whyNone(own) : null,
    }
  })
}

function daysOf(ranking: Ranking, request: MeetingRequest): DayBest[] {
  const middle = daysBetween(request.from, request.to) / 2
  return ranking.table.axis.days.flatMap(({ date, first, count }) => {
    let best: DayBest | null = null
    const aside = Math.abs(daysBetween(request.from, date) - middle) / Math.max(1, middle)
    for (let index = first; index < first + count; index++) {
      if (!isPossible(ranking, request.quorum, index)) continue
      const cost = (ranking.cost[index] ?? 0) + aside * UNEVEN
      if (best === null || cost < best.cost) best = { date, index, cost }
    }
    return best === null ? [] : [best]
  })
}

const distance = (a: PlainDate, b: PlainDate): number => Math.abs(daysBetween(a, b))
