import type { AdaptiveCard } from './adaptive-card.ts'
import { firstAnswerPart } from './answer-parts.ts'
import type { RoundCardData } from './card-round.ts'
import { askingPart, proposalPart } from './proposal-card.ts'
import { roundFrame, titlePart } from './round-parts.ts'
import { summarySentence } from './round-sentences.ts'
import { textsIn } from './texts/texts.ts'
import { withinSize } from './within-size.ts'

/** To a member that has not answered: the whole question again, so that it can be answered where it is read. */
export function reminderCard(data: RoundCardData): AdaptiveCard {
  const { reminderHeading } = textsIn(data.language)
  return withinSize((room) =>
    roundFrame(
      data,
      [
        ...titlePart(data, reminderHeading, room),
        ...askingPart(data),
        ...proposalPart(data, room),
        firstAnswerPart(data, null),
      ],
      `${reminderHeading}. ${summarySentence(data)}`,
    ),
  )
}
