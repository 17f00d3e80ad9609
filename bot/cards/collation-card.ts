import type { PlainDate } from '../domain/calendar/plain-date.ts'
import { dateText } from '../domain/calendar/date-text.ts'
import type { Language } from '../domain/language.ts'
import { adaptiveCard, type AdaptiveCard, buttons, heading, line, linkButton } from './adaptive-card.ts'
import { plainLine } from './plain-text.ts'
import { collationDa, collationEn } from './texts/collation.ts'

/** `until` null: it is finished, and no comments are asked for. */
export type CollationTold = {
  language: Language
  meeting: string
  date: PlainDate
  until: PlainDate | null
  /** Where the reader reads it: the tab, or their own page. */
  url: string
}

export const collationTextsIn = (language: Language) => (language === 'en' ? collationEn : collationDa)

export function collationHeading({ language, until }: CollationTold): string {
  const texts = collationTextsIn(language)
  return until === null ? texts.collationFinalHeading : texts.collationAsksHeading
}

/** For card and mail alike. Holds what people wrote: draw as plain text. */
export function collationSentences({ language, meeting, date, until }: CollationTold): string[] {
  const texts = collationTextsIn(language)
  return [
    texts.collationOf(plainLine(meeting), dateText(date, language)),
    until === null ? texts.collationFinal : texts.collationAsks(dateText(until, language)),
  ]
}

/** Tells somebody who took part in a meeting that its collation is there. */
export function collationCard(told: CollationTold, refreshUserIds: string[]): AdaptiveCard {
  const [what = '', ...rest] = collationSentences(told)
  return adaptiveCard({
    language: told.language,
    fallbackText: collationHeading(told),
    body: [
      heading(collationHeading(told)),
      line({ text: what, strong: true }),
      ...rest.map((sentence) => line(sentence)),
      buttons([linkButton(collationTextsIn(told.language).collationOpen, told.url)]),
    ],
    refresh: { verb: 'help', data: {}, userIds: refreshUserIds },
  })
}
