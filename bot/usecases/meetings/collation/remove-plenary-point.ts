import type { Deps } from '../../../deps.ts'
import type { Result } from '../../../domain/refusal.ts'
import { removePoint } from '../../../store/collations.ts'
import type { Actor } from '../../actor.ts'
import { inCollation } from './in-collation.ts'

export async function removePlenaryPoint(
  deps: Pick<Deps, 'db' | 'clock'>,
  actor: Actor,
  { meetingId, pointId }: { meetingId: string; pointId: string },
): Promise<Result<object>> {
  return inCollation(deps, actor, { meetingId, act: 'edit' }, async ({ trx }) => {
    await removePoint(trx, meetingId, pointId)
    return { ok: true }
  })
}
