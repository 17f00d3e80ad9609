import type { Deps } from '../../../deps.ts'
import { localDateOf } from '../../../domain/calendar/copenhagen.ts'
import { refused, type Result } from '../../../domain/refusal.ts'
import { pollLimits } from '../../../domain/scheduling/poll/poll-limits.ts'
import {
  type Poll,
  type PollVote,
  refuseVote,
  standingAnswers,
} from '../../../domain/scheduling/poll/poll.ts'
import { containsCprNumber } from '../../../domain/text/cpr.ts'
import { insertPollAnswer, lockPoll } from '../../../store/time-polls.ts'
import type { Actor } from '../../actor.ts'

type Said = {
  pollId: string
  votes: Readonly<Record<string, PollVote>>
  comment: string
  /** When the answer of theirs was given that they saw as they wrote this one; null: none. Absent: it replaces whatever stands. */
  seen?: Date | null
}

/** Takes what the person says of every time. Whose it is follows from the actor alone; the newest answer counts. */
export async function voteOnPoll(
  deps: Pick<Deps, 'db' | 'clock'>,
  actor: Pick<Actor, 'personId' | 'door'>,
  said: Said,
): Promise<Result<{ poll: Poll; now: Date }>> {
  const comment = said.comment.trim()
  if (comment.length > pollLimits.comment) return refused('text_too_long', { limit: pollLimits.comment })
  if (containsCprNumber(comment)) return refused('cpr_number')
  return deps.db.transaction().execute(async (trx) => {
    const poll = await lockPoll(trx, said.pollId, localDateOf(deps.clock()))
    if (poll === null) return refused('not_found')
    const now = deps.clock()
    const { personId, door } = actor
    const wrong = refuseVote(poll, { personId, votes: said.votes }, now)
    if (wrong !== null) return wrong
    const standing = standingAnswers(poll).get(personId)?.at.getTime()
    if (said.seen !== undefined && said.seen?.getTime() !== standing) return refused('poll_changed')
    const answer = { personId, votes: said.votes, comment: comment === '' ? null : comment, at: now, door }
    await insertPollAnswer(trx, poll.id, answer)
    return { ok: true, poll: { ...poll, answers: [...poll.answers, answer] }, now }
  })
}
