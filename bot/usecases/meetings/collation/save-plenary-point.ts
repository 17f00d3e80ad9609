import type { Deps } from '../../../deps.ts'
import { collationLimits } from '../../../domain/meetings/collation/collation-limits.ts'
import { keysOf } from '../../../domain/meetings/collation/keys-of.ts'
import { refused, type Result } from '../../../domain/refusal.ts'
import { type PlacedPoint, savePoint } from '../../../store/collations.ts'
import type { Actor } from '../../actor.ts'
import { inCollation, refuseCase } from './in-collation.ts'

/** Adds what was said in plenary, or words it anew. `id` is the writer's own, so that the same point sent twice is one. */
export async function savePlenaryPoint(
  deps: Pick<Deps, 'db' | 'clock'>,
  actor: Actor,
  { meetingId, ...point }: PlacedPoint & { meetingId: string },
): Promise<Result<object>> {
  const no = refuseCase(point.text, 'text')
  if (no !== null) return no
  return inCollation(deps, actor, { meetingId, act: 'edit' }, async ({ trx, sheet: { collation } }) => {
    const { sections } = keysOf(collation)
    if (point.sectionKey !== null && !sections.has(point.sectionKey)) return refused('line_gone')
    const points = [...collation.plenary, ...collation.sections.flatMap(({ plenary }) => plenary)]
    const isNew = points.every(({ id }) => id !== point.id)
    if (isNew && points.length >= collationLimits.points) {
      return refused('collation_full', { limit: collationLimits.points })
    }
    return (await savePoint(trx, meetingId, point)) ? { ok: true } : refused('line_gone')
  })
}
