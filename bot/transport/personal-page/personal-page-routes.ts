import type { Request, Response, Server } from 'restify'
import { textsIn } from '../../cards/texts/texts.ts'
import { textBesideNoRemarks } from '../../cards/verbs.ts'
import type { Deps } from '../../deps.ts'
import type { Refusal } from '../../domain/refusal.ts'
import type { Word } from '../../domain/rounds/answering.ts'
import { answerFormSchema, type FormProblem } from '../../pages/answer-form.ts'
import { answerPage } from '../../pages/answer-page.ts'
import { unknownLinkPage } from '../../pages/plain-pages.ts'
import { pageTextsIn } from '../../pages/texts/texts.ts'
import type { Actor } from '../../usecases/actor.ts'
import { answerRound } from '../../usecases/rounds/answer-round.ts'
import { openLink } from '../../usecases/rounds/open-link.ts'
import { readAnnex } from '../../usecases/rounds/read-annex.ts'
import { drawCard, noteSeen } from '../../usecases/rounds/show-card.ts'
import { personalLink } from '../../views/links.ts'
import { dispositionOf } from '../http/disposition.ts'
import { readForm } from '../http/read-form.ts'
import { handler } from '../http/server.ts'
import { refusalText } from '../refusal-text.ts'
import { isFormToken, makeFormToken } from './form-token.ts'

const STYLESHEET = '/svar/stil.css'

type Visit = { actor: Actor; roundId: string; seatId: string; token: string }
type Shown = { notice: 'received' | 'late' | null; problem: FormProblem | null; status: number }

/**
 * The page behind a personal link. Getting it answers nothing, however often a mail scanner does; only its posted form
 * does, which carries a token of its own.
 */
export function addPersonalPages(server: Server, deps: Deps): void {
  server.get(
    '/svar/:token',
    handler(async (request, response) => {
      const visit = await visitOf(deps, request)
      if (visit === null) return sendUnknown(deps, response)
      const { svar } = request.query as { svar?: string }
      const notice = svar === 'modtaget' ? 'received' : svar === 'for-sent' ? 'late' : null
      await sendPage(deps, response, visit, { notice, problem: null, status: 200 })
    }),
  )
  server.post(
    '/svar/:token',
    handler(async (request, response) => {
      const form = answerFormSchema.safeParse(await readForm(request))
      const visit = await visitOf(deps, request)
      if (visit === null) return sendUnknown(deps, response)
      await takeForm(deps, response, visit, form.success ? form.data : null)
    }),
  )
  server.get(
    '/svar/:token/bilag/:annexId',
    handler(async (request, response) => {
      const visit = await visitOf(deps, request)
      const annexId = String((request.params as { annexId?: string }).annexId)
      if (visit === null || !/^[0-9a-f-]{36}$/.test(annexId)) return sendUnknown(deps, response)
      const read = await readAnnex(deps, visit.actor, { roundId: visit.roundId, annexId })
      if (!read.ok) return sendUnknown(deps, response)
      noStore(response)
      response.setHeader('content-type', read.mediaType)
      response.setHeader('content-disposition', dispositionOf(read.name))
      response.end(read.content)
    }),
  )
}

async function visitOf(deps: Deps, request: Request): Promise<Visit | null> {
  const token = String((request.params as { token?: string }).token)
  if (!/^[\w-]{43}$/.test(token)) return null
  const opened = await openLink(deps, token)
  if (!opened.ok) return null
  const { roundId, seatId } = opened.link
  return { actor: opened.actor, roundId, seatId, token }
}

type Posted = { formToken: string; answer: 'no_remarks' | 'remark' | ''; remark: string }

async function takeForm(deps: Deps, response: Response, visit: Visit, posted: Posted | null): Promise<void> {
  const { actor, roundId, seatId, token } = visit
  const again = (message: string, field: FormProblem['field'], status = 422) => {
    const { answer, remark } = posted ?? { answer: '' as const, remark: '' }
    return sendPage(deps, response, visit, {
      notice: null,
      problem: { message, field, answer, remark },
      status,
    })
  }
  const texts = pageTextsIn(actor.language)
  if (posted === null) return again(refusalText({ code: 'invalid_input' }, actor.language), 'answer', 400)
  if (!isFormToken(deps.config.appSecret, token, posted.formToken, deps.clock()))
    return again(texts.staleForm, 'answer')
  if (posted.answer === '') return again(texts.chooseAnswer, 'answer')
  await noteSeen(deps, actor, roundId, seatId)
  if (posted.answer === 'no_remarks' && posted.remark.trim() !== '') {
    const before = await drawCard(deps, actor, roundId, addresses(deps, visit))
    const own = before.ok ? before.card.viewer.ownAnswer : null
    const standing = own?.kind === 'remark' ? own.text : null
    if (textBesideNoRemarks({ answer: posted.answer, remark: posted.remark }, standing))
      return again(textsIn(actor.language).problemTextBesideNoRemarks, 'remark')
  }
  const word: Word =
    posted.answer === 'remark' ? { kind: 'remark', text: posted.remark } : { kind: 'no_remarks' }
  const answered = await answerRound(deps, actor, { roundId, seatId, word })
  if (!answered.ok) {
    if (answered.refusal.code === 'not_found') return sendUnknown(deps, response)
    return again(refusalText(answered.refusal, actor.language), fieldOf(answered.refusal))
  }
  // To a page of its own, so that loading it anew posts nothing.
  const told = answered.outcome === 'late' ? 'for-sent' : 'modtaget'
  response.statusCode = 303
  noStore(response)
  response.setHeader('location', `${personalLink(deps.config, token)}?svar=${told}`)
  response.end()
}

const fieldOf = ({ code }: Refusal): FormProblem['field'] =>
  code === 'remark_needs_text' || code === 'text_too_long' || code === 'cpr_number' ? 'remark' : 'answer'

const addresses = ({ config }: Deps, { token }: Visit) => {
  const roundUrl = personalLink(config, token)
  return { roundUrl, annexUrl: (id: string) => `${roundUrl}/bilag/${id}`, refreshUserId: null }
}

async function sendPage(deps: Deps, response: Response, visit: Visit, shown: Shown): Promise<void> {
  const { actor, roundId, token } = visit
  const drawn = await drawCard(deps, actor, roundId, addresses(deps, visit))
  if (!drawn.ok) return sendUnknown(deps, response)
  const action = new URL(personalLink(deps.config, token)).pathname
  const form = { action, token: makeFormToken(deps.config.appSecret, token, deps.clock()) }
  const { notice, problem, status } = shown
  const html = answerPage({ round: drawn.card, form, notice, problem, stylesheetUrl: STYLESHEET })
  sendHtml(response, status, html)
}

function sendUnknown(deps: Deps, response: Response): void {
  const secretariatMail = deps.config.secretariatMailbox
  sendHtml(response, 404, unknownLinkPage({ language: 'da', secretariatMail, stylesheetUrl: STYLESHEET }))
}

function sendHtml(response: Response, status: number, html: string): void {
  noStore(response)
  response.statusCode = status
  response.setHeader('content-type', 'text/html; charset=utf-8')
  response.end(html)
}

function noStore(response: Response): void {
  response.setHeader('cache-control', 'no-store')
  response.setHeader('x-robots-tag', 'noindex, nofollow')
}
