import type { PostInput } from '../../contract/forum-rules.ts'
import type { Deps } from '../../deps.ts'
import { changedParts } from '../../domain/forums/changed-parts.ts'
import { refused, type Result } from '../../domain/refusal.ts'
import { peopleInForum, savePost as writePost } from '../../store/forum-posts.ts'
import { recordRulesChange } from '../../store/rules-history.ts'
import type { Actor } from '../actor.ts'
import { inManagedForum } from './in-managed-forum.ts'

/** Says what somebody of the forum is there and for whom they speak. It gives nobody a voice in a round: that is the seat. */
export async function savePost(
  deps: Pick<Deps, 'db' | 'clock'>,
  actor: Actor,
  input: PostInput & { forumId: string; personId: string },
): Promise<Result<object>> {
  const { forumId, personId, post, role, body } = input
  return inManagedForum(deps, actor, forumId, async ({ trx, now, today }) => {
    const people = await peopleInForum(trx, forumId, today)
    const person = people.find((one) => one.personId === personId)
    if (person === undefined) return refused('not_a_member', { field: 'personId' })
    const changed = changedParts(person.said, { post, role, body })
    if (changed === null) return { ok: true }
    await writePost(trx, forumId, personId, { post, role, body })
    const data = { before: changed.before, after: { ...changed.after, personId } }
    await recordRulesChange(trx, { forumId, personId: actor.personId, at: now, kind: 'post', data })
    return { ok: true }
  })
}
