import type { z } from 'zod'
import type { ownPolls } from '../../../contract/polls.ts'
import type { Deps } from '../../../deps.ts'
import { localDateOf } from '../../../domain/calendar/copenhagen.ts'
import type { Result } from '../../../domain/refusal.ts'
import { isAsked, pollStateAt, unansweredBy } from '../../../domain/scheduling/poll/poll.ts'
import { pollsAsking } from '../../../store/time-polls.ts'
import type { Actor } from '../../actor.ts'

/** The polls that still ask the reader, answered or not, the nearest deadline first. */
export async function listOwnPolls(
  deps: Pick<Deps, 'db' | 'clock'>,
  { personId }: Pick<Actor, 'personId'>,
): Promise<Result<z.infer<typeof ownPolls>>> {
  const now = deps.clock()
  const polls = await pollsAsking(deps.db, personId, localDateOf(now))
  const asking = polls.filter((poll) => isAsked(poll, personId) && pollStateAt(poll, now) === 'open')
  const items = asking
    .toSorted((a, b) => a.deadline.getTime() - b.deadline.getTime())
    .map((poll) => ({
      id: poll.id,
      title: poll.title,
      deadline: poll.deadline.toISOString(),
      times: poll.options.length,
      missing: unansweredBy(poll, personId).length,
    }))
  return { ok: true, items }
}
