import type { Language } from '../domain/language.ts'
import { adaptiveCard, type AdaptiveCard, buttons, heading, line, linkButton } from './adaptive-card.ts'
import { plainLine } from './plain-text.ts'
import { textsIn } from './texts/texts.ts'

export type GroupTold = {
  language: Language
  forum: string
  /** Why the group cannot be read; null: it can. */
  trouble: string | null
  /** Names of the members whose seats were given up and stand vacant. */
  vacant: string[]
  tabUrl: string
}

/** What the secretariat is told of a forum's members, for card and mail alike. Holds names that people wrote: draw as plain text. */
export function groupToldSentences({ language, trouble, vacant }: GroupTold): string[] {
  const texts = textsIn(language)
  return [
    ...(trouble === null ? [] : [trouble]),
    ...vacant.map((organisation) => texts.groupVacant(plainLine(organisation))),
  ]
}

/** Tells the secretariat of a group that is gone, or of seats that somebody's leaving has left vacant. */
export function groupToldCard(told: GroupTold, refreshUserIds: string[]): AdaptiveCard {
  const texts = textsIn(told.language)
  return adaptiveCard({
    language: told.language,
    fallbackText: texts.groupToldHeading,
    body: [
      heading(texts.groupToldHeading),
      line({ text: plainLine(told.forum), strong: true }),
      ...groupToldSentences(told).map((sentence) => line(sentence)),
      buttons([linkButton(texts.openTab, told.tabUrl)]),
    ],
    refresh: { verb: 'help', data: {}, userIds: refreshUserIds },
  })
}
