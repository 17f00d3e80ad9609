import type { Kysely } from 'kysely'
import type { PollCardData, PollOptionShown } from '../cards/poll-card-data.ts'
import type { Config } from '../config.ts'
import type { Language } from '../domain/language.ts'
import { isAsked, type Poll, pollStateAt, standingAnswers } from '../domain/scheduling/poll/poll.ts'
import { tallyPoll } from '../domain/scheduling/poll/tally.ts'
import type { Database } from '../store/database.ts'
import { findForum } from '../store/forums.ts'
import { countedOf } from './poll-view.ts'

export type PollReader = {
  personId: string
  secretariat: boolean
  language: Language
  /** Where this reader answers or looks. */
  url: string
  refreshUserIds: string[]
  /** By the time's id (own-conflicts.ts). */
  conflicts: ReadonlyMap<string, 'busy' | 'tentative'>
}

/** The poll as one reader may see it: others' votes as numbers alone, and only where the poll says so. */
export async function pollCardFor(
  db: Kysely<Database>,
  config: Pick<Config, 'secretariatMailbox'>,
  poll: Poll,
  reader: PollReader,
  now: Date,
): Promise<PollCardData> {
  const forum = await findForum(db, poll.forumId)
  const state = pollStateAt(poll, now)
  const own = standingAnswers(poll).get(reader.personId)
  const asked = isAsked(poll, reader.personId)
  const seesVotes = reader.secretariat || poll.results === 'everyone'
  const options = tallyPoll(poll).map(({ option, yes, ifNeeded, no }): PollOptionShown => ({
    id: option.id,
    start: option.start,
    end: option.end,
    own: own?.votes[option.id] ?? null,
    spread: seesVotes ? { yes: yes.length, ifNeeded: ifNeeded.length, no: no.length } : null,
    conflict: reader.conflicts.get(option.id) ?? null,
  }))
  const booked = poll.options.find(({ id }) => id === poll.bookedOptionId)
  return {
    language: reader.language,
    pollId: poll.id,
    title: poll.title,
    forum: forum?.name ?? '',
    place: poll.place,
    location: poll.location,
    minutes: poll.minutes,
    message: poll.message,
    state,
    deadline: poll.deadline,
    options,
    booked: booked === undefined ? null : { start: booked.start, end: booked.end },
    ...countedOf(poll),
    viewer: {
      asked,
      mayAnswer: asked && state === 'open',
      answeredAt: own?.at ?? null,
      comment: own?.comment ?? null,
    },
    secretariatMail: config.secretariatMailbox,
    url: reader.url,
    refreshUserIds: reader.refreshUserIds,
  }
}
