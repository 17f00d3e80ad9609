import type { CycleList } from '../../contract/wheel-cycle.ts'
import type { Deps } from '../../deps.ts'
import { mayPlan } from '../../domain/access.ts'
import { localDateOf } from '../../domain/calendar/copenhagen.ts'
import { agreementName } from '../../domain/wheel/cycle/agreement.ts'
import { approvalStanding } from '../../domain/wheel/cycle/approvals.ts'
import { checkSavedPlan } from '../../domain/wheel/cycle/plan-in-wheel.ts'
import { among } from '../../domain/wheel/recurrence/occurrences.ts'
import { listCycles as readCycles } from '../../store/wheel-cycles.ts'
import { findConnected } from '../../store/wheel-entries.ts'
import { listWheelForums } from '../../store/wheel-readers.ts'
import { closedDaysAmong, readerIn } from '../../views/read-wheel.ts'
import type { Actor } from '../actor.ts'

/** The agreements whose cycles are planned, newest first, each with how it stands. */
export async function listCycles(deps: Pick<Deps, 'db' | 'clock'>, actor: Actor): Promise<CycleList> {
  const { db } = deps
  const today = localDateOf(deps.clock())
  const forums = await listWheelForums(db, actor.personId, today)
  const reader = await readerIn(db, actor, forums, { from: today, to: today })
  const cycles = (await readCycles(db)).filter(
    ({ regionCode }) => mayPlan(reader) || reader.regionCodes.includes(regionCode),
  )
  const entries = await findConnected(
    db,
    cycles.flatMap(({ steps }) => steps.map(({ entryId }) => entryId)),
  )
  const all = among(
    entries.map(({ entry }) => entry),
    closedDaysAmong(forums),
  )
  const items = cycles.map((cycle) => {
    const { id, regionCode, agreement, councils, decisions } = cycle
    const { approved, of } = approvalStanding(councils, decisions, agreement.deadline, today)
    const found = mayPlan(reader) ? checkSavedPlan(cycle, all, today) : []
    const name = agreementName(agreement)
    return { id, name, regionCode, ...agreement, warnings: found.length, approved, of }
  })
  return { items }
}
