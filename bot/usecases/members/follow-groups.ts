import type { Deps } from '../../deps.ts'
import { type DueGroup, findGroupReading, listDueGroups } from '../../store/group-readings.ts'
import { inLockedForum } from '../forums/in-managed-forum.ts'
import { eachOrThrow } from '../system/each-or-throw.ts'
import { tieMembers } from './import-members.ts'
import { noteRead, noteTrouble } from './next-group-reading.ts'
import { readGroup } from './read-group.ts'
import { takeInGroup } from './take-in-group.ts'
import { tellOfGroup } from './tell-of-group.ts'

type FollowDeps = Pick<Deps, 'db' | 'clock' | 'newId' | 'directory' | 'config' | 'log'>

const AT_MOST = 50
/** What changes tell nothing of, a new name or a new address, comes with the whole group once a day. */
const WHOLE_EVERY_MS = 24 * 3_600_000

/**
 * Keeps forums in step with their groups, from the first import on. Who is new waits for the secretariat where there is a
 * doubt, as after an import by hand; who has left has left. Returns how many groups were read.
 */
export async function followGroups(deps: FollowDeps): Promise<number> {
  const due = await listDueGroups(deps.db, deps.clock(), AT_MOST)
  await eachOrThrow(due, (group) => follow(deps, group))
  return due.length
}

async function follow(deps: FollowDeps, { forumId, groupId, reading }: DueGroup): Promise<void> {
  const { wholeAt } = reading
  const isFresh = wholeAt !== null && deps.clock().getTime() - wholeAt.getTime() < WHOLE_EVERY_MS
  const from = isFresh ? reading.token : null
  const read = await readGroup(deps, groupId, from)
  const taken = await inLockedForum(deps, forumId, async (scene) => {
    const before = await findGroupReading(scene.trx, forumId)
    // Read meanwhile by somebody else, or another group's by now: what was read here is old.
    if (before?.token !== reading.token || scene.forum.groupId !== groupId) return { ok: true, added: 0 }
    if (read.state === 'trouble') {
      await noteTrouble(deps, scene, before, read.trouble)
      return { ok: true, added: 0 }
    }
    const taken = read.state === 'changed' ? await takeInGroup(deps, scene, read.listed, null) : null
    await noteRead(scene, before, { token: read.token, whole: from === null })
    if (taken !== null && taken.seatsLost > 0) await tellOfGroup(deps, scene)
    return { ok: true, added: taken?.added ?? 0 }
  })
  if (taken.ok && taken.added > 0) await tieMembers(deps, forumId)
}
