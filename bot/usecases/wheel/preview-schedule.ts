import type { ScheduleInput } from '../../contract/wheel.ts'
import type { Deps } from '../../deps.ts'
import { mayPlan } from '../../domain/access.ts'
import { localDateOf } from '../../domain/calendar/copenhagen.ts'
import type { PlainDate } from '../../domain/calendar/plain-date.ts'
import { refused, type Result } from '../../domain/refusal.ts'
import type { Entry } from '../../domain/wheel/entry.ts'
import { among, occurrencesOf } from '../../domain/wheel/recurrence/occurrences.ts'
import { addYears } from '../../domain/wheel/when.ts'
import { findConnected } from '../../store/wheel-entries.ts'
import { listWheelForums } from '../../store/wheel-readers.ts'
import { closedDaysAmong } from '../../views/read-wheel.ts'
import { dayProblem } from '../../views/wheel-warnings.ts'
import type { Actor } from '../actor.ts'
import { readSchedule } from './read-schedule.ts'
import { wheelRefused } from './wheel-refused.ts'

export type PreviewSchedule = {
  schedule: ScheduleInput
  forumId: string | null
  from: PlainDate
  limit: number
}

type Dates = { dates: { from: PlainDate; to: PlainDate; problem: string | null }[] }

/** So far ahead dates are looked for: a week 53 or a fifth Friday may be years away. */
const LOOKS_AHEAD_YEARS = 12

/** The dates that a schedule would give, and which of them lie badly, while its form is being filled. */
export async function previewSchedule(
  deps: Pick<Deps, 'db' | 'clock'>,
  actor: Actor,
  { schedule: input, forumId, from, limit }: PreviewSchedule,
): Promise<Result<Dates>> {
  if (!mayPlan(actor)) return refused('not_found')
  const today = localDateOf(deps.clock())
  const read = readSchedule(input, null, today)
  if (!read.ok) return wheelRefused(read.refusal, () => undefined)
  const { schedule } = read
  const others = schedule.by === 'other' ? await findConnected(deps.db, [schedule.entryId]) : []
  const forums = await listWheelForums(deps.db, actor.personId, today)
  const entry: Entry = { ...nothing, forumId, schedule }
  const entries = [entry, ...others.map((other) => other.entry)]
  const window = { from, to: addYears(from, LOOKS_AHEAD_YEARS) }
  const found = occurrencesOf(entry, window, among(entries, closedDaysAmong(forums)))
  const dates = found
    .filter(({ state }) => state !== 'cancelled')
    .toSorted((a, b) => a.when.from.localeCompare(b.when.from))
    .slice(0, limit)
    .map(({ when }) => {
      const problem = dayProblem(when, forumId, forums, actor.language)
      return { from: when.from, to: when.to, problem }
    })
  return { ok: true, dates }
}

const nothing: Omit<Entry, 'schedule'> = {
  id: 'preview',
  kind: 'meeting',
  title: '',
  forumId: null,
  location: '',
  state: 'planned',
  responsible: [],
  links: [],
  serves: [],
  dependsOn: [],
}
