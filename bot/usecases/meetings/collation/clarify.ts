import type { Deps } from '../../../deps.ts'
import { keysOf } from '../../../domain/meetings/collation/keys-of.ts'
import { refused, type Result } from '../../../domain/refusal.ts'
import { saveClarification } from '../../../store/collations.ts'
import type { Actor } from '../../actor.ts'
import { inCollation, refuseCase } from './in-collation.ts'

/** Puts the secretariat's clarification beside a card or a note; an empty text takes it away. The words themselves stay. */
export async function clarify(
  deps: Pick<Deps, 'db' | 'clock'>,
  actor: Actor,
  { meetingId, key, text }: { meetingId: string; key: string; text: string },
): Promise<Result<object>> {
  const no = refuseCase(text, 'text')
  if (no !== null) return no
  return inCollation(deps, actor, { meetingId, act: 'edit' }, async ({ trx, sheet }) => {
    if (!keysOf(sheet.collation).lines.has(key)) return refused('line_gone')
    await saveClarification(trx, meetingId, { key, text })
    return { ok: true }
  })
}
