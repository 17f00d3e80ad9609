import type { Deps } from '../../../deps.ts'
import type { NextStep } from '../../../domain/meetings/collation/collation.ts'
import { collationLimits } from '../../../domain/meetings/collation/collation-limits.ts'
import { refused, type Result } from '../../../domain/refusal.ts'
import { saveNextStep as saveStep } from '../../../store/collations.ts'
import type { Actor } from '../../actor.ts'
import { inCollation, refuseCase } from './in-collation.ts'

/** Adds what is to happen now, or words it anew. `id` is the writer's own, so that the same step sent twice is one. */
export async function saveNextStep(
  deps: Pick<Deps, 'db' | 'clock'>,
  actor: Actor,
  { meetingId, ...step }: NextStep & { meetingId: string },
): Promise<Result<object>> {
  const no = refuseCase(step.text, 'text') ?? refuseCase(step.responsible, 'responsible')
  if (no !== null) return no
  return inCollation(deps, actor, { meetingId, act: 'edit' }, async ({ trx, sheet: { collation } }) => {
    const isNew = collation.nextSteps.every(({ id }) => id !== step.id)
    if (isNew && collation.nextSteps.length >= collationLimits.nextSteps) {
      return refused('collation_full', { limit: collationLimits.nextSteps })
    }
    return (await saveStep(trx, meetingId, step)) ? { ok: true } : refused('line_gone')
  })
}
