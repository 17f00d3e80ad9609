import type { BookPollInput } from '../../../contract/polls.ts'
import { mayManageForums } from '../../../domain/access.ts'
import { localDateOf } from '../../../domain/calendar/copenhagen.ts'
import { refused, type Result } from '../../../domain/refusal.ts'
import { countedIn, type Poll, standingAnswers } from '../../../domain/scheduling/poll/poll.ts'
import { tallyPoll } from '../../../domain/scheduling/poll/tally.ts'
import { ordinaryMeeting } from '../../../domain/scheduling/scheduling-limits.ts'
import { listText } from '../../../domain/scheduling/time-text.ts'
import { endPoll, findPoll, lockPoll } from '../../../store/time-polls.ts'
import type { Actor } from '../../actor.ts'
import { releaseHolds } from '../../calendar/ask-for-events.ts'
import { type BookDeps, bookMeetings } from '../book-meetings.ts'
import { forumInvitees } from '../forum-invitees.ts'
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
  const today = localDateOf(deps.clock())
  const found = mayManageForums(actor) ? await findPoll(deps.db, pollId, today) : null
  if (found === null) return refused('not_found')
  const option = found.options.find(({ id }) => id === optionId)
  if (option === undefined) return refused('poll_changed')
  if (found.state !== 'open') return refused('poll_over')
  const { forumId } = found
  // Whoever has left the forum since they were asked is not called, and stands in nobody's way.
  const invitees = await forumInvitees(deps.db, forumId, today)
  const labels = new Map(invitees.map(({ personId, label }) => [personId, label]))
  const of = (required: boolean) =>
    found.people.flatMap((one) =>
      one.required === required && labels.has(one.personId) ? [one.personId] : [],
    )
  const { title, minutes, place, location, message } = found
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
      const poll = await lockPoll(trx, pollId, localDateOf(now))
      if (poll?.state !== 'open') return refused('poll_over')
      const unseen = requiredWithout(poll, optionId).filter((id) => !despite.includes(id))
      const who = unseen.flatMap((id) => labels.get(id) ?? [])
      if (who.length > 0) return refused('people_busy', { who: listText(who, actor.language) })
      await endPoll(trx, pollId, { state: 'booked', optionId, entryId })
      await releaseHolds(trx, deps, pollId, now)
      const to = countedIn(poll).map(({ personId }) => personId)
      await tellPeople(trx, deps, poll, { kind: 'time_poll_ended', to, now })
      return null
    },
  )
  return booked.ok ? { ok: true, entryId: booked.entryIds[0] ?? '' } : booked
}

/** Who must come and has said no to the time. */
const requiredWithout = (poll: Poll, optionId: string): string[] =>
  tallyPoll(poll).find(({ option }) => option.id === optionId)?.requiredNo ?? []

/** Who has said yes, or if needed, to the time. */
function comingTo(poll: Poll, optionId: string): string[] {
  return [...standingAnswers(poll)].flatMap(([personId, { votes }]) =>
    votes[optionId] === 'yes' || votes[optionId] === 'if_needed' ? [personId] : [],
  )
}
