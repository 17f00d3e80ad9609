import { createHash } from 'node:crypto'
import { fileTypeFromBuffer } from 'file-type'
import { refused, type Result } from '../../domain/refusal.ts'
import { countLimits, textLimits } from '../../domain/rounds/text-limits.ts'
import { type AnnexFile, insertAnnex, listAnnexes } from '../../store/annexes.ts'
import type { Actor } from '../actor.ts'
import { actOnRound, type RoundDeps } from './act-on-round.ts'
import { refuseCpr } from './check-text.ts'

const LARGEST = 10 * 1024 * 1024

/** Kinds that a case system takes in, with the endings that people give them. */
const kinds: Record<string, string[]> = {
  'application/pdf': ['pdf'],
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': ['docx'],
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': ['xlsx'],
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': ['pptx'],
  'image/png': ['png'],
  'image/jpeg': ['jpg', 'jpeg'],
}

/** Adds a file to a proposal that has not been sent. What it is follows from its bytes; the name must agree. */
export async function addAnnex(
  deps: RoundDeps,
  actor: Actor,
  input: { roundId: string; name: string; content: Buffer },
): Promise<Result<{ annex: AnnexFile; version: number }>> {
  const { roundId, content } = input
  const name = input.name.trim()
  if (content.length > LARGEST) return refused('annex_too_large')
  if (name === '' || name.length > textLimits.annexName)
    return refused('text_too_long', { limit: textLimits.annexName })
  const cpr = refuseCpr({ name })
  if (cpr !== null) return cpr
  const type = await fileTypeFromBuffer(content)
  const ending = name.split('.').at(-1)?.toLowerCase() ?? ''
  if (type === undefined || kinds[type.mime]?.includes(ending) !== true) return refused('annex_type')

  return actOnRound<{ annex: AnnexFile }>(deps, actor, roundId, 'attach', async ({ trx, facts, now }) => {
    if ((await listAnnexes(trx, roundId)).length >= countLimits.annexes) return refused('too_many_annexes')
    const annex: AnnexFile = {
      id: deps.newId(),
      name,
      mediaType: type.mime,
      size: content.length,
      sha256: createHash('sha256').update(content).digest('hex'),
      addedBy: actor.personId,
      addedAt: now,
    }
    await insertAnnex(trx, { ...annex, roundId, content })
    const added = { kind: 'annex_added' as const, name, sha256: annex.sha256 }
    const decided = { round: facts.round, answers: [], events: [added], announce: [] }
    return { ok: true, annex, decided }
  })
}
