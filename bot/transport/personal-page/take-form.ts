import type { Response } from 'restify'
import { plainText } from '../../cards/plain-text.ts'
import type { OwnAnswer, RoundCardData } from '../../cards/card-round.ts'
import { textsIn } from '../../cards/texts/texts.ts'
import { textBesideNoRemarks } from '../../cards/verbs.ts'
import type { Deps } from '../../deps.ts'
import type { Refusal } from '../../domain/refusal.ts'
import type { Word } from '../../domain/rounds/answering.ts'
import { textLimits } from '../../domain/rounds/text-limits.ts'
import { answerFormSchema, type FormProblem } from '../../pages/answer-form.ts'
import { pageTextsIn } from '../../pages/texts/texts.ts'
import { answerRound } from '../../usecases/rounds/answer-round.ts'
import { noteSeen } from '../../usecases/rounds/show-card.ts'
import type { Form } from '../http/read-form.ts'
import { refusalStatus, refusalText } from '../refusal-text.ts'
import { checkFormToken } from './form-token.ts'
import { sendOnwards, sendPage, sendUnknown } from './send-page.ts'
import { drawFor, ownAnswersShown, type Visit } from './visit.ts'

type Posted = { formToken: string; answer: 'no_remarks' | 'remark' | ''; remark: string }
const nothing: Posted = { formToken: '', answer: '', remark: '' }

/** Takes the answer that was posted from a personal page, or shows the page again with what was typed and what to mend. */
export async function takeForm(deps: Deps, response: Response, visit: Visit, form: Form): Promise<void> {
  const { actor, roundId, seatId, link } = visit
  const before = await drawFor(deps, visit)
  if (before === null) return sendUnknown(deps, response)
  const parsed = answerFormSchema.safeParse(form.ok ? form.fields : null)
  const posted = parsed.success ? parsed.data : nothing
  const again = (message: string, field: FormProblem['field'], status: number, round = before) => {
    const problem = { message, field, answer: posted.answer, remark: posted.remark }
    sendPage(deps, response, visit, round, { notice: null, problem, status })
  }
  const refuse = (refusal: Refusal, status = refusalStatus(refusal), round = before) =>
    again(refusalText(refusal, actor.language), fieldOf(refusal), status, round)
  const texts = pageTextsIn(actor.language)

  if (!form.ok && form.why === 'too_large')
    return refuse({ code: 'text_too_long', detail: { limit: textLimits.remark } }, 413)
  if (!parsed.success) return refuse({ code: 'invalid_input' })
  const page = checkFormToken(
    deps.config.appSecret,
    link,
    ownAnswersShown(before),
    posted.formToken,
    deps.clock(),
  )
  if (page === 'stale') return again(texts.staleForm, 'answer', 422)
  if (page === 'changed') {
    // A form sent twice says what stands already.
    if (isSaid(before.viewer.ownAnswer, posted)) return sendOnwards(deps, response, visit, 'modtaget')
    if (isSaid(before.viewer.lateAnswer, posted)) return sendOnwards(deps, response, visit, 'for-sent')
    return again(texts.changedForm, 'answer', 409)
  }
  if (posted.answer === '') return again(texts.chooseAnswer, 'answer', 422)
  await noteSeen(deps, actor, roundId, seatId)
  if (textBesideNoRemarks({ answer: posted.answer, remark: posted.remark }, standingRemark(before)))
    return again(textsIn(actor.language).problemTextBesideNoRemarks, 'remark', 422)
  const word: Word =
    posted.answer === 'remark' ? { kind: 'remark', text: posted.remark } : { kind: 'no_remarks' }
  const answered = await answerRound(deps, actor, { roundId, seatId, word })
  if (answered.ok)
    return sendOnwards(deps, response, visit, answered.outcome === 'late' ? 'for-sent' : 'modtaget')
  const after = await drawFor(deps, visit)
  if (answered.refusal.code === 'not_found' || after === null) return sendUnknown(deps, response)
  refuse(answered.refusal, refusalStatus(answered.refusal), after)
}

const standingRemark = ({ viewer: { ownAnswer } }: RoundCardData): string | null =>
  ownAnswer?.kind === 'remark' ? ownAnswer.text : null

const isSaid = (own: OwnAnswer | null, posted: Posted): boolean =>
  own !== null &&
  own.kind === posted.answer &&
  (own.kind === 'no_remarks' || plainText(own.text ?? '') === posted.remark)

const fieldOf = ({ code }: Refusal): FormProblem['field'] =>
  code === 'remark_needs_text' || code === 'text_too_long' || code === 'cpr_number' ? 'remark' : 'answer'
