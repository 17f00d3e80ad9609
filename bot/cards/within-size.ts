import type { AdaptiveCard } from './adaptive-card.ts'

/** In UTF-8 bytes of JSON; Teams counts UTF-16, of which this makes at most twice as many: half of what it takes. */
export const MOST_CARD_BYTES = 25_000

/** How much a card shows; the rest stands behind a link. Texts in characters, `documents` and `changes` counted. */
export type Room = {
  /** Reason and consequence, each. */
  long: number
  lines: number
  /** Each of the other fields. */
  short: number
  /** Each name of an organisation or a person. */
  name: number
  /** Remarks of members; of each the first 300 characters. */
  remarks: number
  documents: number
  changes: number
}

const ample: Room = { long: 900, lines: 20, short: 300, name: 100, remarks: 3, documents: 10, changes: 10 }
const tighter: Room[] = [
  { long: 400, lines: 12, short: 150, name: 100, remarks: 3, documents: 4, changes: 10 },
  { long: 200, lines: 8, short: 80, name: 60, remarks: 3, documents: 2, changes: 5 },
  { long: 40, lines: 4, short: 30, name: 30, remarks: 1, documents: 0, changes: 1 },
]

/** The fullest card that Teams is sure to deliver. Texts of unusual characters (four bytes each) get less room. */
export function withinSize(build: (room: Room) => AdaptiveCard): AdaptiveCard {
  let card = build(ample)
  for (const room of tighter) {
    if (cardBytes(card) < MOST_CARD_BYTES) break
    card = build(room)
  }
  return card
}

export function cardBytes(card: AdaptiveCard): number {
  return Buffer.byteLength(JSON.stringify(card))
}
