import type { RoundCardData } from '../cards/card-round.ts'
import { cutText, plainLine, safeAddress } from '../cards/plain-text.ts'
import { roundTitle } from '../cards/round-sentences.ts'
import type { Language } from '../domain/language.ts'
import { document, h, type Part } from './html.ts'
import { mailStyle } from './mail-style.ts'
import { pageTextsIn } from './texts/texts.ts'

export type Mail = { subject: string; html: string }

/** Longer subjects are cut by mail clients anyway. */
const MOST_SUBJECT = 200

/**
 * A mail about a round, which can be read without its style, since clients differ in what they keep. `link`: what the button to the reader's page or the tab is called, which stands between `opening` and `rest`;
 * null where there is nothing to open.
 */
export function roundMail(
  data: RoundCardData,
  words: { title: string; subject: string; preview: string; link: string | null },
  opening: Part[],
  rest: Part[],
): Mail {
  const { language, secretariatMail } = data
  const texts = pageTextsIn(language)
  return mailOf({ language, subject: words.subject, secretariatMail }, words.preview, [
    h('p', { className: 'quiet' }, `${roundTitle(data)} · ${plainLine(data.forum)}`),
    h('h1', null, words.title, h('br'), plainLine(data.content.facility)),
    ...opening,
    ...linkParts(data, words.link),
    ...rest,
    data.viewer.mayAnswer ? h('p', { className: 'quiet' }, texts.mailNoReply) : null,
  ])
}

/**
 * One column of plain HTML, which ends with whom it comes from. `preview`: what a list of mails shows beside the subject;
 * null: the first words.
 */
export function mailOf(
  { language, subject, secretariatMail }: { language: Language; subject: string; secretariatMail: string },
  preview: string | null,
  parts: Part[],
): Mail {
  const title = plainLine(subject)
  const head = h(
    'head',
    null,
    h('meta', { charSet: 'utf-8' }),
    h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    h('meta', { name: 'color-scheme', content: 'light dark' }),
    h('title', null, title),
    h('style', { dangerouslySetInnerHTML: { __html: mailStyle } }),
  )
  const body = h(
    'body',
    { style: { margin: 0, padding: '16px' } },
    preview === null ? null : h('div', { style: { display: 'none' }, 'aria-hidden': true }, preview),
    h(
      'main',
      { style: columnLook },
      ...parts,
      h('p', { className: 'quiet' }, pageTextsIn(language).mailFrom(secretariatMail)),
    ),
  )
  return { subject: cutText(title, MOST_SUBJECT).text, html: document(language, head, body) }
}

const columnLook = {
  maxWidth: '640px',
  fontFamily: 'Segoe UI, Arial, sans-serif',
  fontSize: '16px',
  lineHeight: '1.5',
  overflowWrap: 'anywhere',
} as const

function linkParts({ roundUrl, language, viewer }: RoundCardData, title: string | null): Part[] {
  const address = safeAddress(roundUrl, 2000)
  if (title === null || address === null) return []
  const texts = pageTextsIn(language)
  return [
    h('p', { key: 'button' }, h('a', { href: address, style: buttonLook }, title)),
    h(
      'p',
      { key: 'address', className: 'quiet' },
      texts.mailLinkPlain,
      h('br'),
      h('a', { href: address }, address),
    ),
    viewer.mayAnswer ? h('p', { key: 'personal', className: 'quiet' }, texts.personalLink) : null,
  ]
}

/** The one thing that must be seen as a button even where the client drops styles from the head. */
export const buttonLook = {
  display: 'inline-block',
  padding: '12px 20px',
  background: '#4347a8',
  color: '#ffffff',
  fontWeight: 600,
  textDecoration: 'none',
  borderRadius: '4px',
}

/** "Rundspørge 2026-3, Botilbuddet Solgården: …", which mailboxes sort together. */
export function subjectOf(data: RoundCardData, what: string): string {
  return `${roundTitle(data)}, ${plainLine(data.content.facility)}: ${what}`
}

/** What the button of a mail is called: an answer where one can be given, else a look. */
export function linkTitle(data: RoundCardData): string | null {
  const texts = pageTextsIn(data.language)
  const { role, mayAnswer } = data.viewer
  if (mayAnswer) return texts.mailAnswer
  // The personal link of a seat ends with its round.
  return role === 'director' || role === 'deputy' ? null : texts.mailRead
}
