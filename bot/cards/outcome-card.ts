import { box, heading, line, section, type AdaptiveCard, type CardElement } from './adaptive-card.ts'
import { ownAnswerPart } from './answer-parts.ts'
import type { RoundCardData } from './card-round.ts'
import { proposalPart } from './proposal-card.ts'
import { cutLine, openRoundPart, roundFrame, titlePart } from './round-parts.ts'
import {
  decidedSentence,
  decisionWords,
  deadlineSentence,
  meaningSentence,
  stateSentence,
} from './round-sentences.ts'
import { textsIn } from './texts/texts.ts'
import { withinSize, type Room } from './within-size.ts'

/**
 * Where a round stands that takes no answers any more: how it ended and why, what that means for the reader, and what
 * the reader's organisation answered.
 */
export function outcomeCard(data: RoundCardData): AdaptiveCard {
  const texts = textsIn(data.language)
  return withinSize((room) =>
    roundFrame(data, [
      ...titlePart(data, data.decision === null ? texts.statusHeading : texts.outcomeHeading, room),
      outcomePart(data, room),
      ...(data.viewer.role === 'director' || data.viewer.role === 'deputy'
        ? [section([heading(texts.ownHeading), ...ownAnswerPart(data)])]
        : []),
      ...proposalPart(data, room),
      openRoundPart(data),
    ]),
  )
}

/** The end, its reason, its date and its meaning, in a box whose colour says nothing that the words do not. */
function outcomePart(data: RoundCardData, room: Room): CardElement {
  const texts = textsIn(data.language)
  const meaning = meaningSentence(data)
  const words = decisionWords(data)
  const dated = decidedSentence(data) ?? deadlineSentence(data)
  const style = data.state === 'approved' ? 'good' : data.state === 'withdrawn' ? 'emphasis' : 'warning'
  return box(
    [
      line({ text: stateSentence(data), strong: true }),
      ...(dated === null ? [] : [line(dated)]),
      ...(words === null ? [] : [cutLine(data, words, room.long, room.lines)]),
      ...(meaning === null ? [] : [line([{ text: `${texts.meansHeading}: `, strong: true }, meaning])]),
    ],
    style,
  )
}
