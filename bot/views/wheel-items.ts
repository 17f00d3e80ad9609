import type { WheelItem } from '../contract/wheel.ts'
import { isResponsible, mayPlan, maySeeEntry, mayTickOff } from '../domain/access.ts'
import type { CouncilDecision } from '../domain/wheel/cycle/approvals.ts'
import { approvalStanding } from '../domain/wheel/cycle/approvals.ts'
import { checkSavedPlan } from '../domain/wheel/cycle/plan-in-wheel.ts'
import { warningText } from '../domain/wheel/cycle/warning-text.ts'
import { isOver, tickedState, type Occurrence } from '../domain/wheel/entry.ts'
import { predecessorsOf } from '../domain/wheel/tick-off.ts'
import type { Cycle } from '../store/wheel-cycles.ts'
import type { KeptEntry } from '../store/wheel-entries.ts'
import { outlookWarnings } from './outlook-text.ts'
import type { Shown, WheelReading } from './read-wheel.ts'

/** Everything of the reading as the tab, the bot and the lists show it, in order of dates. */
export function itemsOf(reading: WheelReading): WheelItem[] {
  const warnings = warningsByEntry(reading)
  return reading.shown.map((shown) =>
    itemOf(reading, shown, [
      ...(warnings.get(shown.entry.id) ?? []),
      ...outlookWarnings(
        reading.inOutlook.get(`${shown.entry.id}|${shown.occurrence.key}`),
        reading.language,
      ),
    ]),
  )
}

function itemOf(reading: WheelReading, shown: Shown, warnings: string[]): WheelItem {
  const { reader, names } = reading
  const { occurrence, entry, kept, roundId } = shown
  const { key, when, state, moved } = occurrence
  const open = kept === null ? [] : openBefore(reading, kept, occurrence)
  return {
    id: `${entry.id}|${key}`,
    entryId: entry.id,
    key,
    version: kept?.version ?? 0,
    kind: entry.kind,
    title: entry.title,
    forumId: entry.forumId,
    regionCode: kept?.regionCode ?? regionOfForum(reading, entry.forumId),
    from: when.from,
    to: when.to,
    times: when.times,
    location: entry.location,
    state,
    moved,
    recurring: entry.schedule.by !== 'date',
    responsible: entry.responsible.map((personId) => ({ personId, name: names.get(personId) ?? '' })),
    links: [...entry.links],
    serves: [...entry.serves],
    waitsFor: open.flatMap(({ entryId, key, when }) => {
      const other = reading.kept.get(entryId)
      if (other === undefined || !maySeeEntry(reader, other.entry, other.regionCode)) return []
      return [{ entryId, key, title: other.entry.title, from: when.from }]
    }),
    mine: isResponsible(reader, entry) || (entry.forumId !== null && reader.forumIds.includes(entry.forumId)),
    iAmResponsible: isResponsible(reader, entry),
    roundId,
    cycleId: kept?.cycle?.id ?? null,
    warnings,
    can: canOf(reading, shown, open.length > 0),
  }
}

const regionOfForum = ({ forums }: WheelReading, forumId: string | null): string =>
  forums.find(({ id }) => id === forumId)?.regionCode ?? ''

const openBefore = ({ all }: WheelReading, { entry }: KeptEntry, occurrence: Occurrence): Occurrence[] =>
  entry.dependsOn.length === 0
    ? []
    : predecessorsOf(entry, occurrence, all).filter(({ state }) => !isOver(state))

/** What the product would let the reader do; each act is asked again when it is done. */
function canOf(reading: WheelReading, { occurrence, entry, kept }: Shown, waits: boolean): WheelItem['can'] {
  const { reader, today } = reading
  const { state, moved, when } = occurrence
  const plans = kept !== null && mayPlan(reader)
  const ticks = kept !== null && mayTickOff(reader, entry)
  const alone = entry.schedule.by !== 'date' && entry.state !== 'cancelled'
  const tooSoon = tickedState(entry.kind) === 'held' && when.from > today
  const cancelledAlone = state === 'cancelled' && (alone || entry.schedule.by === 'date')
  return {
    edit: plans,
    move: plans && state === 'planned',
    cancel: plans && state === 'planned',
    restore: plans && (cancelledAlone || (alone && moved)),
    tickOff: ticks && state === 'planned' && !waits && !tooSoon && !lacksApprovals(reading, kept),
    untick: ticks && (state === 'held' || state === 'done'),
  }
}

function lacksApprovals({ cycles, today }: WheelReading, { cycle: step }: KeptEntry): boolean {
  const cycle = step === null ? undefined : cycles.get(step.id)
  return cycle !== undefined && step !== null && approvalsMissing(cycle, step.stepId, today) !== null
}

/** How many have approved, when the step is the councils' own and one of them is missing; null: nothing stands in its way. */
export function approvalsMissing(
  { template, councils, decisions, agreement }: Omit<Cycle, 'decisions'> & { decisions: CouncilDecision[] },
  stepId: string,
  today: string,
): { approved: number; of: number } | null {
  const step = template.steps.find(({ id }) => id === stepId)
  if (step?.placed.by !== 'deadline') return null
  const { state, approved, of } = approvalStanding(councils, decisions, agreement.deadline, today)
  return state === 'approved' ? null : { approved, of }
}

/** What no longer fits, by the entry that it is said of. Only who plans is told: the sentences name steps of all forums. */
function warningsByEntry({ reader, cycles, all, today, language }: WheelReading): Map<string, string[]> {
  const told = new Map<string, string[]>()
  if (!mayPlan(reader)) return told
  for (const cycle of cycles.values()) {
    const found = checkSavedPlan(cycle, all, today)
    for (const warning of found) {
      const entryId = cycle.steps.find(({ stepId }) => stepId === warning.step)?.entryId
      if (entryId === undefined) continue
      told.set(entryId, [...(told.get(entryId) ?? []), warningText(warning, cycle.template, language)])
    }
  }
  return told
}
