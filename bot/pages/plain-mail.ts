import { plainLine, safeAddress } from '../cards/plain-text.ts'
import type { Language } from '../domain/language.ts'
import { h, type Part } from './html.ts'
import { buttonLook, type Mail, mailOf } from './mail-frame.ts'

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
  const address = safeAddress(button.url, 2000)
  return mailOf({ language, subject, secretariatMail }, null, [
    h('h1', null, plainLine(heading)),
    ...parts,
    address === null ? null : h('p', null, h('a', { href: address, style: buttonLook }, button.title)),
  ])
}
