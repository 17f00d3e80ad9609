import type { BreakoutCardData } from '../cards/breakout-card-data.ts'
import { type BreakoutForm, breakoutHeading, breakoutWords } from '../cards/breakout-words.ts'
import { cutText, plainLine, safeAddress } from '../cards/plain-text.ts'
import { groupParts, taskParts } from './breakout-parts.ts'
import { h } from './html.ts'
import type { Mail } from './mail-frame.ts'
import { plainMail } from './plain-mail.ts'
import { pageTextsIn } from './texts/texts.ts'

/** Somebody's group by mail, with the way to the page that stays true and to the group's own meeting. */
export function breakoutMail(data: BreakoutCardData, form: BreakoutForm): Mail {
  const { language, group, tasks } = data
  const words = breakoutWords(language)
  const heading = breakoutHeading(data, form, language)
  const join = group?.joinUrl == null ? null : safeAddress(group.joinUrl, 2000)
  return plainMail({
    language,
    subject: `${heading}: ${cutText(plainLine(data.meeting), 120).text}`,
    heading,
    parts: [
      h('p', { key: 'session', className: 'strong' }, plainLine(data.session)),
      form === 'moved' ? h('p', { key: 'moved' }, words.movedText) : null,
      ...groupParts(data, language),
      join === null || group === null
        ? null
        : h('p', { key: 'join' }, h('a', { href: join }, words.join(plainLine(group.label)))),
      group === null || tasks.length === 0 ? null : h('h2', { key: 'tasks' }, words.tasks),
      ...(group === null ? [] : taskParts(data, language)),
      h('p', { key: 'true' }, words.pageTrue),
      h('p', { key: 'personal', className: 'quiet' }, pageTextsIn(language).personalLink),
    ],
    button: { title: words.page, url: data.url },
    secretariatMail: data.secretariatMail,
  })
}
