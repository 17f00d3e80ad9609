import type { Deps } from '../../../deps.ts'
import { localDateOf } from '../../../domain/calendar/copenhagen.ts'
import { refused, type Result } from '../../../domain/refusal.ts'
import { pollStateAt } from '../../../domain/scheduling/poll/poll.ts'
import { addPollPeople } from '../../../store/time-polls.ts'
import type { Actor } from '../../actor.ts'
import { forumInvitees } from '../forum-invitees.ts'
import { inPoll } from './in-poll.ts'
import { tellPeople } from './tell-people.ts'

/**
 * Asks more people of the forum in a poll that runs, as the others were asked. Whoever is asked already stays as they are, and
 * is not told again.
 */
export async function askMore(
  deps: Pick<Deps, 'db' | 'clock' | 'newId'>,
  actor: Actor,
  { pollId, required, optional }: { pollId: string; required: string[]; optional: string[] },
): Promise<Result<{ people: number }>> {
  return inPoll(deps, actor, pollId, async ({ trx, poll, now }) => {
    if (pollStateAt(poll, now) !== 'open') return refused('poll_over')
    const known = await forumInvitees(trx, poll.forumId, localDateOf(now))
    const wanted = new Set([...required, ...optional])
    const members = new Set(known.map(({ personId }) => personId))
    if ([...wanted].some((id) => !members.has(id))) return refused('not_a_member')
    const asked = new Set(poll.people.map(({ personId }) => personId))
    const fresh = [...wanted].filter((id) => !asked.has(id))
    if (fresh.length === 0) return refused('nobody_to_ask')
    await addPollPeople(
      trx,
      pollId,
      fresh.map((personId) => ({ personId, required: required.includes(personId) })),
    )
    await tellPeople(trx, deps, poll, { kind: 'time_poll', to: fresh, now })
    return { ok: true, people: fresh.length }
  })
}
