import { dateTimeText } from '../domain/calendar/date-text.ts'
import { box, line, type AdaptiveCard, type CardElement } from './adaptive-card.ts'
import type { RoundCardData } from './card-round.ts'
import { proposalPart } from './proposal-card.ts'
import { cutLine, openRoundPart, roundFrame, titlePart } from './round-parts.ts'
import { meaningSentence, roundTitle, stateSentence } from './round-sentences.ts'
import { textsIn } from './texts/texts.ts'
import { withinSize, type Room } from './within-size.ts'

/** An error was found in a decided round: its decision must not be used, and why. */
export function correctionCard(data: RoundCardData): AdaptiveCard {
  const texts = textsIn(data.language)
  return withinSize((room) =>
    roundFrame(
      data,
      [
        ...titlePart(data, texts.correctionHeading, room),
        box(
          [
            line({ text: stateSentence(data), strong: true }),
            ...reasonPart(data, room),
            line(meaningSentence(data) ?? ''),
          ],
          'attention',
        ),
        ...proposalPart(data, room),
        openRoundPart(data),
      ],
      `${roundTitle(data)}: ${texts.correctionHeading}`,
    ),
  )
}

function reasonPart(data: RoundCardData, room: Room): CardElement[] {
  const texts = textsIn(data.language)
  const { correction } = data
  if (correction === null) return []
  return [
    cutLine(data, `${texts.correctionReason}${correction.reason}`, room.long, room.lines),
    line(texts.correctionAt(dateTimeText(correction.at, data.language))),
  ]
}
