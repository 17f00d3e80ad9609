import type { PollCardData } from '../../../cards/poll-card-data.ts'
import type { Deps } from '../../../deps.ts'
import { localDateOf } from '../../../domain/calendar/copenhagen.ts'
import { refused, type Result } from '../../../domain/refusal.ts'
import { isAsked, type Poll } from '../../../domain/scheduling/poll/poll.ts'
import { findPoll } from '../../../store/time-polls.ts'
import { pollCardFor } from '../../../views/poll-card-for.ts'
import type { Actor } from '../../actor.ts'

type At = { url: string; refreshUserIds: string[]; conflicts?: ReadonlyMap<string, 'busy' | 'tentative'> }

/** The poll as the person may see it: those who are asked and are still of the forum, and the secretariat. */
export async function showPollCard(
  deps: Pick<Deps, 'db' | 'clock' | 'config'>,
  actor: Pick<Actor, 'personId' | 'secretariat' | 'language'>,
  pollId: string,
  at: At,
): Promise<Result<{ card: PollCardData; poll: Poll }>> {
  const now = deps.clock()
  const poll = await findPoll(deps.db, pollId, localDateOf(now))
  if (poll === null || (!isAsked(poll, actor.personId) && !actor.secretariat)) return refused('not_found')
  const reader = { ...actor, ...at, conflicts: at.conflicts ?? new Map<string, 'busy' | 'tentative'>() }
  return { ok: true, poll, card: await pollCardFor(deps.db, deps.config, poll, reader, now) }
}
