import type { Transaction } from 'kysely'
import type { Database } from './database.ts'
import { type CardOut, type CardsOf, cardsOut } from './deliveries.ts'
import { peopleIn, type Recipient, type RecipientRow, type Source, toRecipient } from './people.ts'
import { atOnce } from './pipelined-postgres.ts'

/** `cardsOf`: whose cards that lie in chats are wanted too; null: nobody's. */
export type Wanted = { sources: Source[]; cardsOf: CardsOf | null }

export type Addressed = { people: Recipient[]; cards: CardOut[] }

/** Finds whom and which cards something concerns, for each that is wanted and in its order; all asked for together. */
export async function findAddressed(
  trx: Transaction<Database>,
  roundId: string,
  today: string,
  wanted: Wanted[],
): Promise<Addressed[]> {
  const asked = wanted.map(({ sources, cardsOf }) => ({
    people: sources.map((source) => peopleIn(source, today).compile(trx)),
    cards: cardsOf && cardsOut(roundId, cardsOf).compile(trx),
  }))
  const found = await atOnce<(RecipientRow[] | CardOut[])[number][]>(
    trx,
    asked.flatMap(({ people, cards }) => [cards, ...people]),
  )
  return asked.map(({ people }) => {
    const [cards = [], ...lists] = found.splice(0, people.length + 1)
    return { cards: cards as CardOut[], people: lists.flat().map((row) => toRecipient(row as RecipientRow)) }
  })
}
