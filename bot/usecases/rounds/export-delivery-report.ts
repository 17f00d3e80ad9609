import type { Deps } from '../../deps.ts'
import { localDateOf } from '../../domain/calendar/copenhagen.ts'
import { refused, type Result } from '../../domain/refusal.ts'
import { deliveryReport } from '../../journal/delivery-report.ts'
import { findRound } from '../../store/round-facts.ts'
import { findViewer } from '../../store/viewers.ts'
import { dossierOf } from '../../views/read-dossier.ts'
import type { Actor } from '../actor.ts'

/** Who was asked in a round, by which door, and what came of it: the secretariat's, once something has been sent. */
export async function exportDeliveryReport(
  deps: Pick<Deps, 'db' | 'clock' | 'config'>,
  actor: Actor,
  roundId: string,
): Promise<Result<{ fileName: string; bytes: Uint8Array }>> {
  const facts = await findRound(deps.db, roundId)
  if (facts === null) return refused('not_found')
  const now = deps.clock()
  const viewer = await findViewer(deps.db, actor, facts.round.forumId, localDateOf(now))
  if (!viewer.secretariat) return refused('not_found')
  if (facts.round.startedAt === null) return refused('wrong_state')
  const data = await dossierOf(deps.db, [facts], {
    madeAt: now,
    madeBy: actor.personId,
    secretariatMail: deps.config.secretariatMailbox,
  })
  return { ok: true, ...(await deliveryReport(data)) }
}
