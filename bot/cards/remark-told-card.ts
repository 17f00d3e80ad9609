import { shortDateTimeText } from '../domain/calendar/date-text.ts'
import { line, type AdaptiveCard } from './adaptive-card.ts'
import type { RemarkShown, RoundCardData } from './card-round.ts'
import { plainLine } from './plain-text.ts'
import { cutLine, factsPart, openRoundPart, roundFrame, tallyPart, titlePart } from './round-parts.ts'
import { deadlineSentence, remarkToldSentence, roundTitle } from './round-sentences.ts'
import { textsIn } from './texts/texts.ts'
import { withinSize } from './within-size.ts'

/** Tells the operator or the secretariat of one remark, whole as far as the card goes, and what follows from it. */
export function remarkToldCard(data: RoundCardData, remark: RemarkShown): AdaptiveCard {
  const texts = textsIn(data.language)
  const by = texts.remarkBy(plainLine(remark.organisation), shortDateTimeText(remark.at, data.language))
  return withinSize((room) =>
    roundFrame(
      data,
      [
        ...titlePart(data, texts.remarkToldTitle, room),
        line({ text: by, strong: true }),
        cutLine(data, remark.text, room.long, room.lines),
        line(remarkToldSentence(data)),
        ...(data.deadline === null ? [] : [line(deadlineSentence(data) ?? '', 'small')]),
        factsPart(data, room),
        ...tallyPart(data),
        openRoundPart(data),
      ],
      `${roundTitle(data)}: ${texts.remarkToldTitle}`,
    ),
  )
}
