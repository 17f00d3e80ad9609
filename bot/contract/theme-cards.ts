import { z } from 'zod'
import { cardLimits } from '../domain/meetings/cards/theme-card.ts'

const id = z.uuid()

const text = z.string().max(2_000)

/** One act on a board. `cardId` of a new card is the writer's own, so that a card that is sent twice is one. */
export const changeCardsInput = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('write'), cardId: id, text }),
  z.object({ kind: z.literal('reword'), cardId: id, text }),
  z.object({ kind: z.literal('remove'), cardId: id }),
  /** Lays a stack onto another. */
  z.object({ kind: z.literal('stack'), stackId: id, onto: id }),
  z.object({ kind: z.literal('unstack'), cardId: id }),
  /** How many votes the reader gives this card from now on. */
  z.object({ kind: z.literal('vote'), cardId: id, votes: z.number().int().min(0).max(1000) }),
  /** The table's most important, first to third. */
  z.object({ kind: z.literal('rank'), stackIds: z.array(id).max(cardLimits.top) }),
])
export const themeSettingsInput = z.object({ votesEach: z.number().int().min(0).max(cardLimits.votesEach) })

const card = z.object({
  id,
  text: z.string(),
  mine: z.boolean(),
  votes: z.number(),
  /** Of these the reader's own. */
  myVotes: z.number(),
  can: z.object({ edit: z.boolean(), remove: z.boolean() }),
})

const stack = z.object({
  id,
  cards: z.array(card),
  votes: z.number(),
  /** Of these the reader's own. */
  myVotes: z.number(),
  rank: z.number().nullable(),
})

/** One group's theme cards as the reader may see them: of hidden cards only one's own, and how many the others are. */
export const themeBoard = z.object({
  group: z.object({ id, label: z.string() }),
  session: z.object({ blockId: id, title: z.string() }),
  stacks: z.array(stack),
  hidden: z.number(),
  revealed: z.boolean(),
  /** Cards that may say the same, the likeliest first. */
  alike: z.array(z.object({ stackId: id, onto: id })),
  votes: z.object({ each: z.number(), left: z.number() }),
  topThree: z.boolean(),
  can: z.object({
    write: z.boolean(),
    stack: z.boolean(),
    vote: z.boolean(),
    rank: z.boolean(),
    reveal: z.boolean(),
    settings: z.boolean(),
  }),
})

export type ThemeBoardView = z.infer<typeof themeBoard>
export type ThemeStackView = z.infer<typeof stack>
