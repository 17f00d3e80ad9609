import { line, type AdaptiveCard } from './adaptive-card.ts'
import type { RoundCardData } from './card-round.ts'
import {
  cutLine,
  factsPart,
  openRoundPart,
  remarksPart,
  roundFrame,
  tallyPart,
  titlePart,
} from './round-parts.ts'
import { roundTitle } from './round-sentences.ts'
import { tellingOf, type Told } from './telling.ts'
import { withinSize } from './within-size.ts'

/** Tells of something that happened to a round: what, what follows from it, and how the round stands. */
export function tellingCard(data: RoundCardData, told: Told): AdaptiveCard {
  const { title, sentences, quotes, quiet, withRemarks } = tellingOf(data, told)
  const [first = '', ...others] = sentences
  return withinSize((room) =>
    roundFrame(
      data,
      [
        ...titlePart(data, title, room),
        line({ text: first, strong: true }),
        ...quotes.flatMap(({ by, text }) => [
          line({ text: by, strong: true }),
          cutLine(data, text, room.long, room.lines),
        ]),
        ...others.map((sentence) => line(sentence)),
        ...quiet.map((sentence) => line({ text: sentence, quiet: true }, 'small')),
        ...(withRemarks ? remarksPart(data, room) : []),
        factsPart(data, room),
        ...tallyPart(data),
        openRoundPart(data),
      ],
      `${roundTitle(data)}: ${title}`,
    ),
  )
}
