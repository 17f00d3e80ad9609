import type { Transaction } from 'kysely'
import type { Deps } from '../../../deps.ts'
import { localDateOf, localTimeOf } from '../../../domain/calendar/copenhagen.ts'
import type { Poll, PollOption } from '../../../domain/scheduling/poll/poll.ts'
import type { Database } from '../../../store/database.ts'
import { holdTimes } from '../../calendar/ask-for-events.ts'

/** Holds times of the poll in the secretariat's calendar, until it is booked or cancelled. */
export async function holdPollTimes(
  trx: Transaction<Database>,
  deps: Pick<Deps, 'newId' | 'enqueue'>,
  { id, title, place, location }: Pick<Poll, 'id' | 'title' | 'place' | 'location'>,
  options: readonly PollOption[],
  by: { personId: string; now: Date },
): Promise<void> {
  const times = options.map(({ start, end }) => ({
    title,
    location: place === 'place' ? location : '',
    when: {
      from: localDateOf(start),
      to: localDateOf(end),
      times: { start: localTimeOf(start), end: localTimeOf(end) },
    },
  }))
  await holdTimes(trx, deps, { ownerId: id, times }, by)
}
