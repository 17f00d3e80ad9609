import type { Kysely } from 'kysely'
import { mayManageForums } from '../../domain/access.ts'
import { refused, type Result } from '../../domain/refusal.ts'
import type { Database } from '../../store/database.ts'
import { findForum } from '../../store/forums.ts'
import type { AddressOf } from '../../store/wheel-addresses.ts'
import type { Actor } from '../actor.ts'

/** Whose calendar the actor may give an address: their own, and a forum's for the secretariat alone. */
export async function whoseAddress(
  db: Kysely<Database>,
  actor: Actor,
  forumId: string | null,
): Promise<Result<{ of: AddressOf }>> {
  if (forumId === null) return { ok: true, of: { personId: actor.personId, forumId: null } }
  if (!mayManageForums(actor) || (await findForum(db, forumId)) === null) return refused('not_found')
  return { ok: true, of: { personId: null, forumId } }
}
