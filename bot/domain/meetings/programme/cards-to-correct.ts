import type { ProgrammeMessage } from './who-lacks-it.ts'

/** A message with the programme to a participant, or the correction of one, as far as its card goes. */
export type ProgrammeCard = ProgrammeMessage & {
  id: string
  /** Somebody is sending it at this moment. */
  leased: boolean
  /** Where it lies in its chat; null: nowhere. */
  activityId: string | null
  /** The card that this corrects. */
  targetId: string | null
  /** What the participant's card shows, in short; null: they are a participant no more, or have no card yet. */
  look: string | null
  /** Of a correction: what the card was to show when it was queued. */
  aim: string | null
}

/**
 * Cards that lie in a chat and show something else than `look`, by their ids; `cards` come oldest first. What is being drawn at this
 * moment is drawn once more: it may be too old already. A correction that could not be made is not tried again for the same: a chat that
 * takes nothing would be asked every few seconds for weeks. A participant no more has a card that nobody keeps.
 */
export function cardsToCorrect(cards: readonly ProgrammeCard[], look: string): string[] {
  const newest = new Map(cards.map((one) => [one.targetId, one]))
  const isInHand = (cardId: string) => {
    const update = newest.get(cardId)
    if (update === undefined || update.state === 'sent') return false
    const waits = update.state === 'queued' || update.state === 'retry'
    return waits ? !update.leased : update.aim === look
  }
  return cards
    .filter(
      (one) =>
        one.kind === 'programme' &&
        one.state === 'sent' &&
        one.activityId !== null &&
        one.look !== null &&
        one.look !== look &&
        !isInHand(one.id),
    )
    .map(({ id }) => id)
}
