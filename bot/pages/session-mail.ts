import { plainLine } from '../cards/plain-text.ts'
import { sessionButton, sessionSentences, type SessionWord } from '../cards/session-card.ts'
import { textsIn } from '../cards/texts/texts.ts'
import { h } from './html.ts'
import type { Mail } from './mail-frame.ts'
import { plainMail } from './plain-mail.ts'

/** The same by mail, where Teams does not reach. */
export function sessionMail(word: SessionWord): Mail {
  const { heading, lines, tasks, back } = sessionSentences(word)
  const texts = textsIn(word.language)
  const meeting = plainLine(word.meeting)
  return plainMail({
    language: word.language,
    subject: `${heading}: ${meeting}`,
    heading,
    parts: [
      h('p', { key: 'meeting', className: 'quiet' }, meeting),
      ...lines.map((text, nth) => h('p', { key: `line ${nth}` }, text)),
      ...(tasks.length === 0
        ? []
        : [
            h('p', { key: 'tasks', className: 'strong' }, texts.sessionTasks),
            h(
              'ul',
              { key: 'list' },
              tasks.map((task, nth) => h('li', { key: nth }, task)),
            ),
          ]),
      ...(back === null ? [] : [h('p', { key: 'back', className: 'strong' }, back)]),
    ],
    button: sessionButton(word),
    secretariatMail: word.secretariatMail,
  })
}
