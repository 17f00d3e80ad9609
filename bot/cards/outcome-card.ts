import { dateTimeText } from '../domain/calendar/date-text.ts'
import { box, heading, line, section, type AdaptiveCard, type CardElement } from './adaptive-card.ts'
import { ownAnswerPart } from './answer-parts.ts'
import type { RoundCardData } from './card-round.ts'
import { proposalPart } from './proposal-card.ts'
import { cutLine, openRoundPart, roundFrame, titlePart } from './round-parts.ts'
import { deadlineSentence, meaningSentence, stateSentence } from './round-sentences.ts'
import { textsIn } from './texts/texts.ts'
import { withinSize } from './within-size.ts'

/**
 * Where a round stands that takes no answers any more: how it ended and why, what that means for the reader, and what
 * the reader's organisation answered.
 */
export function outcomeCard(data: RoundCardData): AdaptiveCard {
  const texts = textsIn(data.language)
  return withinSize((room) =>
    roundFrame(data, [
      ...titlePart(data, data.decision === null ? texts.statusHeading : texts.outcomeHeading, room),
      ...outcomePart(data),
      ...(data.viewer.role === 'director' || data.viewer.role === 'deputy'
        ? [section([heading(texts.ownHeading), ...ownAnswerPart(data)])]
        : []),
      ...proposalPart(data, room),
      openRoundPart(data),
    ]),
  )
}

/** The end, its reason, its date and its meaning, in a box whose colour says nothing that the words do not. */
function outcomePart(data: RoundCardData): CardElement[] {
  const texts = textsIn(data.language)
  const meaning = meaningSentence(data)
  const { decision } = data
  const style = data.state === 'approved' ? 'good' : data.state === 'withdrawn' ? 'emphasis' : 'warning'
  return [
    box(
      [
        line({ text: stateSentence(data), strong: true }),
        ...(decision === null ? [] : [line(texts.decidedAt(dateTimeText(decision.at, data.language)))]),
        ...(decision?.text ? [cutLine(data, `${texts.decisionText}${decision.text}`, 500, 8)] : []),
        ...(data.decision === null && data.deadline !== null ? [line(deadlineSentence(data) ?? '')] : []),
        ...(meaning === null ? [] : [line([{ text: `${texts.meansHeading}: `, strong: true }, meaning])]),
      ],
      style,
    ),
  ]
}
