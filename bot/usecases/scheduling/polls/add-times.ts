import type { Deps } from '../../../deps.ts'
import type { Result } from '../../../domain/refusal.ts'
import { behindIn, pollOption, refuseMoreTimes } from '../../../domain/scheduling/poll/poll.ts'
import { addPollOptions } from '../../../store/time-polls.ts'
import type { Actor } from '../../actor.ts'
import { holdPollTimes } from './hold-poll-times.ts'
import { inPoll } from './in-poll.ts'
import { redrawCards } from './redraw-cards.ts'
import { tellPeople } from './tell-people.ts'

/**
 * Asks about more times in a poll that runs, and holds them as the others. What people have answered stands; those who have are told
 * that there is more to answer, and every card that lies in a chat is drawn anew.
 */
export async function addTimes(
  deps: Pick<Deps, 'db' | 'clock' | 'newId' | 'enqueue'>,
  actor: Actor,
  { pollId, starts }: { pollId: string; starts: readonly Date[] },
): Promise<Result<{ people: number }>> {
  return inPoll(deps, actor, pollId, async ({ trx, poll, now }) => {
    const wrong = refuseMoreTimes(poll, starts, now)
    if (wrong !== null) return wrong
    const { minutes } = poll
    const fresh = starts.map((start) => pollOption(deps.newId(), { start, minutes, addedAt: now }))
    await addPollOptions(trx, pollId, fresh, actor.personId)
    await holdPollTimes(trx, deps, poll, fresh, { personId: actor.personId, now })
    await redrawCards(trx, deps, { pollId, now })
    const behind = behindIn({ ...poll, options: [...poll.options, ...fresh] })
    await tellPeople(trx, deps, poll, { kind: 'time_poll_more', to: behind, now })
    return { ok: true, people: behind.length }
  })
}
