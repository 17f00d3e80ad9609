import type { Transaction } from 'kysely'
import type { Deps } from '../../../deps.ts'
import { localDateOf, localTimeOf } from '../../../domain/calendar/copenhagen.ts'
import type { Poll, PollOption } from '../../../domain/scheduling/poll/poll.ts'
import type { Database } from '../../../store/database.ts'
import type { HeldTime } from '../../../store/outlook-events.ts'
import { holdTimes } from '../../calendar/ask-for-events.ts'

/** A time of a poll as it stands in the secretariat's calendar, on Danish clocks. */
export const heldAt = ({ start, end }: Pick<PollOption, 'start' | 'end'>): HeldTime['when'] => ({
  from: localDateOf(start),
  to: localDateOf(end),
  times: { start: localTimeOf(start), end: localTimeOf(end) },
})

/** Holds times of the poll in the secretariat's calendar, until it is booked or cancelled. */
export async function holdPollTimes(
  trx: Transaction<Database>,
  deps: Pick<Deps, 'newId' | 'enqueue'>,
  { id, title, place, location }: Pick<Poll, 'id' | 'title' | 'place' | 'location'>,
  options: readonly PollOption[],
  by: { personId: string; now: Date },
): Promise<void> {
  const times = options.map((option) => ({
    title,
    location: place === 'place' ? location : '',
    when: heldAt(option),
  }))
  await holdTimes(trx, deps, { ownerId: id, times }, by)
}
