import { box, heading, line, section, type AdaptiveCard } from './adaptive-card.ts'
import type { RoundCardData } from './card-round.ts'
import { cutLine, factsPart, openRoundPart, roundFrame, tallyPart, titlePart } from './round-parts.ts'
import { lateSentence, roundTitle, stateSentence } from './round-sentences.ts'
import { textsIn } from './texts/texts.ts'
import { withinSize } from './within-size.ts'

/** What an answer after the deadline gets: that it changes nothing, that it is kept, and how the round stands. */
export function lateAnswerCard(data: RoundCardData): AdaptiveCard {
  const texts = textsIn(data.language)
  const late = data.viewer.lateAnswer
  return withinSize((room) =>
    roundFrame(
      data,
      [
        ...titlePart(data, texts.lateHeading, room),
        box([line(lateSentence(data) ?? '')], 'warning'),
        ...(late?.text
          ? [section([heading(texts.lateText), cutLine(data, late.text, room.long, room.lines)])]
          : []),
        line({ text: stateSentence(data), strong: true }),
        factsPart(data, room),
        ...tallyPart(data),
        openRoundPart(data),
      ],
      `${roundTitle(data)}: ${texts.lateHeading}`,
    ),
  )
}
