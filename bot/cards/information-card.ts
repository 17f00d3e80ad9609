import { line, type AdaptiveCard } from './adaptive-card.ts'
import type { RoundCardData } from './card-round.ts'
import { proposalPart } from './proposal-card.ts'
import { openRoundPart, roundFrame, titlePart } from './round-parts.ts'
import { gateSentences, roundTitle, stateSentence } from './round-sentences.ts'
import { textsIn } from './texts/texts.ts'
import { withinSize } from './within-size.ts'

/** A change under the forum's gate: told, not asked, with the rule that applied. */
export function informationCard(data: RoundCardData): AdaptiveCard {
  const texts = textsIn(data.language)
  return withinSize((room) =>
    roundFrame(
      data,
      [
        ...titlePart(data, texts.informationHeading, room),
        line({ text: stateSentence(data), strong: true }),
        ...gateSentences(data).map((sentence) => line(sentence, 'small')),
        ...proposalPart(data, room),
        openRoundPart(data),
      ],
      `${roundTitle(data)}: ${texts.informationHeading}`,
    ),
  )
}
