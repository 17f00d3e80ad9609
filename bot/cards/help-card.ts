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

export type HelpCardData = {
  language: Language
  secretariatMail: string
  tabUrl: string
  refreshUserIds: string[]
}

/** Welcome, and the answer to whatever the bot does not understand: what it is for and what one can write. */
export function helpCard({ language, secretariatMail, tabUrl, refreshUserIds }: HelpCardData): AdaptiveCard {
  const texts = textsIn(language)
  return adaptiveCard({
    language,
    fallbackText: texts.helpHeading,
    body: [
      heading(texts.helpHeading, 'large'),
      line(texts.helpIntro),
      line(texts.helpStatus),
      line(texts.helpPropose),
      line(texts.helpWheel),
      line(texts.helpQuestion),
      line(texts.helpRule),
      line({ text: texts.helpContact(secretariatMail), quiet: true }),
      buttons([askButton(texts.helpList, 'status_list', {}), linkButton(texts.openTab, tabUrl)]),
      buttons([
        askButton(texts.helpNewProposal, 'new_proposal', {}),
        askButton(texts.helpShowWheel, 'wheel', {}),
      ]),
    ],
    refresh: { verb: 'help', data: {}, userIds: refreshUserIds },
  })
}
