import type { CycleView } from '../../contract/wheel-cycle.ts'
import type { Deps } from '../../deps.ts'
import { mayPlan } from '../../domain/access.ts'
import { localDateOf } from '../../domain/calendar/copenhagen.ts'
import { refused, type Result } from '../../domain/refusal.ts'
import { among } from '../../domain/wheel/recurrence/occurrences.ts'
import { entriesInOutlook } from '../../store/outlook-marks.ts'
import { organisationNames } from '../../store/organisations.ts'
import { namesOf } from '../../store/people.ts'
import { findCycle } from '../../store/wheel-cycles.ts'
import { findConnected } from '../../store/wheel-entries.ts'
import { listWheelForums } from '../../store/wheel-readers.ts'
import { cycleViewOf } from '../../views/cycle-view.ts'
import { closedDaysAmong, readerIn } from '../../views/read-wheel.ts'
import type { Actor } from '../actor.ts'

/** The agreement's cycle: its steps as they stand in the wheel, what no longer fits, and who has approved. */
export async function showCycle(
  deps: Pick<Deps, 'db' | 'clock'>,
  actor: Actor,
  cycleId: string,
): Promise<Result<{ view: CycleView }>> {
  const { db } = deps
  const today = localDateOf(deps.clock())
  const forums = await listWheelForums(db, actor.personId, today)
  const reader = await readerIn(db, actor, forums, { from: today, to: today })
  const cycle = await findCycle(db, cycleId)
  if (cycle === null) return refused('not_found')
  // How far the region's agreement has come is for everybody in its forums.
  if (!mayPlan(reader) && !reader.regionCodes.includes(cycle.regionCode)) return refused('not_found')
  const entryIds = cycle.steps.map(({ entryId }) => entryId)
  const connected = await findConnected(db, entryIds)
  const all = among(
    connected.map(({ entry }) => entry),
    closedDaysAmong(forums),
  )
  const rows = {
    cycle,
    kept: new Map(connected.map((kept) => [kept.entry.id, kept])),
    all,
    organisations: await organisationNames(db, today),
    names: await namesOf(
      db,
      cycle.decisions.map(({ recordedBy }) => recordedBy),
    ),
    inOutlook: await entriesInOutlook(db, entryIds),
  }
  return { ok: true, view: cycleViewOf(rows, reader, today, actor.language) }
}
