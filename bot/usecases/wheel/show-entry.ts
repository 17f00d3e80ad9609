import type { EntryView, RepeatChoice } from '../../contract/wheel.ts'
import type { Deps } from '../../deps.ts'
import { mayPlan, maySeeEntry } from '../../domain/access.ts'
import { localDateOf } from '../../domain/calendar/copenhagen.ts'
import { refused, type Result } from '../../domain/refusal.ts'
import { agreementName } from '../../domain/wheel/cycle/agreement.ts'
import type { Schedule } from '../../domain/wheel/entry.ts'
import { choiceOf } from '../../domain/wheel/recurrence/rule-choice.ts'
import { namesOf } from '../../store/people.ts'
import { findCycle } from '../../store/wheel-cycles.ts'
import { findConnected, type KeptEntry } from '../../store/wheel-entries.ts'
import { historyOfEntry } from '../../store/wheel-history.ts'
import { listWheelForums } from '../../store/wheel-readers.ts'
import { readerIn } from '../../views/read-wheel.ts'
import { wheelEventText } from '../../views/wheel-event-text.ts'
import type { Actor } from '../actor.ts'

const LINES_OF_HISTORY = 50

/** One entry whole, for its form: how it comes again, whom it waits for, who waits for it, and what was done to it. */
export async function showEntry(
  deps: Pick<Deps, 'db' | 'clock'>,
  actor: Actor,
  entryId: string,
): Promise<Result<{ view: EntryView }>> {
  const { db } = deps
  const today = localDateOf(deps.clock())
  const forums = await listWheelForums(db, actor.personId, today)
  const reader = await readerIn(db, actor, forums, { from: today, to: today })
  const connected = await findConnected(db, [entryId])
  const kept = connected.find(({ entry }) => entry.id === entryId)
  const sees = ({ entry, regionCode }: KeptEntry) => maySeeEntry(reader, entry, regionCode)
  if (kept === undefined || !sees(kept)) return refused('not_found')

  const { entry, regionCode, version, cycle: step } = kept
  const others = new Map(connected.filter(sees).map((other) => [other.entry.id, other.entry]))
  const titled = (id: string) => {
    const title = others.get(id)?.title
    return title === undefined ? [] : [{ entryId: id, title }]
  }
  const needing = connected.filter(
    (other) =>
      other.entry.dependsOn.includes(entryId) ||
      (other.entry.schedule.by === 'other' && other.entry.schedule.entryId === entryId),
  )
  const plans = mayPlan(reader)
  const lines = plans ? await historyOfEntry(db, entryId, LINES_OF_HISTORY) : []
  const names = await namesOf(db, [...entry.responsible, ...lines.flatMap(({ personId }) => personId ?? [])])
  const cycle = step === null ? null : await findCycle(db, step.id)
  const { schedule, state, title, kind, forumId, location } = entry
  const view: EntryView = {
    id: entryId,
    version,
    kind,
    title,
    forumId,
    regionCode,
    location,
    schedule: scheduleView(schedule, (id) => others.get(id)?.title ?? ''),
    state,
    responsible: entry.responsible.map((personId) => ({ personId, name: names.get(personId) ?? '' })),
    links: [...entry.links],
    serves: [...entry.serves],
    dependsOn: entry.dependsOn.flatMap(titled),
    neededBy: needing.flatMap((other) => titled(other.entry.id)),
    cycle: step !== null && cycle !== null ? { ...step, name: agreementName(cycle.agreement) } : null,
    can: { edit: plans, remove: plans && needing.length === 0 },
    history: lines.map(({ at, personId, event }) => ({
      at: at.toISOString(),
      byName: personId === null ? null : (names.get(personId) ?? null),
      text: wheelEventText(event, actor.language),
    })),
  }
  return { ok: true, view }
}

function scheduleView(schedule: Schedule, titleOf: (id: string) => string): EntryView['schedule'] {
  switch (schedule.by) {
    case 'date':
      return { by: 'date', when: schedule.when }
    case 'rule': {
      const choice = choiceOf(schedule.rule)
      // The same choice; the contract's lists are not marked as read-only.
      const repeat = choice === null ? null : (structuredClone(choice) as RepeatChoice)
      return { ...schedule, repeat, notes: [...schedule.notes] }
    }
    case 'other': {
      const { entryId, offset, days, times } = schedule
      return { by: 'other', entryId, title: titleOf(entryId), offset, days, times }
    }
  }
}
