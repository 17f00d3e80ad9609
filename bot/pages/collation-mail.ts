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
import { pageTextsIn } from './texts/texts.ts'

/** The same by mail. */
export function collationMail(told: CollationTold, secretariatMail: string): Mail {
  const texts = collationTextsIn(told.language)
  return plainMail({
    language: told.language,
    subject: `${collationHeading(told)}: ${plainLine(told.meeting)}`,
    heading: collationHeading(told),
    parts: [...collationSentences(told), texts.collationByMail]
      .map((sentence) => h('p', { key: sentence }, sentence))
      .concat(h('p', { key: 'personal', className: 'quiet' }, pageTextsIn(told.language).personalLink)),
    button: { title: texts.collationOpen, url: told.url },
    secretariatMail,
  })
}
