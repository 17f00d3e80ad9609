import type { PollItem } from '../../../contract/polls.ts'
import type { Deps } from '../../../deps.ts'
import { mayManageForums } from '../../../domain/access.ts'
import { localDateOf } from '../../../domain/calendar/copenhagen.ts'
import { refused, type Result } from '../../../domain/refusal.ts'
import { listPolls as readPolls } from '../../../store/time-polls.ts'
import { pollItem } from '../../../views/poll-view.ts'
import type { Actor } from '../../actor.ts'

/** The forum's polls of times, newest first. */
export async function listPolls(
  deps: Pick<Deps, 'db' | 'clock'>,
  actor: Actor,
  forumId: string,
): Promise<Result<{ items: PollItem[] }>> {
  if (!mayManageForums(actor)) return refused('not_found')
  const now = deps.clock()
  const polls = await readPolls(deps.db, forumId, localDateOf(now))
  return { ok: true, items: polls.map((poll) => pollItem(poll, now)) }
}
