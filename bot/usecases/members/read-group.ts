import type { Deps, GroupChanges } from '../../deps.ts'
import type { GroupTrouble } from '../../domain/members/member-event.ts'
import type { Listed } from './take-in-group.ts'

export type GroupRead =
  | { state: 'changed'; listed: Listed[]; token: string }
  | { state: 'unchanged'; token: string }
  | { state: 'trouble'; trouble: GroupTrouble }

/** Asks Microsoft 365 for the group, so never within a transaction. `token` null: the whole of it. */
export async function readGroup(
  deps: Pick<Deps, 'directory' | 'log'>,
  groupId: string,
  token: string | null,
): Promise<GroupRead> {
  try {
    const changes = await deps.directory.changedMembers(groupId, token)
    if (changes.state === 'gone') return { state: 'trouble', trouble: 'group_unknown' }
    if (changes.state === 'unchanged') return changes
    // An empty list is more likely a wrong group than a forum that everybody has left.
    if (changes.members.length === 0) return { state: 'trouble', trouble: 'group_empty' }
    return { state: 'changed', listed: await markSecretariat(deps, changes), token: changes.token }
  } catch (error) {
    deps.log.warn({ err: error }, 'the members of a group could not be read')
    return { state: 'trouble', trouble: 'directory_unavailable' }
  }
}

const markSecretariat = (
  { directory }: Pick<Deps, 'directory'>,
  { members }: Extract<GroupChanges, { state: 'changed' }>,
): Promise<Listed[]> =>
  Promise.all(
    members.map(async (user) => ({
      user,
      secretariat: await directory.isInSecretariat(user.tenantId, user.objectId),
    })),
  )
