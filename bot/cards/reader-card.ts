import { line, type AdaptiveCard } from './adaptive-card.ts'
import type { RoundCardData } from './card-round.ts'
import { askingPart, proposalPart } from './proposal-card.ts'
import { openRoundPart, roundFrame, titlePart } from './round-parts.ts'
import { roleSentence, stateSentence } from './round-sentences.ts'
import { textsIn } from './texts/texts.ts'
import { withinSize } from './within-size.ts'

/** The round for one who sees but has no voice in it: a reader, the operator's staff, the secretariat. */
export function readerCard(data: RoundCardData): AdaptiveCard {
  const role = roleSentence(data)
  return withinSize((room) =>
    roundFrame(data, [
      ...titlePart(data, textsIn(data.language).proposalHeading, room),
      line({ text: stateSentence(data), strong: true }),
      ...(role === null ? [] : [line(role, 'small')]),
      ...askingPart(data),
      ...proposalPart(data, room),
      openRoundPart(data),
    ]),
  )
}
