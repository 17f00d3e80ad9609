import type { Deps } from '../../../deps.ts'
import type { FocusAreaPart } from '../../../domain/meetings/focus-area.ts'
import { refused, type Result } from '../../../domain/refusal.ts'
import { findFocusAreas, listFocusAreas, saveFocusArea } from '../../../store/focus-areas.ts'
import type { Actor } from '../../actor.ts'
import { inFocusAreas, refuseNumbers } from './in-focus-areas.ts'

type Input = { focusAreaId: string; position: number; title: string; part: FocusAreaPart }

/** Its number, name and part; no two of an agreement have one number. */
export async function editFocusArea(
  deps: Pick<Deps, 'db' | 'clock'>,
  actor: Actor,
  { focusAreaId, position, title, part }: Input,
): Promise<Result<object>> {
  const no = refuseNumbers({ title })
  if (no !== null) return no
  return inFocusAreas(deps, actor, async ({ trx }) => {
    const [area] = await findFocusAreas(trx, [focusAreaId])
    if (area === undefined) return refused('not_found')
    const taken = (await listFocusAreas(trx, area.regionCode)).some(
      (each) => each.agreement === area.agreement && each.position === position && each.id !== focusAreaId,
    )
    if (taken) return refused('focus_area_exists')
    await saveFocusArea(trx, { id: focusAreaId, position, title, part })
    return { ok: true }
  })
}
