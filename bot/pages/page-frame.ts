import type { Language } from '../domain/language.ts'
import { plainLine } from '../cards/plain-text.ts'
import { document, h, type Part } from './html.ts'
import { pageTextsIn } from './texts/texts.ts'

export type PageFrame = {
  language: Language
  title: string
  /** Where the product serves page-style.ts: the page has no style and no script of its own, so any CSP fits. */
  stylesheetUrl: string
  secretariatMail: string
  /** Small print at the foot of the page. */
  foot: string[]
}

/** The frame of a page behind a personal link. What is wrong with what was sent stands in its title too: that is read out first. */
export function personalFrame({
  title,
  hasProblem,
  ...rest
}: Omit<PageFrame, 'foot'> & { hasProblem: boolean }): PageFrame {
  const texts = pageTextsIn(rest.language)
  return { ...rest, title: hasProblem ? texts.problemTitle(title) : title, foot: [texts.personalLink] }
}

/** The frame of every page outside Teams. Not to be indexed, and its address is not passed on in a referrer. */
export function page(
  { language, title, stylesheetUrl, secretariatMail, foot }: PageFrame,
  ...content: Part[]
): string {
  const texts = pageTextsIn(language)
  const head = h(
    'head',
    null,
    h('meta', { charSet: 'utf-8' }),
    h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    h('meta', { name: 'robots', content: 'noindex, nofollow' }),
    h('meta', { name: 'referrer', content: 'no-referrer' }),
    h('title', null, `${plainLine(title)} – ${texts.product}`),
    h('link', { rel: 'stylesheet', href: stylesheetUrl }),
  )
  const body = h(
    'body',
    null,
    h('a', { className: 'skip', href: '#indhold' }, texts.skip),
    h('header', null, h('p', null, texts.product)),
    h('main', { id: 'indhold', tabIndex: -1 }, ...content),
    h(
      'footer',
      null,
      ...foot.map((sentence) => h('p', { key: sentence }, sentence)),
      h('p', null, h('a', { href: `mailto:${secretariatMail}` }, texts.contact(secretariatMail))),
    ),
  )
  return document(language, head, body)
}
