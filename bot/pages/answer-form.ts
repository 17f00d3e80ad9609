import { z } from 'zod'
import { textLimits } from '../domain/rounds/text-limits.ts'
import type { RoundCardData } from '../cards/card-round.ts'
import { plainText } from '../cards/plain-text.ts'
import { textsIn } from '../cards/texts/texts.ts'
import { h, type Part } from './html.ts'
import { pageTextsIn } from './texts/texts.ts'

/**
 * What the form posts. `answer` is empty where nothing was chosen: that is told at the field, not refused as bad data.
 * `formToken` proves that the page was opened; who answers follows from the link alone. What hides in the text is left out.
 */
export const answerFormSchema = z.object({
  formToken: z.string().max(500),
  answer: z.enum(['no_remarks', 'remark', '']).default(''),
  remark: z.string().max(50_000).default('').transform(plainText),
})

export type AnswerForm = {
  /** Where the form is posted. */
  action: string
  /** One-time token of this page. */
  token: string
}

/** Why the last post was not taken, at which field, and what was filled in. */
export type FormProblem = {
  message: string
  field: 'answer' | 'remark'
  answer: 'no_remarks' | 'remark' | ''
  remark: string
}

/** The same two answers as the card's buttons. Works without script: the server checks what the card's client would. */
export function answerForm(data: RoundCardData, form: AnswerForm, problem: FormProblem | null): Part {
  const texts = textsIn(data.language)
  const own = data.viewer.ownAnswer
  const chosen = problem?.answer ?? own?.kind ?? ''
  return h(
    'form',
    { method: 'post', action: form.action, noValidate: true },
    h('input', { type: 'hidden', name: 'formToken', value: form.token }),
    h(
      'fieldset',
      { 'aria-describedby': describedBy(problem, 'answer') },
      h('legend', null, pageTextsIn(data.language).answerQuestion),
      errorAt(problem, 'answer'),
      choice('no_remarks', texts.noRemarks, chosen),
      choice('remark', texts.haveRemarks, chosen),
    ),
    remarkField(data, problem),
    h('p', { className: 'hint' }, texts.openness),
    h(
      'button',
      { type: 'submit' },
      own === null ? pageTextsIn(data.language).send : pageTextsIn(data.language).sendChanged,
    ),
  )
}

function choice(value: 'no_remarks' | 'remark', label: string, chosen: string): Part {
  const id = `answer-${value}`
  const input = h('input', { type: 'radio', name: 'answer', id, value, defaultChecked: chosen === value })
  return h('div', { className: 'choice' }, input, h('label', { htmlFor: id }, label))
}

function remarkField(data: RoundCardData, problem: FormProblem | null): Part {
  const texts = textsIn(data.language)
  const hint = h('p', { id: 'remark-hint', className: 'hint' }, pageTextsIn(data.language).remarkHint)
  return h(
    'div',
    { className: 'field' },
    h('label', { htmlFor: 'remark' }, texts.remarkLabel),
    hint,
    errorAt(problem, 'remark'),
    h('textarea', {
      id: 'remark',
      name: 'remark',
      rows: 6,
      maxLength: textLimits.remark,
      'aria-describedby': ['remark-hint', describedBy(problem, 'remark')].filter(Boolean).join(' '),
      'aria-invalid': problem?.field === 'remark' ? true : undefined,
      defaultValue: plainText(problem?.remark ?? data.viewer.ownAnswer?.text ?? ''),
    }),
  )
}

/** Ids of the fields, for the link from the list of errors to the field. */
export const fieldIds: Record<FormProblem['field'], string> = {
  answer: 'answer-no_remarks',
  remark: 'remark',
}

function describedBy(problem: FormProblem | null, field: FormProblem['field']): string | undefined {
  return problem?.field === field ? `${field}-error` : undefined
}

function errorAt(problem: FormProblem | null, field: FormProblem['field']): Part {
  return problem?.field === field
    ? h('p', { id: `${field}-error`, className: 'error' }, problem.message)
    : null
}
