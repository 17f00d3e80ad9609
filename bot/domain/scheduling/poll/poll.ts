import { refused, type Refused } from '../../refusal.ts'

export const pollVotes = ['yes', 'if_needed', 'no'] as const
export type PollVote = (typeof pollVotes)[number]

/** `everyone`: whoever is asked sees how the others' votes are spread; `secretariat`: nobody else does. */
export const pollResults = ['everyone', 'secretariat'] as const
export type PollResults = (typeof pollResults)[number]

export type PollOption = { id: string; start: Date; end: Date }

/** All that one person said at once, about every time. The newest of a person counts. */
export type PollAnswer = {
  personId: string
  votes: Readonly<Record<string, PollVote>>
  comment: string | null
  at: Date
  door: 'teams' | 'mail' | 'tab'
}

/** `left`: no longer of the forum, and asked no more. */
export type PollMember = { personId: string; required: boolean; left: boolean }

/** A poll of times. `options` in order of time, `answers` as they came. */
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

/** The times that the person has not answered: all of them, or none. */
export function unansweredBy(poll: Poll, personId: string): PollOption[] {
  const votes = standingAnswers(poll).get(personId)?.votes
  return poll.options.filter(({ id }) => votes?.[id] === undefined)
}

/** Who has not answered yet. */
export function silentIn(poll: Poll): string[] {
  const answered = standingAnswers(poll)
  return countedIn(poll).flatMap(({ personId }) => (answered.has(personId) ? [] : [personId]))
}

export const pollLimits = {
  options: 10,
  comment: 500,
  message: 2_000,
  /** As with a round's answers: nobody changes their mind so often, and a stolen link must not go on for ever. */
  answersAnHour: 20,
} as const

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
  if (Object.keys(said.votes).some((id) => !asked.has(id))) return refused('poll_changed')
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
