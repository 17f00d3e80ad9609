import type { Language } from '../domain/language.ts'
import { adaptiveCard, type AdaptiveCard, buttons, heading, line, linkButton } from './adaptive-card.ts'
import { cutText, plainLine } from './plain-text.ts'
import { textsIn } from './texts/texts.ts'

export type QuestionAsked = {
  language: Language
  meeting: string
  tabUrl: string
  refreshUserIds: string[]
}

/** Says that a question has come. What was asked is not repeated: others may read along. */
export function questionAskedCard({
  language,
  meeting,
  tabUrl,
  refreshUserIds,
}: QuestionAsked): AdaptiveCard {
  const texts = textsIn(language)
  return adaptiveCard({
    language,
    fallbackText: texts.questionAsked,
    body: [
      heading(texts.questionAsked),
      line({ text: cutText(plainLine(meeting), 150).text, strong: true }),
      line(texts.questionAskedText),
      buttons([linkButton(texts.sessionFollow, tabUrl)]),
    ],
    refresh: { verb: 'help', data: {}, userIds: refreshUserIds },
  })
}
