import {
  collationHeading,
  collationSentences,
  collationTextsIn,
  type CollationTold,
} from '../cards/collation-card.ts'
import { plainLine } from '../cards/plain-text.ts'
import { h } from './html.ts'
import type { Mail } from './mail-frame.ts'
import { plainMail } from './plain-mail.ts'

/** The same by mail. */
export function collationMail(told: CollationTold, secretariatMail: string): Mail {
  const texts = collationTextsIn(told.language)
  return plainMail({
    language: told.language,
    subject: `${collationHeading(told)}: ${plainLine(told.meeting)}`,
    heading: collationHeading(told),
    parts: [...collationSentences(told), texts.collationByMail(secretariatMail)].map((sentence) =>
      h('p', { key: sentence }, sentence),
    ),
    button: { title: texts.collationOpen, url: told.tabUrl },
    secretariatMail,
  })
}
