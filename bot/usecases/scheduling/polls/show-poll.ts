import type { PollView } from '../../../contract/polls.ts'
import type { Deps } from '../../../deps.ts'
import { mayManageForums } from '../../../domain/access.ts'
import { localDateOf } from '../../../domain/calendar/copenhagen.ts'
import { refused, type Result } from '../../../domain/refusal.ts'
import { findForum } from '../../../store/forums.ts'
import { listPollPeople } from '../../../store/poll-people.ts'
import { findPoll } from '../../../store/time-polls.ts'
import { pollViewOf } from '../../../views/poll-view.ts'
import type { Actor } from '../../actor.ts'

/** The poll as its page tells it: who has said what, who was reached, and which time stands best. */
export async function showPoll(
  deps: Pick<Deps, 'db' | 'clock'>,
  actor: Actor,
  pollId: string,
): Promise<Result<{ view: PollView }>> {
  if (!mayManageForums(actor)) return refused('not_found')
  const now = deps.clock()
  const today = localDateOf(now)
  const poll = await findPoll(deps.db, pollId, today)
  const forum = poll && (await findForum(deps.db, poll.forumId))
  if (poll === null || forum === null) return refused('not_found')
  const people = await listPollPeople(deps.db, pollId, today)
  return { ok: true, view: pollViewOf(poll, forum, people, { now, language: actor.language }) }
}
