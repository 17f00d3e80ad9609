import { cutText, plainLine, safeAddress } from '../cards/plain-text.ts'
import type { Language } from '../domain/language.ts'
import { document, h, type Part } from './html.ts'
import { buttonLook, type Mail, MOST_SUBJECT } from './mail-frame.ts'
import { mailStyle } from './mail-style.ts'
import { pageTextsIn } from './texts/texts.ts'

export type PlainMail = {
  language: Language
  subject: string
  heading: string
  parts: Part[]
  button: { title: string; url: string }
  secretariatMail: string
}

/** A mail that is not about a round: one column that can be read without its style, and one button. */
export function plainMail({ language, subject, heading, parts, button, secretariatMail }: PlainMail): Mail {
  const texts = pageTextsIn(language)
  const address = safeAddress(button.url, 2000)
  const head = h(
    'head',
    null,
    h('meta', { charSet: 'utf-8' }),
    h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    h('meta', { name: 'color-scheme', content: 'light dark' }),
    h('title', null, plainLine(subject)),
    h('style', { dangerouslySetInnerHTML: { __html: mailStyle } }),
  )
  const look = {
    maxWidth: '640px',
    fontFamily: 'Segoe UI, Arial, sans-serif',
    fontSize: '16px',
    lineHeight: '1.5',
    overflowWrap: 'anywhere',
  } as const
  const body = h(
    'body',
    { style: { margin: 0, padding: '16px' } },
    h(
      'main',
      { style: look },
      h('h1', null, plainLine(heading)),
      ...parts,
      address === null ? null : h('p', null, h('a', { href: address, style: buttonLook }, button.title)),
      h('p', { className: 'quiet' }, texts.mailFrom(secretariatMail)),
    ),
  )
  return {
    subject: cutText(plainLine(subject), MOST_SUBJECT).text,
    html: document(language, head, body),
  }
}
