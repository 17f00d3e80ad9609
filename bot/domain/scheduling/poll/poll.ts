import { refused, type Refused, type Result } from '../../refusal.ts'
import { pollLimits } from './poll-limits.ts'

export const pollVotes = ['yes', 'if_needed', 'no'] as const
export type PollVote = (typeof pollVotes)[number]

/** `everyone`: whoever is asked sees how the others' votes are spread; `secretariat`: nobody else does. */
export const pollResults = ['everyone', 'secretariat'] as const
export type PollResults = (typeof pollResults)[number]

/** `addedAt`: when it was added to a poll that had been sent; null: asked about from the beginning. */
export type PollOption = { id: string; start: Date; end: Date; addedAt: Date | null }

/** A time that is asked about no more. What was said of it stays, and counts for nothing. */
export type WithdrawnOption = PollOption & { withdrawnAt: Date }

/** A time of a poll about a meeting of so many minutes. */
export const pollOption = (
  id: string,
  { start, minutes, addedAt }: { start: Date; minutes: number; addedAt: Date | null },
): PollOption => ({ id, start, end: new Date(start.getTime() + minutes * 60_000), addedAt })

/**
 * All that one person said at once, about every time that was asked about then: of a time added since it says nothing. The newest of
 * a person counts.
 */
export type PollAnswer = {
  personId: string
  votes: Readonly<Record<string, PollVote>>
  comment: string | null
  at: Date
  door: 'teams' | 'mail' | 'tab'
}

/** `left`: no longer of the forum, and asked no more. */
export type PollMember = { personId: string; required: boolean; left: boolean }

/** A poll of times. `options` and `withdrawn` in order of time, `answers` as they came. */
export type Poll = {
  id: string
  forumId: string
  title: string
  minutes: number
  place: 'online' | 'place'
  location: string
  /** From the secretariat to those who are asked; empty: nothing. */
  message: string
  deadline: Date
  results: PollResults
  /** As it is written; whether the deadline has ended it follows from the clock. */
  state: 'open' | 'booked' | 'cancelled'
  bookedOptionId: string | null
  entryId: string | null
  options: readonly PollOption[]
  withdrawn: readonly WithdrawnOption[]
  people: readonly PollMember[]
  answers: readonly PollAnswer[]
  createdBy: string
  createdAt: Date
}

export type PollState = 'open' | 'closed' | 'booked' | 'cancelled'

/** As the poll is now: it closes by itself at its deadline. */
export function pollStateAt(poll: Poll, now: Date): PollState {
  if (poll.state !== 'open') return poll.state
  return now >= poll.deadline ? 'closed' : 'open'
}

/** What counts of each person's answers: the newest. */
export function standingAnswers({ answers }: Pick<Poll, 'answers'>): Map<string, PollAnswer> {
  return new Map(answers.map((answer) => [answer.personId, answer]))
}

/** Whether the person is asked, today. Who has left the forum is told nothing of what it does next. */
export const isAsked = ({ people }: Pick<Poll, 'people'>, personId: string): boolean =>
  people.some((one) => one.personId === personId && !one.left)

/** Whose word counts: who has left stands in no time's way while it is asked. How a poll ended stays as it was. */
export const countedIn = ({ people, state }: Pick<Poll, 'people' | 'state'>): readonly PollMember[] =>
  state === 'open' ? people.filter(({ left }) => !left) : people

/** The times that the person has not answered: all of them, or those that were added after their answer. */
export function unansweredBy(poll: Poll, personId: string): PollOption[] {
  const votes = standingAnswers(poll).get(personId)?.votes
  return poll.options.filter(({ id }) => votes?.[id] === undefined)
}

/** Who is still waited for: they have not answered every time, be it none of them or only those that were added since. */
export const silentIn = (poll: Poll): string[] =>
  countedIn(poll).flatMap(({ personId }) => (unansweredBy(poll, personId).length > 0 ? [personId] : []))

/** Who of those has answered: what they lack are times that were added since. */
export function behindIn(poll: Poll): string[] {
  const answered = standingAnswers(poll)
  return silentIn(poll).filter((personId) => answered.has(personId))
}

/** When the poll last began to ask about something, be it taken out since. */
export const lastAsked = ({
  createdAt,
  options,
  withdrawn,
}: Pick<Poll, 'createdAt' | 'options' | 'withdrawn'>): Date =>
  [...options, ...withdrawn].reduce(
    (last, { addedAt }) => (addedAt !== null && addedAt > last ? addedAt : last),
    createdAt,
  )

/** Grows with every time that is added or taken out: whatever shows the poll at another number is behind. */
export const timesVersion = ({ options, withdrawn }: Pick<Poll, 'options' | 'withdrawn'>): number =>
  options.length + 2 * withdrawn.length

/** Null: the person may say this now. Whoever is not asked is told that there is no such poll. */
export function refuseVote(
  poll: Poll,
  said: { personId: string; votes: Readonly<Record<string, PollVote>> },
  now: Date,
): Refused | null {
  if (!isAsked(poll, said.personId)) return refused('not_found')
  const state = pollStateAt(poll, now)
  if (state === 'closed') return refused('poll_closed')
  if (state !== 'open') return refused('poll_over')
  const asked = new Set(poll.options.map(({ id }) => id))
  // Who answered from a card or page that still showed a time which has been taken out loses nothing of what they said.
  const known = new Set([...poll.options, ...poll.withdrawn].map(({ id }) => id))
  if (Object.keys(said.votes).some((id) => !known.has(id))) return refused('poll_changed')
  if ([...asked].some((id) => said.votes[id] === undefined)) return refused('votes_missing')
  const hourAgo = now.getTime() - 3_600_000
  const lately = poll.answers.filter(
    ({ personId, at }) => personId === said.personId && at.getTime() > hourAgo,
  )
  return lately.length < pollLimits.answersAnHour ? null : refused('too_many')
}

/** Null: times and deadline can be asked about. `starts` are the times' beginnings. */
export function refuseNewPoll(starts: readonly Date[], deadline: Date, now: Date): Refused | null {
  const different = new Set(starts.map((start) => start.getTime()))
  const [first] = [...different].toSorted((a, b) => a - b)
  if (first === undefined || different.size < 2 || different.size < starts.length || first <= now.getTime())
    return refused('poll_needs_times')
  return deadline <= now || deadline.getTime() >= first ? refused('poll_deadline') : null
}

/** Null: the poll may have that deadline instead, also where it has passed its first one. */
export function refuseExtension(poll: Poll, deadline: Date, now: Date): Refused | null {
  if (poll.state !== 'open') return refused('poll_over')
  const first = poll.options[0]?.start ?? now
  return deadline <= now || deadline <= poll.deadline || deadline >= first ? refused('poll_deadline') : null
}

/** Null: those times may be asked about too. Each begins after the deadline, and is none of those that stand. */
export function refuseMoreTimes(poll: Poll, starts: readonly Date[], now: Date): Refused | null {
  if (pollStateAt(poll, now) !== 'open') return refused('poll_over')
  if (poll.options.length + starts.length > pollLimits.options)
    return refused('poll_full', { limit: pollLimits.options })
  if (poll.options.length + poll.withdrawn.length + starts.length > pollLimits.optionsEver)
    return refused('poll_full', { limit: pollLimits.optionsEver })
  if (starts.some((start) => start <= poll.deadline)) return refused('poll_time_too_soon')
  const all = [...poll.options.map(({ start }) => start), ...starts].map((start) => start.getTime())
  return new Set(all).size === all.length ? null : refused('poll_time_stands')
}

/** The time, if it may be taken out of the poll: one at least is left to answer. */
export function timeToWithdraw(poll: Poll, optionId: string, now: Date): Result<{ option: PollOption }> {
  if (pollStateAt(poll, now) !== 'open') return refused('poll_over')
  const option = poll.options.find(({ id }) => id === optionId)
  if (option === undefined) return refused('poll_changed')
  return poll.options.length > 1 ? { ok: true, option } : refused('poll_last_time')
}
