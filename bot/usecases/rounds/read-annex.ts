import type { Deps } from '../../deps.ts'
import { maySee } from '../../domain/access.ts'
import { localDateOf } from '../../domain/calendar/copenhagen.ts'
import { refused, type Result } from '../../domain/refusal.ts'
import { readAnnex as readFile } from '../../store/annexes.ts'
import { findRound } from '../../store/round-facts.ts'
import { findViewer } from '../../store/viewers.ts'
import type { Actor } from '../actor.ts'

/** A proposal's file, for whoever may see the round. */
export async function readAnnex(
  deps: Pick<Deps, 'db' | 'clock'>,
  actor: Actor,
  input: { roundId: string; annexId: string },
): Promise<Result<{ name: string; mediaType: string; content: Buffer }>> {
  const facts = await findRound(deps.db, input.roundId)
  if (facts === null) return refused('not_found')
  const viewer = await findViewer(deps.db, actor, facts.round.forumId, localDateOf(deps.clock()))
  if (!maySee(viewer, facts)) return refused('not_found')
  const annex = await readFile(deps.db, input.roundId, input.annexId)
  if (annex === null) return refused('not_found')
  return { ok: true, name: annex.name, mediaType: annex.mediaType, content: annex.content }
}
