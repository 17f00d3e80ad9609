import type { Deps } from '../../../deps.ts'
import { localDateOf } from '../../../domain/calendar/copenhagen.ts'
import { refused, type Result } from '../../../domain/refusal.ts'
import { isAsked } from '../../../domain/scheduling/poll/poll.ts'
import { findPollLink } from '../../../store/poll-people.ts'
import { recipientsByPerson } from '../../../store/people.ts'
import { findPoll } from '../../../store/time-polls.ts'
import type { Actor } from '../../actor.ts'

const LIVES_AFTER_MS = 30 * 24 * 3_600_000

/**
 * Who stands behind a poll's personal link, while they are of the forum and until 30 days after the last of its
 * times. Others are refused alike.
 */
export async function openPollLink(
  deps: Pick<Deps, 'db' | 'clock'>,
  token: string,
): Promise<Result<{ actor: Actor; pollId: string }>> {
  const link = await findPollLink(deps.db, token)
  const now = deps.clock()
  const poll = link && (await findPoll(deps.db, link.pollId, localDateOf(now)))
  if (link === null || poll === null || !isAsked(poll, link.personId)) return refused('not_found')
  const last = poll.options.at(-1)?.end ?? poll.deadline
  if (now.getTime() > last.getTime() + LIVES_AFTER_MS) return refused('not_found')
  const [recipient] = await recipientsByPerson(deps.db, [link.personId])
  const { personId, pollId } = link
  const language = recipient?.language ?? 'da'
  return { ok: true, pollId, actor: { personId, secretariat: false, door: 'mail', seatId: null, language } }
}
