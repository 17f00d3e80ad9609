/** How many characters a theme may have, and how many cards a board. */
export const cardLimits = { text: 280, cards: 500, top: 3, votesEach: 20 } as const

/** One card: its own words, exactly as they were written last. Who wrote it is known by an id alone. */
export type ThemeCard = {
  id: string
  text: string
  writerId: string
  /** The stack that it lies in, which bears the id of a card: its own, where it lies alone. */
  stackId: string
  /** Those who vote for it themselves, by the ids of writers; each once. */
  voters: string[]
  /** The hands that the table's scribe has counted for it. */
  counted: number
}

/**
 * A vote lies on the card that it was given to, whatever the card is laid with: so stacking sums votes, taking a card out takes its
 * votes along, and nobody has given more or fewer of them for it.
 */
export const votesOn = ({ voters, counted }: Pick<ThemeCard, 'voters' | 'counted'>): number =>
  voters.length + counted

/** Cards that say the same; a card that lies alone is a stack of one. */
export type Stack = {
  id: string
  /** In the order in which they were written; at least one. */
  cards: ThemeCard[]
  /** Each of them once, however many of the cards they voted for. */
  voters: string[]
  /** The counted hands of all its cards. */
  counted: number
  /** The votes of all its cards, summed (`votesOn`). */
  votes: number
  /** 1 to 3 among the table's top three; null: not among them. */
  rank: number | null
}

/**
 * The cards of one group in a session, for the collation. Cards that the session still hides are not there at all: only
 * how many they are.
 */
export type GroupThemes = {
  blockId: string
  groupId: string
  /** The ranked first, then by votes, then by age. */
  stacks: Stack[]
  hidden: number
}
