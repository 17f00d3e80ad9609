import type { WheelSettings } from '../../contract/wheel-settings.ts'
import type { Deps } from '../../deps.ts'
import { mayPlan } from '../../domain/access.ts'
import { refused, type Result } from '../../domain/refusal.ts'
import { REMIND_WORKING_DAYS } from '../../domain/wheel/remind-when.ts'
import { listOrganisations } from '../../store/organisations.ts'
import { reminderSettings } from '../../store/wheel-reminders.ts'
import type { Actor } from '../actor.ts'

/** How each region's wheel reminds, for who plans it. */
export async function listSettings(deps: Pick<Deps, 'db'>, actor: Actor): Promise<Result<WheelSettings>> {
  if (!mayPlan(actor)) return refused('not_found')
  const chosen = await reminderSettings(deps.db)
  const regions = (await listOrganisations(deps.db)).filter(({ kind }) => kind === 'region')
  const items = regions.map(({ id, name }) => {
    const setting = chosen.get(id)
    return {
      regionCode: id,
      name,
      remindWorkingDays: setting === undefined ? REMIND_WORKING_DAYS : setting,
    }
  })
  return { ok: true, items }
}
