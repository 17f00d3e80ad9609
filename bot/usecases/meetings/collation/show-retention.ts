import type { Deps } from '../../../deps.ts'
import { mayRunMeetings } from '../../../domain/access.ts'
import { refused, type Result } from '../../../domain/refusal.ts'
import { findForum } from '../../../store/forums.ts'
import { retentionMonths } from '../../../store/forgotten-participants.ts'
import type { Actor } from '../../actor.ts'

/** How many months a forum keeps the names of who took part in its meetings. The secretariat's to know and to say. */
export async function showRetention(
  { db }: Pick<Deps, 'db'>,
  actor: Actor,
  forumId: string,
): Promise<Result<{ months: number; can: { edit: boolean } }>> {
  if (!mayRunMeetings(actor) || (await findForum(db, forumId)) === null) return refused('not_found')
  return { ok: true, months: await retentionMonths(db, forumId), can: { edit: true } }
}
