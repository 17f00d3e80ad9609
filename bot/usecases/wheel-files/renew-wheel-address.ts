import type { Deps } from '../../deps.ts'
import type { Result } from '../../domain/refusal.ts'
import { renewAddress } from '../../store/wheel-addresses.ts'
import { feedLink } from '../../views/wheel-links.ts'
import type { Actor } from '../actor.ts'
import { whoseAddress } from './whose-address.ts'

/** Makes a new secret address of a calendar and stops the one before it. Told this once: only its hash is kept. */
export async function renewWheelAddress(
  deps: Pick<Deps, 'db' | 'clock' | 'newSecret' | 'config'>,
  actor: Actor,
  { forumId }: { forumId: string | null },
): Promise<Result<{ url: string }>> {
  const whose = await whoseAddress(deps.db, actor, forumId)
  if (!whose.ok) return whose
  const token = deps.newSecret()
  await deps.db
    .transaction()
    .execute((trx) => renewAddress(trx, whose.of, { token, by: actor.personId, now: deps.clock() }))
  return { ok: true, url: feedLink(deps.config, token) }
}
