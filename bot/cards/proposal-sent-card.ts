import { buttons, line, linkButton, type AdaptiveCard } from './adaptive-card.ts'
import type { RoundCardData } from './card-round.ts'
import { documentsPart, factsPart, roundFrame, textsPart, titlePart } from './round-parts.ts'
import { roundTitle } from './round-sentences.ts'
import { textsIn } from './texts/texts.ts'
import { withinSize } from './within-size.ts'

/** To the operator who has just sent a proposal from the chat: what was sent, what comes now, and the way to annexes. */
export function proposalSentCard(data: RoundCardData): AdaptiveCard {
  const texts = textsIn(data.language)
  return withinSize((room) =>
    roundFrame(
      data,
      [
        ...titlePart(data, texts.proposalSentHeading, room),
        line(texts.proposalSentNext),
        line(texts.proposalSentAnnexes),
        buttons([linkButton(texts.addAnnexes, data.roundUrl)]),
        factsPart(data, room),
        ...textsPart(data, room),
        ...documentsPart(data, room),
      ],
      `${roundTitle(data)}: ${texts.proposalSentHeading}`,
    ),
  )
}
