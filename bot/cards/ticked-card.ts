import type { Language } from '../domain/language.ts'
import {
  adaptiveCard,
  askButton,
  buttons,
  heading,
  line,
  linkButton,
  type AdaptiveCard,
} from './adaptive-card.ts'
import { cutText, plainLine } from './plain-text.ts'
import { textsIn } from './texts/texts.ts'

export type TickedCardData = {
  language: Language
  title: string
  /** `held` is said of what people come to. */
  state: 'held' | 'done'
  tabUrl: string
  refreshUserIds: string[]
}

/** In the place of a reminder whose thing was ticked off from it. */
export function tickedCard({ language, title, state, tabUrl, refreshUserIds }: TickedCardData): AdaptiveCard {
  const texts = textsIn(language)
  const name = cutText(plainLine(title), 150).text
  return adaptiveCard({
    language,
    fallbackText: texts.tickedHeading,
    body: [
      heading(texts.tickedHeading),
      line(state === 'held' ? texts.tickedHeld(name) : texts.ticked(name)),
      buttons([askButton(texts.wheelShow, 'wheel', {}), linkButton(texts.wheelOpen, tabUrl)]),
    ],
    refresh: { verb: 'wheel', data: {}, userIds: refreshUserIds },
  })
}
