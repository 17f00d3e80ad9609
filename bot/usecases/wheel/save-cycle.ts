import type { CycleInput } from '../../contract/wheel-cycle.ts'
import type { Deps } from '../../deps.ts'
import { mayPlan } from '../../domain/access.ts'
import { refused, type Result } from '../../domain/refusal.ts'
import { agreementName } from '../../domain/wheel/cycle/agreement.ts'
import { followingOrOwn } from '../../domain/wheel/cycle/plan-again.ts'
import { planEntries } from '../../domain/wheel/cycle/plan-entries.ts'
import { warningText } from '../../domain/wheel/cycle/warning-text.ts'
import { listOrganisations } from '../../store/organisations.ts'
import { councilsOf, insertCycle, listCycles } from '../../store/wheel-cycles.ts'
import { insertEntries } from '../../store/wheel-entries.ts'
import { appendWheelHistory } from '../../store/wheel-history.ts'
import { unknownPeople } from '../../store/wheel-readers.ts'
import type { Actor } from '../actor.ts'
import { inWheel } from './in-wheel.ts'
import { planFromInput } from './plan-from-input.ts'

/**
 * Puts the agreement's cycle into the wheel: one entry for each step, waiting for each other as the chain says. Who must
 * approve it is fixed now: the region and its municipalities.
 */
export async function saveCycle(
  deps: Pick<Deps, 'db' | 'clock' | 'newId'>,
  actor: Actor,
  input: CycleInput,
): Promise<Result<{ id: string; entries: number; warnings: string[] }>> {
  if (!mayPlan(actor)) return refused('not_found')
  return inWheel(deps, actor, async ({ trx, forums, now, today }) => {
    const { regionCode } = input
    const planned = await planFromInput(trx, input, forums, today)
    if (!planned.ok) return planned
    const { template, agreement, plan, warnings, forumOf, takenFrom } = planned
    const regions = (await listOrganisations(trx, today)).filter(({ kind }) => kind === 'region')
    if (regions.every(({ id }) => id !== regionCode))
      return refused('unknown_organisation', { field: 'regionCode' })
    if ((await unknownPeople(trx, input.responsible)).length > 0)
      return refused('unknown_person', { field: 'responsible' })
    const name = agreementName(agreement)
    const standing = (await listCycles(trx)).find(
      (cycle) => cycle.regionCode === regionCode && cycle.agreement.firstYear === agreement.firstYear,
    )
    if (standing !== undefined)
      return refused('cycle_exists', { name: agreementName(standing.agreement), field: 'firstYear' })

    const ids = new Map(plan.map(({ step }) => [step.id, deps.newId()]))
    const followed = new Map([...takenFrom].map(([stepId, entryId]) => [ids.get(stepId), entryId]))
    const entries = planEntries(plan, (stepId) => ids.get(stepId) ?? '', forumOf).map((entry) => ({
      ...entry,
      schedule: followingOrOwn(entry.schedule, followed.get(entry.id)),
      responsible: input.responsible,
    }))
    const by = { personId: actor.personId, now }
    await insertEntries(
      trx,
      entries.map((entry) => {
        const forum = forums.find(({ id }) => id === entry.forumId)
        return { entry, regionCode: forum?.regionCode ?? regionCode, copiedFrom: null }
      }),
      by,
    )
    const id = deps.newId()
    const kept = new Set(entries.map((entry) => entry.id))
    const steps = [...ids].flatMap(([stepId, entryId]) => (kept.has(entryId) ? [{ stepId, entryId }] : []))
    const councils = await councilsOf(trx, regionCode)
    await insertCycle(trx, { id, regionCode, agreement, template, steps, councils }, by)
    const event = { kind: 'cycle_planned', name } as const
    const lines = steps.map(({ entryId }) => ({ event, entryId, cycleId: id }))
    await appendWheelHistory(trx, lines, by)
    const told = warnings.map((warning) => warningText(warning, template, actor.language))
    return { ok: true, id, entries: entries.length, warnings: told }
  })
}
