import type { Poll, PollVote } from '../../../bot/domain/scheduling/poll/poll.ts'

/** An instant of March 2026. */
export const at = (text: string) => new Date(`2026-03-${text}:00Z`)
export const option = (id: string, day: string) => ({
  id,
  start: at(`${day}T09:00`),
  end: at(`${day}T11:00`),
  addedAt: null,
})

/** Asks three people about three times until Monday the 9th at noon. */
export const poll = (over: Partial<Poll> = {}): Poll => ({
  id: 'poll',
  forumId: 'forum',
  title: 'Direktørmøde',
  minutes: 120,
  place: 'online',
  location: '',
  message: '',
  deadline: at('09T11:00'),
  results: 'everyone',
  state: 'open',
  bookedOptionId: null,
  entryId: null,
  options: [option('mon', '16'), option('tue', '17'), option('wed', '18')],
  withdrawn: [],
  people: [
    { personId: 'greve', required: true, left: false },
    { personId: 'koege', required: true, left: false },
    { personId: 'moen', required: false, left: false },
  ],
  answers: [],
  createdBy: 'secretary',
  createdAt: at('02T08:00'),
  ...over,
})

export const said = (
  personId: string,
  mon: PollVote,
  tue: PollVote,
  wed: PollVote,
  when = at('03T08:00'),
) => ({
  personId,
  votes: { mon, tue, wed },
  comment: null,
  at: when,
  door: 'teams' as const,
})
