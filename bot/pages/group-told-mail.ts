import { type GroupTold, groupToldSentences } from '../cards/group-told-card.ts'
import { plainLine } from '../cards/plain-text.ts'
import { textsIn } from '../cards/texts/texts.ts'
import { h } from './html.ts'
import type { Mail } from './mail-frame.ts'
import { plainMail } from './plain-mail.ts'

/** The same by mail. */
export function groupToldMail(told: GroupTold, secretariatMail: string): Mail {
  const texts = textsIn(told.language)
  const forum = plainLine(told.forum)
  return plainMail({
    language: told.language,
    subject: `${texts.groupToldHeading}: ${forum}`,
    heading: texts.groupToldHeading,
    parts: [
      h('p', { key: 'forum', className: 'strong' }, forum),
      ...groupToldSentences(told).map((sentence) => h('p', { key: sentence }, sentence)),
    ],
    button: { title: texts.openTab, url: told.tabUrl },
    secretariatMail,
  })
}
