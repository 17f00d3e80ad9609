import type { Deps } from '../../../deps.ts'
import { refused, type Result } from '../../../domain/refusal.ts'
import { pollStateAt, silentIn } from '../../../domain/scheduling/poll/poll.ts'
import type { Actor } from '../../actor.ts'
import { inPoll } from './in-poll.ts'
import { tellPeople } from './tell-people.ts'

/** Reminds those who have not answered. */
export async function remindPoll(
  deps: Pick<Deps, 'db' | 'clock' | 'newId'>,
  actor: Actor,
  pollId: string,
): Promise<Result<{ people: number }>> {
  return inPoll(deps, actor, pollId, async ({ trx, poll, now }) => {
    if (pollStateAt(poll, now) !== 'open') return refused('poll_over')
    const silent = silentIn(poll)
    if (silent.length === 0) return refused('nobody_missing')
    await tellPeople(trx, deps, poll, { kind: 'time_poll_reminder', to: silent, now })
    return { ok: true, people: silent.length }
  })
}
