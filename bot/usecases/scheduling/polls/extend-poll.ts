import type { Deps } from '../../../deps.ts'
import type { Result } from '../../../domain/refusal.ts'
import { refuseExtension, silentIn } from '../../../domain/scheduling/poll/poll.ts'
import { moveDeadline } from '../../../store/time-polls.ts'
import type { Actor } from '../../actor.ts'
import { inPoll } from './in-poll.ts'
import { tellPeople } from './tell-people.ts'

/** Gives the poll a later deadline, also where its first one has passed, and asks those who have not answered again. */
export async function extendPoll(
  deps: Pick<Deps, 'db' | 'clock' | 'newId'>,
  actor: Actor,
  { pollId, deadline }: { pollId: string; deadline: string },
): Promise<Result<{ people: number }>> {
  return inPoll(deps, actor, pollId, async ({ trx, poll, now }) => {
    const until = new Date(deadline)
    const wrong = refuseExtension(poll, until, now)
    if (wrong !== null) return wrong
    await moveDeadline(trx, poll.id, until)
    const silent = silentIn(poll)
    await tellPeople(trx, deps, poll, { kind: 'time_poll_reminder', to: silent, now })
    return { ok: true, people: silent.length }
  })
}
