import type { Transaction } from 'kysely'
import type { Deps } from '../../../deps.ts'
import { localDateOf } from '../../../domain/calendar/copenhagen.ts'
import { pollStateAt, silentIn } from '../../../domain/scheduling/poll/poll.ts'
import type { Database } from '../../../store/database.ts'
import { pollsAsking } from '../../../store/time-polls.ts'
import { tellPeople } from './tell-people.ts'

/** Asks somebody anew in every poll that still waits for them: what was sent before went to an address that was not theirs. */
export async function askAgain(
  trx: Transaction<Database>,
  deps: Pick<Deps, 'newId' | 'clock'>,
  personId: string,
): Promise<void> {
  const now = deps.clock()
  for (const poll of await pollsAsking(trx, personId, localDateOf(now)))
    if (pollStateAt(poll, now) === 'open' && silentIn(poll).includes(personId))
      await tellPeople(trx, deps, poll, { kind: 'time_poll', to: [personId], now })
}
