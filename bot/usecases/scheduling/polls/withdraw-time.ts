import type { Deps } from '../../../deps.ts'
import type { Result } from '../../../domain/refusal.ts'
import { timeToWithdraw } from '../../../domain/scheduling/poll/poll.ts'
import { withdrawPollOption } from '../../../store/time-polls.ts'
import type { Actor } from '../../actor.ts'
import { releaseHold } from '../../calendar/ask-for-events.ts'
import { heldAt } from './hold-poll-times.ts'
import { inPoll } from './in-poll.ts'
import { redrawCards } from './redraw-cards.ts'

/**
 * Takes one of the times out of a poll that runs, and lets it go in the calendar. Every card that lies in a chat is drawn anew, which
 * notifies nobody; what people have said of the other times stands.
 */
export async function withdrawTime(
  deps: Pick<Deps, 'db' | 'clock' | 'newId' | 'enqueue'>,
  actor: Actor,
  { pollId, optionId }: { pollId: string; optionId: string },
): Promise<Result<object>> {
  return inPoll(deps, actor, pollId, async ({ trx, poll, now }) => {
    const found = timeToWithdraw(poll, optionId, now)
    if (!found.ok) return found
    await withdrawPollOption(trx, optionId, { personId: actor.personId, now })
    await releaseHold(trx, deps, { ownerId: pollId, when: heldAt(found.option) }, now)
    await redrawCards(trx, deps, { pollId, now })
    return { ok: true }
  })
}
