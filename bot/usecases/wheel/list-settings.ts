import type { WheelSettings } from '../../contract/wheel-settings.ts'
import type { Deps } from '../../deps.ts'
import { mayPlan } from '../../domain/access.ts'
import { localDateOf } from '../../domain/calendar/copenhagen.ts'
import { refused, type Result } from '../../domain/refusal.ts'
import { REMIND_WORKING_DAYS } from '../../domain/wheel/remind-when.ts'
import { reminderSettings } from '../../store/wheel-reminders.ts'
import { regionNames } from '../../views/region-names.ts'
import type { Actor } from '../actor.ts'

/** How each region's wheel reminds, for who plans it. */
export async function listSettings(
  deps: Pick<Deps, 'db' | 'clock'>,
  actor: Actor,
): Promise<Result<WheelSettings>> {
  if (!mayPlan(actor)) return refused('not_found')
  const chosen = await reminderSettings(deps.db)
  const regions = await regionNames(deps.db, localDateOf(deps.clock()))
  const items = regions.map(({ code, name }) => {
    const setting = chosen.get(code)
    return {
      regionCode: code,
      name,
      remindWorkingDays: setting === undefined ? REMIND_WORKING_DAYS : setting,
    }
  })
  return { ok: true, items }
}
