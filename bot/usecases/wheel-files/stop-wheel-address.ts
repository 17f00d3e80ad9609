import type { Deps } from '../../deps.ts'
import type { Result } from '../../domain/refusal.ts'
import { stopAddress } from '../../store/wheel-addresses.ts'
import type { Actor } from '../actor.ts'
import { whoseAddress } from './whose-address.ts'

/** Stops a calendar's address: whoever has it gets nothing more. Where there is none, all is as wished. */
export async function stopWheelAddress(
  deps: Pick<Deps, 'db' | 'clock'>,
  actor: Actor,
  { forumId }: { forumId: string | null },
): Promise<Result<object>> {
  const whose = await whoseAddress(deps.db, actor, forumId)
  if (!whose.ok) return whose
  await deps.db.transaction().execute((trx) => stopAddress(trx, whose.of, deps.clock()))
  return { ok: true }
}
