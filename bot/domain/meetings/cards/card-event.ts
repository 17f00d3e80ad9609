import { z } from 'zod'

const id = z.uuid()

/** What can happen on a board, as the database keeps it. */
export const cardEventSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('written'), cardId: id, text: z.string() }),
  z.object({ kind: z.literal('reworded'), cardId: id, text: z.string() }),
  z.object({ kind: z.literal('removed'), cardId: id }),
  /** The stack was laid onto another; the other's id is that of both. */
  z.object({ kind: z.literal('stacked'), stackId: id, onto: id }),
  /** The card was taken out of its stack. */
  z.object({ kind: z.literal('unstacked'), cardId: id }),
  /** The writer votes for the card; with no votes: takes back what they gave to the stack that it lies in. */
  z.object({ kind: z.literal('voted'), cardId: id, votes: z.number().int().min(0) }),
  /** So many hands are counted for the stack in which the card lies: `board.ts` says on which of its cards they come or go. */
  z.object({ kind: z.literal('counted'), cardId: id, votes: z.number().int().min(0) }),
  /** The table's most important, the first first. */
  z.object({ kind: z.literal('ranked'), stackIds: z.array(id) }),
])

export type CardEvent = z.infer<typeof cardEventSchema>
/** `writerId`: who did it; an id that says nothing of the person. */
export type BoardEvent = CardEvent & { writerId: string }
