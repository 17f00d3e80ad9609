import type { AdaptiveCard } from '../../cards/adaptive-card.ts'
import type { Deps } from '../../deps.ts'
import type { Actor } from '../../usecases/actor.ts'

/** The turn as a verb sees it: who asks is proven, and `userId` is the `29:` id that the card comes back for. */
export type VerbContext = {
  deps: Deps
  actor: Actor
  userId: string
  personal: boolean
  /** Sends a card as a message of its own into the same chat; false where Teams would not take it. */
  send: (card: AdaptiveCard) => Promise<boolean>
}
