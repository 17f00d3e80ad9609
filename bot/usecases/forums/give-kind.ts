import type { Deps } from '../../deps.ts'
import { keptRulesOf } from '../../domain/forums/region-setup.ts'
import type { ForumKind } from '../../domain/forums/template.ts'
import { FORUM_TEMPLATES } from '../../domain/forums/templates/forum-templates.ts'
import { refused, type Result } from '../../domain/refusal.ts'
import { findRuledForum, saveRules } from '../../store/forum-rules.ts'
import { recordRulesChange } from '../../store/rules-history.ts'
import type { Actor } from '../actor.ts'
import { forumGround } from './forum-ground.ts'
import { inManagedForum } from './in-managed-forum.ts'

/**
 * Says what sort of forum one is that was made before anybody said it, and gives it that kind's rules. Its seats, people,
 * rounds and closed days stay as they are. Once given, a kind stays: its rules may be edited.
 */
export async function giveKind(
  deps: Pick<Deps, 'db' | 'clock'>,
  actor: Actor,
  input: { forumId: string; kind: ForumKind; municipalityId: string | null },
): Promise<Result<object>> {
  const { forumId, kind, municipalityId } = input
  return inManagedForum(deps, actor, forumId, async ({ trx, now, today }) => {
    const forum = await findRuledForum(trx, forumId)
    if (forum === null) return refused('not_found')
    if (forum.kind !== null) return refused('kind_given')
    const isLocal = FORUM_TEMPLATES[kind].scope === 'municipality'
    const ground = await forumGround(trx, { ...forum, municipalityId: null }, today)
    if (isLocal && !(ground?.municipalities ?? []).includes(municipalityId ?? ''))
      return refused('municipality_missing', { field: 'municipalityId' })
    const rules = keptRulesOf(kind)
    const { name, groupId } = forum
    const place = isLocal ? municipalityId : null
    await saveRules(trx, forumId, { name, groupId, kind, municipalityId: place, rules })
    const data = { before: null, after: { kind } }
    await recordRulesChange(trx, { forumId, personId: actor.personId, at: now, kind: 'kind_given', data })
    return { ok: true }
  })
}
