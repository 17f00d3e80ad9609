import type { Language } from '../domain/language.ts'
import { h } from './html.ts'
import { page } from './page-frame.ts'
import { pageTextsIn } from './texts/texts.ts'

type PlainPage = { language: Language; secretariatMail: string; stylesheetUrl: string }

/** Unknown, revoked and expired links get one and the same page, so that nobody can find out which exist. */
export function unknownLinkPage(frame: PlainPage): string {
  const texts = pageTextsIn(frame.language)
  return page(
    { ...frame, title: texts.unknownTitle, foot: [] },
    h('h1', null, texts.unknownTitle),
    ...texts.unknown.map((sentence) => h('p', { key: sentence }, sentence)),
  )
}

/** Something else that could not be done, in one sentence that says what to do. */
export function failedPage(frame: PlainPage, message: string): string {
  const texts = pageTextsIn(frame.language)
  return page(
    { ...frame, title: texts.failedTitle, foot: [] },
    h('h1', null, texts.failedTitle),
    h('p', null, message),
  )
}
