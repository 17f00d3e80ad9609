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
  /** The reader's own vote for the stack in which the card lies; 0 takes it back. */
  z.object({ kind: z.literal('vote'), cardId: id, votes: z.union([z.literal(0), z.literal(1)]) }),
  /** The hands that the scribe has counted for that stack. */
  z.object({ kind: z.literal('count'), cardId: id, votes: z.number().int().min(0).max(1000) }),
  /** The table's most important, first to third. */
  z.object({ kind: z.literal('rank'), stackIds: z.array(id).max(cardLimits.top) }),
])
/** `votesEach`: null gives each person one vote for each stack, as many as they like. */
export const themeSettingsInput = z.object({
  votesEach: z.number().int().min(0).max(cardLimits.votesEach).nullable(),
})

const card = z.object({
  id,
  text: z.string(),
  mine: z.boolean(),
  /** That lie on it, people's own and counted hands. */
  votes: z.number(),
  can: z.object({ edit: z.boolean(), remove: z.boolean() }),
})

const stack = z.object({
  id,
  cards: z.array(card),
  /** Those of its cards, summed: people's own, and the counted hands. */
  votes: z.number(),
  counted: z.number(),
  /** How many people vote for it themselves; fewer than their votes, where somebody voted for several of its cards. */
  voters: z.number(),
  /** How many of the votes are the reader's. */
  own: z.number(),
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
  /** Null: no limit but one for each stack. `people`: at the table; null: nobody has said. */
  votes: z.object({
    each: z.number().nullable(),
    left: z.number().nullable(),
    people: z.number().nullable(),
    /** By how many votes the reader and the table are above what they have now. */
    tooMany: z.object({ own: z.number(), table: z.number() }),
  }),
  topThree: z.boolean(),
  can: z.object({
    write: z.boolean(),
    stack: z.boolean(),
    /** Has votes of their own. */
    vote: z.boolean(),
    /** Writes the table's votes as a number. */
    count: z.boolean(),
    rank: z.boolean(),
    reveal: z.boolean(),
    settings: z.boolean(),
  }),
})

/** What the tab sends. */
export type CardChange = z.input<typeof changeCardsInput>
export type ThemeBoardView = z.infer<typeof themeBoard>
export type ThemeStackView = z.infer<typeof stack>
