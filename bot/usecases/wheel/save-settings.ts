import type { Deps } from '../../deps.ts'
import { mayPlan } from '../../domain/access.ts'
import { localDateOf } from '../../domain/calendar/copenhagen.ts'
import { refused, type Result } from '../../domain/refusal.ts'
import { listOrganisations } from '../../store/organisations.ts'
import { saveReminderSetting } from '../../store/wheel-reminders.ts'
import type { Actor } from '../actor.ts'

/** Chooses how many working days before whoever is responsible is reminded in a region's wheel; null: not at all. */
export async function saveSettings(
  deps: Pick<Deps, 'db' | 'clock'>,
  actor: Actor,
  input: { regionCode: string; remindWorkingDays: number | null },
): Promise<Result<object>> {
  if (!mayPlan(actor)) return refused('not_found')
  return deps.db.transaction().execute(async (trx) => {
    const organisations = await listOrganisations(trx, localDateOf(deps.clock()))
    if (!organisations.some(({ kind, id }) => kind === 'region' && id === input.regionCode))
      return refused('unknown_organisation', { field: 'regionCode' })
    await saveReminderSetting(trx, input.regionCode, input.remindWorkingDays)
    return { ok: true }
  })
}
