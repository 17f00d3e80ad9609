import type { Response } from 'restify'
import type { RoundCardData } from '../../cards/card-round.ts'
import { isDatabaseGone } from '../../database-gone.ts'
import type { Deps } from '../../deps.ts'
import type { FormProblem } from '../../pages/answer-form.ts'
import { answerPage } from '../../pages/answer-page.ts'
import { failedPage, unknownLinkPage } from '../../pages/plain-pages.ts'
import { personalLink } from '../../views/links.ts'
import { lonePagePolicy } from '../http/security-headers.ts'
import { DATABASE_OUT_OF_REACH, FAULT, RETRY_AFTER_SECONDS } from '../http/server.ts'
import { refusalStatus, refusalText } from '../refusal-text.ts'
import { makeFormToken } from './form-token.ts'
import { ownAnswersShown, type Visit } from './visit.ts'

export const STYLESHEET = '/svar/stil.css'

export type Shown = { notice: 'received' | 'late' | null; problem: FormProblem | null; status: number }

export function sendPage(
  deps: Deps,
  response: Response,
  { link }: Visit,
  round: RoundCardData,
  { notice, problem, status }: Shown,
): void {
  const action = new URL(personalLink(deps.config, link)).pathname
  const token = makeFormToken(deps.config.appSecret, link, ownAnswersShown(round), deps.clock())
  const form = { action, token }
  sendHtml(response, status, answerPage({ round, form, notice, problem, stylesheetUrl: STYLESHEET }))
}

/** One and the same page for every link that opens nothing. */
export function sendUnknown(deps: Deps, response: Response): void {
  sendHtml(response, 404, unknownLinkPage(plain(deps)))
}

/** What was thrown while a page was made, in the log and in words. The path itself is a secret: `path` only says which. */
export function sendFailed(deps: Deps, response: Response, err: unknown, path: string): void {
  if (!isDatabaseGone(err)) {
    deps.log.error({ err, path }, 'request failed')
    return sendHtml(response, 500, failedPage(plain(deps), FAULT))
  }
  deps.log.warn({ err, path }, DATABASE_OUT_OF_REACH)
  const refusal = { code: 'database_unavailable' } as const
  response.setHeader('retry-after', RETRY_AFTER_SECONDS)
  // What language the reader has stands in the database too.
  sendHtml(response, refusalStatus(refusal), failedPage(plain(deps), refusalText(refusal, 'da')))
}

/** To a page of its own, so that loading it anew posts nothing. */
export function sendOnwards(
  deps: Deps,
  response: Response,
  { link }: Visit,
  told: 'modtaget' | 'for-sent',
): void {
  keepPrivate(response)
  response.statusCode = 303
  response.setHeader('location', `${personalLink(deps.config, link)}?svar=${told}`)
  response.end()
}

/** Whoever has the address can answer: nobody may keep it, find it, or frame it. */
export function keepPrivate(response: Response): void {
  response.setHeader('cache-control', 'no-store')
  response.setHeader('x-robots-tag', 'noindex, nofollow')
  response.setHeader('content-security-policy', lonePagePolicy)
}

const plain = ({ config }: Deps) => ({
  language: 'da' as const,
  secretariatMail: config.secretariatMailbox,
  stylesheetUrl: STYLESHEET,
})

export function sendHtml(response: Response, status: number, html: string, policy = lonePagePolicy): void {
  keepPrivate(response)
  response.setHeader('content-security-policy', policy)
  response.statusCode = status
  response.setHeader('content-type', 'text/html; charset=utf-8')
  response.end(html)
}
