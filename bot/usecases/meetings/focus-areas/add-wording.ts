import type { Deps } from '../../../deps.ts'
import type { WordingTexts } from '../../../domain/meetings/focus-area.ts'
import { refused, type Result } from '../../../domain/refusal.ts'
import { markFocusAreaChanged } from '../../../store/breakout-telling.ts'
import { findFocusAreas, insertWording } from '../../../store/focus-areas.ts'
import type { Actor } from '../../actor.ts'
import { inFocusAreas, refuseNumbers } from './in-focus-areas.ts'

/** A new wording; the older ones stay, and what was said of them. `version`: the one that was read. */
export async function addWording(
  deps: Pick<Deps, 'db' | 'clock'>,
  actor: Actor,
  { focusAreaId, version, goal, content, results }: WordingTexts & { focusAreaId: string; version: number },
): Promise<Result<{ version: number }>> {
  const no = refuseNumbers({ goal, content, results })
  if (no !== null) return no
  return inFocusAreas(deps, actor, async ({ trx, now }) => {
    const [area] = await findFocusAreas(trx, [focusAreaId])
    if (area === undefined) return refused('not_found')
    const { wording } = area
    if (wording.version !== version) return refused('wording_changed_meanwhile')
    const isSame = wording.goal === goal && wording.content === content && wording.results === results
    if (isSame) return refused('wording_unchanged')
    const next = {
      ...{ version: version + 1, goal, content, results },
      ...{ origin: 'written' as const, writtenAt: now, writtenBy: actor.personId },
    }
    await insertWording(trx, focusAreaId, next)
    await markFocusAreaChanged(trx, focusAreaId, now)
    return { ok: true, version: next.version }
  })
}
