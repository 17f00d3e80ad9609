import type { CreateFocusAreaInput } from '../../../contract/focus-areas.ts'
import type { Deps } from '../../../deps.ts'
import { focusAreaLimits } from '../../../domain/meetings/focus-area.ts'
import { refused, type Result } from '../../../domain/refusal.ts'
import { insertFocusArea, listFocusAreas } from '../../../store/focus-areas.ts'
import type { Actor } from '../../actor.ts'
import { inFocusAreas, refuseNumbers } from './in-focus-areas.ts'

/** A new focus area of an agreement, with its first wording. */
export async function createFocusArea(
  deps: Pick<Deps, 'db' | 'clock' | 'newId'>,
  actor: Actor,
  input: CreateFocusAreaInput,
): Promise<Result<{ id: string }>> {
  const { regionCode, agreement, position, title, part, goal, content, results } = input
  const no = refuseNumbers({ agreement, title, goal, content, results })
  if (no !== null) return no
  return inFocusAreas(deps, actor, async ({ trx, now }) => {
    const known = (await listFocusAreas(trx, regionCode)).filter((area) => area.agreement === agreement)
    if (known.some((area) => area.position === position)) return refused('focus_area_exists')
    const limit = focusAreaLimits.ofAgreement
    if (known.length >= limit) return refused('too_many_focus_areas', { limit })
    const id = deps.newId()
    const wording = {
      ...{ version: 1, goal, content, results },
      ...{ origin: 'written' as const, writtenAt: now, writtenBy: actor.personId },
    }
    await insertFocusArea(trx, { id, regionCode, agreement, position, title, part, wording })
    return { ok: true, id }
  })
}
