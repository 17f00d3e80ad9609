import { line, type AdaptiveCard, type CardElement } from './adaptive-card.ts'
import { changeAnswerPart, firstAnswerPart } from './answer-parts.ts'
import type { AnswerProblem, RoundCardData } from './card-round.ts'
import {
  changesPart,
  documentsPart,
  factsPart,
  remarksPart,
  roundFrame,
  tallyPart,
  textsPart,
  titlePart,
} from './round-parts.ts'
import { deadlineSentence, ruleSentences } from './round-sentences.ts'
import { textsIn } from './texts/texts.ts'
import { withinSize, type Room } from './within-size.ts'

/**
 * The proposal as one who has a voice sees it while answers count: before an answer with its buttons, after it with the
 * answer and how to change it. `problem`: the answer just sent was not taken.
 */
export function proposalCard(data: RoundCardData, problem: AnswerProblem | null = null): AdaptiveCard {
  const answered = data.viewer.ownAnswer !== null
  return withinSize((room) =>
    roundFrame(data, [
      ...titlePart(data, textsIn(data.language).proposalHeading, room),
      ...askingPart(data),
      ...proposalPart(data, room),
      answered ? changeAnswerPart(data, problem) : firstAnswerPart(data, problem),
    ]),
  )
}

/** Until when, and what silence means. */
export function askingPart(data: RoundCardData): CardElement[] {
  const texts = textsIn(data.language)
  const deadline = deadlineSentence(data)
  return [
    ...(data.previous === null || !data.viewer.mayAnswer
      ? []
      : [line(texts.revisionAgain(data.previous.revision))]),
    ...(deadline === null ? [] : [line({ text: deadline, strong: true })]),
    ...ruleSentences(data).map((sentence) => line(sentence, 'small')),
  ]
}

/** What is proposed, what changed, and how it stands: alike on every card that shows a proposal. */
export function proposalPart(data: RoundCardData, room: Room): CardElement[] {
  return [
    ...changesPart(data, room),
    factsPart(data, room),
    ...textsPart(data, room),
    ...documentsPart(data, room),
    ...remarksPart(data, room),
    ...tallyPart(data),
  ]
}
