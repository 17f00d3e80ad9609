import type { Transaction } from 'kysely'
import type { Deps } from '../../deps.ts'
import { mayManageForums } from '../../domain/access.ts'
import { localDateOf } from '../../domain/calendar/copenhagen.ts'
import type { PlainDate } from '../../domain/calendar/plain-date.ts'
import { refused, type Result } from '../../domain/refusal.ts'
import type { Database } from '../../store/database.ts'
import { lockForum } from '../../store/forums.ts'
import { lockRegistry } from '../../store/registry.ts'
import type { Actor } from '../actor.ts'

export type Scene = {
  trx: Transaction<Database>
  forum: { id: string; groupId: string | null }
  now: Date
  /** The date in Denmark. */
  today: PlainDate
}

/**
 * The one way in which a forum's members and seats are changed: by the secretariat, one change after the other, in one
 * transaction. `change` refuses before it writes. Anybody else learns not even that the forum exists.
 */
export async function inManagedForum<T>(
  deps: Pick<Deps, 'db' | 'clock'>,
  actor: Actor,
  forumId: string | null,
  change: (scene: Scene) => Promise<Result<T>>,
): Promise<Result<T>> {
  if (!mayManageForums(actor) || forumId === null) return refused('not_found')
  return inLockedForum(deps, forumId, change)
}

/** The same, where it is the product itself that has learnt of a change. */
export async function inLockedForum<T>(
  deps: Pick<Deps, 'db' | 'clock'>,
  forumId: string,
  change: (scene: Scene) => Promise<Result<T>>,
): Promise<Result<T>> {
  return deps.db.transaction().execute(async (trx) => {
    const forum = await lockForum(trx, forumId)
    if (forum === null) return refused('not_found')
    await lockRegistry(trx)
    const now = deps.clock()
    return change({ trx, forum, now, today: localDateOf(now) })
  })
}
