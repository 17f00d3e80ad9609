import type { Deps } from '../../../deps.ts'
import { agreement2021 } from '../../../domain/meetings/focus-area-set.ts'
import { refused, type Result } from '../../../domain/refusal.ts'
import { insertFocusArea, listFocusAreas } from '../../../store/focus-areas.ts'
import type { Actor } from '../../actor.ts'
import { inFocusAreas } from './in-focus-areas.ts'

/** The five of Rammeaftale 2021-22, in words that are marked as ours. */
export async function addReadySet(
  deps: Pick<Deps, 'db' | 'clock' | 'newId'>,
  actor: Actor,
  regionCode: string,
): Promise<Result<object>> {
  return inFocusAreas(deps, actor, async ({ trx, now }) => {
    const { agreement, areas } = agreement2021
    const known = await listFocusAreas(trx, regionCode)
    if (known.some((area) => area.agreement === agreement)) return refused('focus_area_exists')
    for (const { position, title, part, goal, content, results } of areas) {
      await insertFocusArea(trx, {
        ...{ id: deps.newId(), regionCode, agreement, position, title, part },
        wording: {
          ...{ version: 1, goal, content, results },
          ...{ origin: 'proposed', writtenAt: now, writtenBy: null },
        },
      })
    }
    return { ok: true }
  })
}
