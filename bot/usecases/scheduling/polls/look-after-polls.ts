import type { Deps } from '../../../deps.ts'
import { localDateOf } from '../../../domain/calendar/copenhagen.ts'
import { addWorkingDays } from '../../../domain/calendar/working-days.ts'
import { lastAsked, type Poll, pollStateAt, silentIn } from '../../../domain/scheduling/poll/poll.ts'
import { lockPoll, markPoll, pollsToLookAt } from '../../../store/time-polls.ts'
import { eachOrThrow } from '../../system/each-or-throw.ts'
import { tellPeople } from './tell-people.ts'

type PollDeps = Pick<Deps, 'db' | 'clock' | 'newId' | 'log'>

/**
 * Reminds those who have not answered, once, on the working day before the deadline; and tells whoever made the poll when it is
 * over: at its deadline, or as soon as everybody has answered.
 */
export async function lookAfterPolls(deps: PollDeps): Promise<void> {
  const polls = await pollsToLookAt(deps.db, localDateOf(deps.clock()))
  await eachOrThrow(polls, (poll) => lookAfter(deps, poll.id))
}

async function lookAfter(deps: PollDeps, pollId: string): Promise<void> {
  await deps.db.transaction().execute(async (trx) => {
    const poll = await lockPoll(trx, pollId, localDateOf(deps.clock()))
    if (poll?.state !== 'open') return
    const now = deps.clock()
    const silent = silentIn(poll)
    if (pollStateAt(poll, now) === 'closed' || silent.length === 0) {
      if (await markPoll(trx, pollId, 'told_at', now))
        await tellPeople(trx, deps, poll, { kind: 'time_poll_told', to: [poll.createdBy], now })
      return
    }
    if (isTimeToRemind(poll, now) && (await markPoll(trx, pollId, 'reminded_at', now)))
      await tellPeople(trx, deps, poll, { kind: 'time_poll_reminder', to: silent, now })
  })
}

/** Not on the day on which they were asked, or times were added: then the deadline is so near that the question itself is fresh. */
function isTimeToRemind(poll: Poll, now: Date): boolean {
  const today = localDateOf(now)
  return today > localDateOf(lastAsked(poll)) && today >= addWorkingDays(localDateOf(poll.deadline), -1)
}
