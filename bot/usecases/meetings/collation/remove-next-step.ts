import type { Deps } from '../../../deps.ts'
import type { Result } from '../../../domain/refusal.ts'
import { removeNextStep as removeStep } from '../../../store/collations.ts'
import type { Actor } from '../../actor.ts'
import { inCollation } from './in-collation.ts'

export async function removeNextStep(
  deps: Pick<Deps, 'db' | 'clock'>,
  actor: Actor,
  { meetingId, stepId }: { meetingId: string; stepId: string },
): Promise<Result<object>> {
  return inCollation(deps, actor, { meetingId, act: 'edit' }, async ({ trx }) => {
    await removeStep(trx, meetingId, stepId)
    return { ok: true }
  })
}
