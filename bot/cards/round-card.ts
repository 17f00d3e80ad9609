import type { AdaptiveCard } from './adaptive-card.ts'
import type { RoundCardData } from './card-round.ts'
import { correctionCard } from './correction-card.ts'
import { informationCard } from './information-card.ts'
import { outcomeCard } from './outcome-card.ts'
import { proposalCard } from './proposal-card.ts'
import { readerCard } from './reader-card.ts'

/** The card of a round as it is now for this reader: what a refresh, "status" and the tab's preview show. */
export function roundCard(data: RoundCardData): AdaptiveCard {
  switch (data.state) {
    case 'draft':
    case 'submitted':
    case 'planned':
      return readerCard(data)
    case 'information':
      return informationCard(data)
    case 'corrected':
      return correctionCard(data)
    case 'open':
    case 'remarks':
      if (!data.takesAnswers) return outcomeCard(data)
      return data.viewer.mayAnswer ? proposalCard(data) : readerCard(data)
    default:
      return outcomeCard(data)
  }
}
