import type { Transaction } from 'kysely'
import type { Deps } from '../../../deps.ts'
import type { Database } from '../../../store/database.ts'
import { insertPollCardUpdates, pollCardsOut } from '../../../store/poll-cards.ts'

/** Has every card of the poll that lies in a chat show the times that are asked about now. */
export async function redrawCards(
  trx: Transaction<Database>,
  { newId }: Pick<Deps, 'newId'>,
  { pollId, now }: { pollId: string; now: Date },
): Promise<void> {
  const cards = await pollCardsOut(trx, pollId)
  const updates = cards.map((cardId) => ({ id: newId(), cardId }))
  await insertPollCardUpdates(trx, updates, { pollId, now })
}
