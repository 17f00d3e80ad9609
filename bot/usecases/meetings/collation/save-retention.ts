import type { Deps } from '../../../deps.ts'
import { mayRunMeetings } from '../../../domain/access.ts'
import { refused, type Result } from '../../../domain/refusal.ts'
import { findForum } from '../../../store/forums.ts'
import { saveRetention as save } from '../../../store/forgotten-participants.ts'
import type { Actor } from '../../actor.ts'

/** Holds for meetings whose participants are still known, those that have been held among them. */
export async function saveRetention(
  { db }: Pick<Deps, 'db'>,
  actor: Actor,
  { forumId, months }: { forumId: string; months: number },
): Promise<Result<object>> {
  if (!mayRunMeetings(actor)) return refused('not_found')
  return db.transaction().execute(async (trx) => {
    if ((await findForum(trx, forumId)) === null) return refused('not_found')
    await save(trx, forumId, months)
    return { ok: true }
  })
}
