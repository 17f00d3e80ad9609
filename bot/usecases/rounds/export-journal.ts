import type { Readable } from 'node:stream'
import type { Deps } from '../../deps.ts'
import { localDateOf } from '../../domain/calendar/copenhagen.ts'
import { refused, type Result } from '../../domain/refusal.ts'
import { journalFileName, journalZip } from '../../journal/zip.ts'
import { annexContent } from '../../store/annexes.ts'
import { findRound } from '../../store/round-facts.ts'
import { findViewer } from '../../store/viewers.ts'
import { readDossier } from '../../views/read-dossier.ts'
import type { Actor } from '../actor.ts'

/** The journal file of the whole proposal, all revisions, as the secretariat's case system takes it in. */
export async function exportJournal(
  deps: Pick<Deps, 'db' | 'clock' | 'config'>,
  actor: Actor,
  roundId: string,
): Promise<Result<{ fileName: string; zip: Readable }>> {
  const facts = await findRound(deps.db, roundId)
  if (facts === null) return refused('not_found')
  const now = deps.clock()
  const viewer = await findViewer(deps.db, actor, facts.round.forumId, localDateOf(now))
  if (!viewer.secretariat) return refused('not_found')
  const data = await readDossier(deps.db, facts.round.proposalId, {
    madeAt: now,
    madeBy: actor.personId,
    secretariatMail: deps.config.secretariatMailbox,
  })
  if (data === null) return refused('not_found')
  const zip = await journalZip(data, (annexId) => annexContent(deps.db, annexId))
  return { ok: true, fileName: journalFileName(data), zip }
}
