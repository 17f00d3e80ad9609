import type { AdaptiveCard } from './adaptive-card.ts'

/** In UTF-8 bytes of JSON; Teams counts UTF-16, of which this makes at most twice as many: half of what it takes. */
export const MOST_CARD_BYTES = 25_000

/** How much of each text a card shows; the rest stands behind a link. In characters; `documents` counts links. */
export type Room = { long: number; short: number; lines: number; documents: number }

const ample: Room = { long: 900, short: 300, lines: 20, documents: 10 }
const tighter: Room[] = [
  { long: 400, short: 200, lines: 12, documents: 5 },
  { long: 120, short: 120, lines: 6, documents: 3 },
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
  return new TextEncoder().encode(JSON.stringify(card)).length
}
