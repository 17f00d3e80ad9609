import {
  askButton,
  buttons,
  heading,
  line,
  section,
  type AdaptiveCard,
  type CardElement,
} from './adaptive-card.ts'
import { firstAnswerPart, ownAnswerPart } from './answer-parts.ts'
import type { RoundCardData } from './card-round.ts'
import { askingPart, proposalPart } from './proposal-card.ts'
import { cutLine, openRoundPart, roundFrame, titlePart } from './round-parts.ts'
import { extensionSentence, summarySentence } from './round-sentences.ts'
import { textsIn } from './texts/texts.ts'
import { withinSize } from './within-size.ts'

/** The deadline has been moved: from when, to when and why, and the question again for who can answer it. */
export function extensionCard(data: RoundCardData): AdaptiveCard {
  const texts = textsIn(data.language)
  const { extension, viewer } = data
  return withinSize((room) =>
    roundFrame(
      data,
      [
        ...titlePart(data, texts.extensionHeading, room),
        line({ text: extensionSentence(data) ?? '', strong: true }),
        ...(extension === null
          ? []
          : [cutLine(data, `${texts.extensionReason}${extension.reason}`, room.long, room.lines)]),
        ...(viewer.ownAnswer === null ? [] : [line(texts.extensionAnswersStand)]),
        ...askingPart(data),
        ...proposalPart(data, room),
        ...answerPart(data),
      ],
      `${texts.extensionHeading}. ${summarySentence(data)}`,
    ),
  )
}

/** Who has not answered is asked here; who has, sees the answer and comes to where it can be changed. */
function answerPart(data: RoundCardData): CardElement[] {
  const texts = textsIn(data.language)
  if (!data.viewer.mayAnswer) return [openRoundPart(data)]
  if (data.viewer.ownAnswer === null) return [firstAnswerPart(data, null)]
  return [
    section([heading(texts.ownHeading), ...ownAnswerPart(data)]),
    buttons([askButton(texts.changeAnswer, 'show', { roundId: data.roundId })]),
    openRoundPart(data),
  ]
}
