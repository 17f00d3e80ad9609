import { z } from 'zod'
import { pollLimits } from '../domain/scheduling/poll/poll-limits.ts'
import { pollResults, pollVotes } from '../domain/scheduling/poll/poll.ts'
import { schedulingLimits } from '../domain/scheduling/scheduling-limits.ts'
import { instant } from './proposal.ts'
import { meetingStart } from './scheduling.ts'

const id = z.uuid()
const people = z.array(id).max(schedulingLimits.people)

export const createPollInput = z.object({
  title: z.string().trim().min(1).max(200),
  minutes: z.number().int().min(15).max(schedulingLimits.minutes).multipleOf(5),
  required: people,
  optional: people,
  place: z.enum(['online', 'place']),
  location: z.string().trim().max(200),
  message: z.string().trim().max(pollLimits.message),
  /** When each of the times begins. */
  starts: z.array(meetingStart).min(2).max(pollLimits.options),
  deadline: instant,
  results: z.enum(pollResults),
})

/** `despite`: required people who are busy or have said no, and whom the reader calls all the same. */
export const bookPollInput = z.object({ optionId: id, despite: people.default([]) })

/** More people for a poll that has been sent. */
export const askMoreInput = z.object({ required: people, optional: people })

/** More times for a poll that has been sent. */
export const addTimesInput = z.object({ starts: z.array(meetingStart).min(1).max(pollLimits.options) })

/** A time that is to be asked about no more. */
export const withdrawTimeInput = z.object({ optionId: id })

export const extendPollInput = z.object({ deadline: instant })

const state = z.enum(['open', 'closed', 'booked', 'cancelled'])

export const pollItem = z.object({
  id,
  title: z.string(),
  state,
  deadline: instant,
  times: z.number(),
  people: z.number(),
  /** Who has answered every time; and who has answered, but not the times that were added since. */
  answered: z.number(),
  behind: z.number(),
})

/** The forum's polls, newest first. */
export const pollList = z.object({ items: z.array(pollItem) })

export const pollView = pollItem.extend({
  forum: z.object({ id, name: z.string() }),
  minutes: z.number(),
  place: z.enum(['online', 'place']),
  location: z.string(),
  message: z.string(),
  results: z.enum(pollResults),
  options: z.array(
    z.object({
      id,
      start: instant,
      end: instant,
      /** When it was added to the poll; null: it was asked about from the beginning. */
      addedAt: instant.nullable(),
      yes: z.number(),
      ifNeeded: z.number(),
      no: z.number(),
      silent: z.number(),
      /** Names of those who must come and have said no. */
      requiredNo: z.array(z.object({ personId: id, label: z.string() })),
      best: z.boolean(),
      booked: z.boolean(),
    }),
  ),
  /** Times that are asked about no more. */
  withdrawn: z.array(z.object({ id, start: instant, end: instant, withdrawnAt: instant })),
  voters: z.array(
    z.object({
      personId: id,
      label: z.string(),
      required: z.boolean(),
      /** By the time's id, without those that were added since, with those taken out since; null: no answer yet. */
      votes: z.record(z.string(), z.enum(pollVotes)).nullable(),
      comment: z.string().nullable(),
      answeredAt: instant.nullable(),
      /** How the person was asked, or why not: a finished sentence. */
      reached: z.string(),
    }),
  ),
  entryId: id.nullable(),
  can: z.object({
    askMore: z.boolean(),
    addTimes: z.boolean(),
    withdrawTime: z.boolean(),
    remind: z.boolean(),
    extend: z.boolean(),
    book: z.boolean(),
    cancel: z.boolean(),
  }),
})

/** Polls that still ask the reader, the nearest deadline first. `missing`: how many of the times they have not answered. */
export const ownPolls = z.object({
  items: z.array(
    z.object({ id, title: z.string(), deadline: instant, times: z.number(), missing: z.number() }),
  ),
})

/** A poll as one who is asked sees it. */
export const ownPollView = z.object({
  id,
  title: z.string(),
  forum: z.string(),
  place: z.enum(['online', 'place']),
  location: z.string(),
  message: z.string(),
  state,
  deadline: instant,
  options: z.array(
    z.object({
      id,
      start: instant,
      end: instant,
      own: z.enum(pollVotes).nullable(),
      /** How the votes are spread; null where the reader may not see it. */
      spread: z.object({ yes: z.number(), ifNeeded: z.number(), no: z.number() }).nullable(),
      /** What stands in the reader's own calendar then; null: nothing, or it cannot be read. */
      conflict: z.enum(['busy', 'tentative']).nullable(),
    }),
  ),
  booked: z.object({ start: instant, end: instant }).nullable(),
  mayAnswer: z.boolean(),
  answeredAt: instant.nullable(),
  comment: z.string().nullable(),
})

/** `seen`: when the answer of theirs was given that the reader saw as they wrote this one; null: none. */
export const voteInput = z.object({
  votes: z.record(id, z.enum(pollVotes)).refine((votes) => Object.keys(votes).length <= pollLimits.options),
  comment: z.string(),
  seen: instant.nullable(),
})

export const pollCreated = z.object({ id })
/** How many were reminded, asked, or told of more times. */
export const pollReminded = z.object({ people: z.number() })
export const pollBooked = z.object({ entryId: id })

export type CreatePollInput = z.infer<typeof createPollInput>
export type BookPollInput = z.infer<typeof bookPollInput>
export type PollView = z.infer<typeof pollView>
export type OwnPollView = z.infer<typeof ownPollView>
export type VoteInput = z.infer<typeof voteInput>
export type PollItem = z.infer<typeof pollItem>
