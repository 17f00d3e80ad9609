import type { Transaction } from 'kysely'
import type { Deps } from '../../../deps.ts'
import { mayManageForums } from '../../../domain/access.ts'
import { localDateOf } from '../../../domain/calendar/copenhagen.ts'
import { refused, type Result } from '../../../domain/refusal.ts'
import type { Poll } from '../../../domain/scheduling/poll/poll.ts'
import type { Database } from '../../../store/database.ts'
import { lockPoll } from '../../../store/time-polls.ts'
import type { Actor } from '../../actor.ts'
import { undoneByRefusal } from '../../undone-by-refusal.ts'

export type PollScene = { trx: Transaction<Database>; poll: Poll; now: Date }

/** The one way in which the secretariat changes a poll: one after the other, in one transaction. */
export async function inPoll<T>(
  deps: Pick<Deps, 'db' | 'clock'>,
  actor: Actor,
  pollId: string,
  change: (scene: PollScene) => Promise<Result<T>>,
): Promise<Result<T>> {
  if (!mayManageForums(actor)) return refused('not_found')
  return undoneByRefusal(deps, async (trx) => {
    const poll = await lockPoll(trx, pollId, localDateOf(deps.clock()))
    return poll === null ? refused('not_found') : change({ trx, poll, now: deps.clock() })
  })
}
