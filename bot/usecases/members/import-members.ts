import type { Deps } from '../../deps.ts'
import { mayManageForums } from '../../domain/access.ts'
import type { GroupTrouble } from '../../domain/members/member-event.ts'
import { refused, type Result } from '../../domain/refusal.ts'
import { findForum } from '../../store/forums.ts'
import { findGroupReading } from '../../store/group-readings.ts'
import { listMembers } from '../../store/members.ts'
import type { Actor } from '../actor.ts'
import { inManagedForum } from '../forums/in-managed-forum.ts'
import { findAccounts, tieAccounts } from './find-accounts.ts'
import { noteRead, noteTrouble } from './next-group-reading.ts'
import { readGroup } from './read-group.ts'
import { type Imported, takeInGroup } from './take-in-group.ts'

type ImportDeps = Pick<Deps, 'db' | 'clock' | 'newId' | 'directory' | 'config' | 'log'>

/**
 * Brings the forum's members in step with its Microsoft 365 group, when the secretariat asks for it. From then on the product
 * does so by itself (follow-groups.ts).
 */
export async function importMembers(
  deps: ImportDeps,
  actor: Actor,
  forumId: string,
): Promise<Result<Imported>> {
  if (!mayManageForums(actor)) return refused('not_found')
  const forum = await findForum(deps.db, forumId)
  if (forum === null) return refused('not_found')
  if (forum.groupId === null) return refused('no_group')
  const read = await readGroup(deps, forum.groupId, null)
  if (read.state === 'trouble') {
    if (read.trouble !== 'directory_unavailable') await keepTrouble(deps, actor, forumId, read.trouble)
    return refused(read.trouble, read.trouble === 'group_empty' ? { field: 'groupId' } : undefined)
  }
  // Asked without a token, Microsoft 365 gives the whole of it.
  if (read.state === 'unchanged') return refused('directory_unavailable')
  const imported = await inManagedForum(deps, actor, forumId, async (scene) => {
    const before = await findGroupReading(scene.trx, forumId)
    const taken = await takeInGroup(deps, scene, read.listed, actor.personId)
    await noteRead(scene, before, { token: read.token, whole: true })
    return { ok: true, ...taken }
  })
  if (imported.ok) await tieMembers(deps, forumId)
  return imported
}

const keepTrouble = (deps: ImportDeps, actor: Actor, forumId: string, trouble: GroupTrouble) =>
  inManagedForum(deps, actor, forumId, async (scene) => {
    await noteTrouble(deps, scene, await findGroupReading(scene.trx, forumId), trouble)
    return { ok: true }
  })

/** Members who are known by their mail alone may have an account in a tenant that lets the product ask. */
export async function tieMembers(deps: ImportDeps, forumId: string): Promise<void> {
  const members = await listMembers(deps.db, forumId)
  const accounts = await findAccounts(
    deps,
    members.map(({ personId }) => personId),
  )
  await deps.db.transaction().execute((trx) => tieAccounts(trx, accounts))
}
