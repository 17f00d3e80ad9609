import type { Kysely, Transaction } from 'kysely'
import type { Database } from './database.ts'

type CardOf = { personId: string; cardId: string }

/** The round that came of the person's card; null: the card has not been sent. */
export async function roundOfCard(
  db: Kysely<Database>,
  { personId, cardId }: CardOf,
): Promise<string | null> {
  const row = await db
    .selectFrom('proposal_card')
    .select('round_id')
    .where('person_id', '=', personId)
    .where('card_id', '=', cardId)
    .executeTakeFirst()
  return row?.round_id ?? null
}

/**
 * Ties the card to the round that comes of it. False: it is tied already; whoever presses at the same moment waits here for
 * the first to end.
 */
export async function tieCard(
  trx: Transaction<Database>,
  { personId, cardId, roundId }: CardOf & { roundId: string },
): Promise<boolean> {
  const tied = await trx
    .insertInto('proposal_card')
    .values({ person_id: personId, card_id: cardId, round_id: roundId })
    .onConflict((conflict) => conflict.doNothing())
    .returning('round_id')
    .executeTakeFirst()
  return tied !== undefined
}
