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
import { textsIn } from './texts/texts.ts'

export type RefusalCardData = {
  language: Language
  /** One sentence for the reader, what to do included. */
  message: string
  /** The round that may still be looked at; null where the reader may not know of one. */
  roundId: string | null
  tabUrl: string
  refreshUserIds: string[]
}

/**
 * What could not be done and why, with a way on. Teams puts it in the place of the card whose button was pressed, so a
 * refresh brings that one back.
 */
export function refusalCard({
  language,
  message,
  roundId,
  tabUrl,
  refreshUserIds,
}: RefusalCardData): AdaptiveCard {
  const texts = textsIn(language)
  const open = linkButton(texts.openTab, tabUrl)
  const frame = { language, fallbackText: texts.refusalHeading }
  const words = [heading(texts.refusalHeading), line(message)]
  if (roundId === null)
    return adaptiveCard({
      ...frame,
      body: [...words, buttons([askButton(texts.helpList, 'status_list', {}), open])],
      refresh: { verb: 'status_list', data: {}, userIds: refreshUserIds },
    })
  return adaptiveCard({
    ...frame,
    body: [...words, buttons([askButton(texts.readNow, 'show', { roundId }), open])],
    refresh: { verb: 'show', data: { roundId }, userIds: refreshUserIds },
  })
}
