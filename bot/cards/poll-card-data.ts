import type { Language } from '../domain/language.ts'
import type { PollState, PollVote } from '../domain/scheduling/poll/poll.ts'

/** Everything that a card, a mail or a page says of a poll of times, as one reader may see it. */
export type PollCardData = {
  language: Language
  pollId: string
  title: string
  forum: string
  place: 'online' | 'place'
  location: string
  minutes: number
  /** From the secretariat; empty: nothing. */
  message: string
  /** As it is now, never as it was stored. */
  state: PollState
  deadline: Date
  options: PollOptionShown[]
  /** The time that the meeting was booked for. */
  booked: { start: Date; end: Date } | null
  /** How many are asked; how many of them have answered every time; how many only lack those that were added since. */
  people: number
  answered: number
  behind: number
  viewer: {
    /** Asked, and not merely looking on. */
    asked: boolean
    /** May answer now. */
    mayAnswer: boolean
    answeredAt: Date | null
    comment: string | null
  }
  secretariatMail: string
  /** Where this reader answers or looks: the personal page, or the tab. */
  url: string
  /** `29:` ids of those for whom Teams may fetch the card anew. */
  refreshUserIds: string[]
}

export type PollOptionShown = {
  id: string
  start: Date
  end: Date
  /** What the reader has said. */
  own: PollVote | null
  /** How the votes are spread; null where the reader may not see it. */
  spread: { yes: number; ifNeeded: number; no: number } | null
  /** What stands in the reader's own calendar then; null: nothing, or it cannot be read. */
  conflict: 'busy' | 'tentative' | null
}

/** Why it is sent: the question is new, it still waits for an answer, or more times are asked about than the reader has answered. */
export type PollOccasion = 'asked' | 'reminded' | 'more_times'

/** Why an answer was not taken, and what had been chosen, so that nothing has to be chosen twice. */
export type PollProblem = { message: string; votes: Readonly<Record<string, PollVote>>; comment: string }
