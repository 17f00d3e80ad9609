import type { Deps } from '../../../deps.ts'
import { refused, type Result } from '../../../domain/refusal.ts'
import { countedIn } from '../../../domain/scheduling/poll/poll.ts'
import { endPoll } from '../../../store/time-polls.ts'
import type { Actor } from '../../actor.ts'
import { releaseHolds } from '../../calendar/ask-for-events.ts'
import { inPoll } from './in-poll.ts'
import { tellPeople } from './tell-people.ts'

/** Ends the poll without a meeting: the times that were held are let go, and everybody is told. */
export async function cancelPoll(
  deps: Pick<Deps, 'db' | 'clock' | 'newId' | 'enqueue'>,
  actor: Actor,
  pollId: string,
): Promise<Result<object>> {
  return inPoll(deps, actor, pollId, async ({ trx, poll, now }) => {
    if (poll.state !== 'open') return refused('poll_over')
    await endPoll(trx, poll.id, { state: 'cancelled' })
    await releaseHolds(trx, deps, poll.id, now)
    const to = countedIn(poll).map(({ personId }) => personId)
    await tellPeople(trx, deps, poll, { kind: 'time_poll_ended', to, now })
    return { ok: true }
  })
}
