import { line, type AdaptiveCard } from './adaptive-card.ts'
import type { RoundCardData } from './card-round.ts'
import { askingPart } from './proposal-card.ts'
import { factsPart, openRoundPart, roundFrame, tallyPart, titlePart } from './round-parts.ts'
import { stateSentence } from './round-sentences.ts'
import { textsIn } from './texts/texts.ts'
import { withinSize } from './within-size.ts'

/**
 * The round in a group chat or a team: the state, no answer and no remark's text. Everybody there sees one and the same
 * card, so nothing of one reader's own is on it.
 */
export function groupCard(data: RoundCardData): AdaptiveCard {
  const texts = textsIn(data.language)
  const shared: RoundCardData = {
    ...data,
    viewer: { role: 'reader', organisation: null, ownAnswer: null, lateAnswer: null, mayAnswer: false },
  }
  return withinSize((room) =>
    roundFrame(shared, [
      ...titlePart(shared, texts.proposalHeading, room),
      line({ text: stateSentence(shared), strong: true }),
      ...askingPart(shared),
      line(texts.groupNote),
      factsPart(shared, room),
      ...tallyPart(shared),
      openRoundPart(shared),
    ]),
  )
}
