import type { BookPollInput } from '../../../contract/polls.ts'
import { mayManageForums } from '../../../domain/access.ts'
import { refused, type Result } from '../../../domain/refusal.ts'
import { type Poll, standingAnswers } from '../../../domain/scheduling/poll/poll.ts'
import { ordinaryMeeting } from '../../../domain/scheduling/scheduling-limits.ts'
import { endPoll, findPoll, lockPoll } from '../../../store/time-polls.ts'
import type { Actor } from '../../actor.ts'
import { releaseHolds } from '../../calendar/ask-for-events.ts'
import { type BookDeps, bookMeetings } from '../book-meetings.ts'
import { tellPeople } from './tell-people.ts'

/**
 * Books one of the poll's times: the meeting, the end of the poll, the times that were held let go, and the word to everybody,
 * all in one transaction. Somebody's own yes counts for more than what stands in their calendar.
 */
export async function bookPoll(
  deps: BookDeps,
  actor: Actor,
  { pollId, optionId, despite }: BookPollInput & { pollId: string },
): Promise<Result<{ entryId: string }>> {
  const found = mayManageForums(actor) ? await findPoll(deps.db, pollId) : null
  if (found === null) return refused('not_found')
  const option = found.options.find(({ id }) => id === optionId)
  if (option === undefined) return refused('poll_changed')
  if (found.state !== 'open') return refused('poll_over')
  const of = (required: boolean) =>
    found.people.filter((one) => one.required === required).map(({ personId }) => personId)
  const { forumId, title, minutes, place, location, message } = found
  const booked = await bookMeetings(
    deps,
    actor,
    {
      forumId,
      asked: {
        ...ordinaryMeeting,
        minutes,
        place,
        required: of(true),
        optional: of(false),
        quorum: null,
      },
      meetings: [
        { title, start: option.start.toISOString(), despite: [...despite, ...comingTo(found, optionId)] },
      ],
      location,
      message,
    },
    async ({ trx, now }, [entryId = '']) => {
      const poll = await lockPoll(trx, pollId)
      if (poll?.state !== 'open') return refused('poll_over')
      await endPoll(trx, pollId, { state: 'booked', optionId, entryId })
      await releaseHolds(trx, deps, pollId, now)
      const to = poll.people.map(({ personId }) => personId)
      await tellPeople(trx, deps, poll, { kind: 'time_poll_ended', to, now })
      return null
    },
  )
  return booked.ok ? { ok: true, entryId: booked.entryIds[0] ?? '' } : booked
}

/** Who has said yes, or if needed, to the time. */
function comingTo(poll: Poll, optionId: string): string[] {
  return [...standingAnswers(poll)].flatMap(([personId, { votes }]) =>
    votes[optionId] === 'yes' || votes[optionId] === 'if_needed' ? [personId] : [],
  )
}
