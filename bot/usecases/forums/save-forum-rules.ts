import type { RulesInput } from '../../contract/forum-rules.ts'
import type { Deps } from '../../deps.ts'
import { changedParts } from '../../domain/forums/changed-parts.ts'
import type { KeptRules } from '../../domain/forums/template.ts'
import { refused, type Result } from '../../domain/refusal.ts'
import { findRuledForum, saveClosedDays, saveRules } from '../../store/forum-rules.ts'
import { recordRulesChange } from '../../store/rules-history.ts'
import type { Actor } from '../actor.ts'
import { refuseCpr } from '../rounds/check-text.ts'
import { inManagedForum } from './in-managed-forum.ts'

/** Changes what is said of a forum that has a kind. What changed is kept with who changed it. */
export async function saveForumRules(
  deps: Pick<Deps, 'db' | 'clock'>,
  actor: Actor,
  input: RulesInput & { forumId: string },
): Promise<Result<object>> {
  const { forumId, version, name, groupId, rules } = input
  const cpr = refuseCpr({ name, 'rules.does': rules.does })
  if (cpr !== null) return cpr
  const closedDays = [...new Set(input.closedDays)].sort()
  return inManagedForum(deps, actor, forumId, async ({ trx, now }) => {
    const before = await findRuledForum(trx, forumId)
    if (before === null) return refused('not_found')
    if (before.kind === null || before.rules === null) return refused('kind_missing')
    if (before.version !== version) return refused('rules_changed_meanwhile')
    const changed = changedParts(
      { name: before.name, groupId: before.groupId, closedDays: before.closedDays, ...told(before.rules) },
      { name, groupId, closedDays, ...told(rules) },
    )
    const { kind, municipalityId } = before
    if (!(await saveRules(trx, forumId, { name, groupId, kind, municipalityId, rules })))
      return refused('forum_exists', { field: 'name' })
    await saveClosedDays(trx, forumId, closedDays)
    if (changed !== null)
      await recordRulesChange(trx, {
        forumId,
        personId: actor.personId,
        at: now,
        kind: 'rules',
        data: changed,
      })
    return { ok: true }
  })
}

/** An address may be somebody's: what never changes holds only whether there is one. */
function told({ mailingList, ...rules }: KeptRules): object {
  return { ...rules, mailingList: { papers: mailingList.papers, hasAddress: mailingList.address !== null } }
}
