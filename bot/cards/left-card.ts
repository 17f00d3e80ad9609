import { adaptiveCard, type AdaptiveCard, heading, line } from './adaptive-card.ts'
import type { RoundCardData } from './card-round.ts'
import { plainLine } from './plain-text.ts'
import { textsIn } from './texts/texts.ts'

/** In the place of a round's card for somebody who has left the forum: nothing to press, and nothing more to read. */
export function leftCard({
  language,
  forum,
  roundId,
  secretariatMail,
  refreshUserIds,
}: RoundCardData): AdaptiveCard {
  const texts = textsIn(language)
  return adaptiveCard({
    language,
    fallbackText: texts.leftHeading,
    body: [heading(texts.leftHeading), line(texts.left(plainLine(forum), secretariatMail))],
    refresh: { verb: 'show', data: { roundId }, userIds: refreshUserIds },
  })
}
