import type { AdaptiveCard } from '../cards/adaptive-card.ts'
import type { RoundCardData } from '../cards/card-round.ts'
import { extensionCard } from '../cards/extension-card.ts'
import { leftCard } from '../cards/left-card.ts'
import { reminderCard } from '../cards/reminder-card.ts'
import { roundCard } from '../cards/round-card.ts'
import { tellingCard } from '../cards/telling-card.ts'
import type { CardMessage } from '../deps.ts'
import type { Mail } from '../pages/mail-frame.ts'
import { correctionMail, informationMail, outcomeMail } from '../pages/outcome-mail.ts'
import { extensionMail, proposalMail, reminderMail } from '../pages/question-mail.ts'
import { tellingMail } from '../pages/telling-mail.ts'
import type { Saying } from './saying.ts'

type Said = Exclude<Saying, { form: 'nothing' }>
/** `left`: to who has left the forum, that alone and nothing of the round. */
export type SaidOnCard = Said | { form: 'left' }

/** The card that says it. */
export function drawCard(saying: SaidOnCard, data: RoundCardData): CardMessage {
  const card = cardOf(saying, data)
  return { card, summary: card.fallbackText }
}

function cardOf(saying: SaidOnCard, data: RoundCardData): AdaptiveCard {
  switch (saying.form) {
    case 'reminder':
      return reminderCard(data)
    case 'extension':
      return extensionCard(data)
    case 'telling':
      return tellingCard(data, saying.told)
    case 'left':
      return leftCard(data)
    case 'round':
      return roundCard(data)
  }
}

/** The mail that says it. */
export function drawMail(saying: Said, data: RoundCardData): Mail {
  switch (saying.form) {
    case 'reminder':
      return reminderMail(data)
    case 'extension':
      return extensionMail(data)
    case 'telling':
      return tellingMail(data, saying.told)
    case 'round':
      return roundMailOf(data)
  }
}

/** As round-card.ts chooses its card. */
function roundMailOf(data: RoundCardData): Mail {
  switch (data.state) {
    case 'information':
      return informationMail(data)
    case 'corrected':
      return correctionMail(data)
    default:
      return data.takesAnswers ? proposalMail(data) : outcomeMail(data)
  }
}
