import { isHindered, type MeetingRequest, standings } from './meeting-request.ts'
import { isPossible, type Ranking, STEP_MINUTES, weighStarts } from './rank-times.ts'
import { type StartAxis, startAxis } from './start-axis.ts'

/** Why there is no time at all. `no_day`: no working day left in the period; `too_long`: longer than the day. */
export type NoTime = 'no_day' | 'too_long' | 'shut' | 'people' | 'quorum'

/** What would make times, and how many that do not overlap. */
export type Remedy =
  | { remedy: 'without'; personIds: string[]; times: number }
  | { remedy: 'online'; times: number }
  | { remedy: 'shorter'; minutes: number; times: number }
  | { remedy: 'quorum'; able: number; times: number }

export type WhyNone = { why: NoTime; remedies: Remedy[] }

const MOST_WITHOUT = 3
const SHORTEST_MINUTES = 30

/** Why nothing can be proposed, and what would help; null where something can. */
export function whyNone(request: MeetingRequest): WhyNone | null {
  const ranking = weighStarts(request)
  const { axis } = ranking.table
  if (axis.count === 0) return whyNoStart(request)
  if (timesThat(axis, (index) => isPossible(ranking, request.quorum, index)) > 0) return null
  if (axis.shut.every((shut) => shut === 1)) return { why: 'shut', remedies: [] }
  const unhindered = timesThat(axis, (index) => isPossible(ranking, null, index)) > 0
  const online: MeetingRequest = { ...request, travelMinutes: 0 }
  return {
    why: unhindered ? 'quorum' : 'people',
    remedies: [
      ...(unhindered ? [lowerQuorum(ranking)] : withoutSome(ranking)),
      ...(request.travelMinutes > 0
        ? timesOf(online).map((times) => ({ remedy: 'online' as const, times }))
        : []),
      ...shorter(request),
    ],
  }
}

function whyNoStart(request: MeetingRequest): WhyNone {
  const anyDay = startAxis({ ...request, minutes: STEP_MINUTES }, STEP_MINUTES, STEP_MINUTES).count > 0
  return anyDay ? { why: 'too_long', remedies: shorter(request) } : { why: 'no_day', remedies: [] }
}

/** The fewest whose absence makes a time, and which of them makes the most. */
function withoutSome({ table, hindered }: Ranking): Remedy[] {
  const { axis, people, cells } = table
  let fewest = Infinity
  const sets = new Map<string, Set<number>>()
  for (let index = 0; index < axis.count; index++) {
    const count = hindered[index] ?? 0
    if (axis.shut[index] === 1 || count > fewest) continue
    if (count < fewest) sets.clear()
    fewest = count
    const who = people.flatMap((person, nth) => {
      const standing = standings[cells[nth * axis.count + index] ?? 0]
      return person.required && standing !== undefined && isHindered(standing) ? [nth] : []
    })
    const key = who.join(' ')
    sets.set(key, (sets.get(key) ?? new Set()).add(index))
  }
  return [...sets]
    .map(([key, starts]) => ({
      remedy: 'without' as const,
      personIds: key.split(' ').flatMap((nth) => people[Number(nth)]?.personId ?? []),
      times: timesThat(axis, (index) => starts.has(index)),
    }))
    .toSorted((a, b) => b.times - a.times)
    .slice(0, MOST_WITHOUT)
}

function lowerQuorum({ table, able, hindered }: Ranking): Remedy {
  const { axis } = table
  const open = (index: number) => axis.shut[index] === 0 && hindered[index] === 0
  const best = able.reduce((most, count, index) => (open(index) && count > most ? count : most), 0)
  return {
    remedy: 'quorum',
    able: best,
    times: timesThat(axis, (index) => open(index) && able[index] === best),
  }
}

/** A meeting of three quarters of the length, else of half of it, in whole quarters of an hour. */
function shorter(request: MeetingRequest): Remedy[] {
  for (const part of [0.75, 0.5]) {
    const minutes = Math.floor((request.minutes * part) / 15) * 15
    if (minutes < SHORTEST_MINUTES || minutes >= request.minutes) continue
    const [times] = timesOf({ ...request, minutes })
    if (times !== undefined) return [{ remedy: 'shorter', minutes, times }]
  }
  return []
}

/** Empty: none. */
function timesOf(request: MeetingRequest): number[] {
  const ranking = weighStarts(request)
  const times = timesThat(ranking.table.axis, (index) => isPossible(ranking, request.quorum, index))
  return times > 0 ? [times] : []
}

/** How many meetings have room one after the other at the starts that fit. */
export function timesThat(axis: StartAxis, fits: (index: number) => boolean): number {
  const long = Math.ceil(axis.minutes / axis.step)
  let times = 0
  for (const { first, count } of axis.days)
    for (let index = first; index < first + count; index++)
      if (fits(index)) {
        times += 1
        index += long - 1
      }
  return times
}
