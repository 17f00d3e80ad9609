import type { Deps } from '../../../deps.ts'
import { refused, type Result } from '../../../domain/refusal.ts'
import { findFocusAreas, isInUse, removeFocusArea as takeAway } from '../../../store/focus-areas.ts'
import type { Actor } from '../../actor.ts'
import { inFocusAreas } from './in-focus-areas.ts'

/** Takes it off the list. Not while a run sheet is about it; its wordings are kept all the same. */
export async function removeFocusArea(
  deps: Pick<Deps, 'db' | 'clock'>,
  actor: Actor,
  focusAreaId: string,
): Promise<Result<object>> {
  return inFocusAreas(deps, actor, async ({ trx, now }) => {
    const [area] = await findFocusAreas(trx, [focusAreaId])
    if (area === undefined) return refused('not_found')
    if (await isInUse(trx, focusAreaId)) return refused('focus_area_in_use')
    await takeAway(trx, focusAreaId, now)
    return { ok: true }
  })
}
