import { askButton, box, buttons, heading, line, section, type CardElement } from './adaptive-card.ts'
import type { AnswerProblem, RoundCardData } from './card-round.ts'
import { cutText, plainText } from './plain-text.ts'
import { cutLine, openRoundPart } from './round-parts.ts'
import { changeSentence, lateSentence, notYouSentence, ownAnswerSentences } from './round-sentences.ts'
import { textsIn } from './texts/texts.ts'
import { textLimits } from '../domain/rounds/text-limits.ts'
import { REMARK_FIELD } from './verbs.ts'

/**
 * The first answer. Each button stands below what belongs to it, and alone in its row, so that nothing is cut off on a
 * phone. Both send the field, so that a remark beside "no remarks" is noticed, not lost.
 */
export function firstAnswerPart(data: RoundCardData, problem: AnswerProblem | null): CardElement {
  const texts = textsIn(data.language)
  const { roundId } = data
  const noRemarks = { style: 'positive', withInputs: true } as const
  return section([
    heading(texts.ownHeading),
    ...problemPart(data, problem),
    line(ownAnswerSentences(data).join(' ')),
    buttons([askButton(texts.noRemarks, 'answer', { roundId, answer: 'no_remarks' }, noRemarks)]),
    remarkField(texts.remarkLabel, texts, problem?.typed ?? ''),
    line({ text: texts.openness, quiet: true }, 'small'),
    buttons([askButton(texts.haveRemarks, 'answer', { roundId, answer: 'remark' }, { withInputs: true })]),
    openRoundPart(data),
  ])
}

/** After an answer: what it is, who gave it, and how to change it. */
export function changeAnswerPart(data: RoundCardData, problem: AnswerProblem | null): CardElement {
  const texts = textsIn(data.language)
  const { roundId, viewer } = data
  const own = viewer.ownAnswer
  const remarked = own?.kind === 'remark'
  const withdraw = [
    line({ text: texts.withdrawMeans, quiet: true }),
    buttons([askButton(texts.withdrawRemark, 'withdraw_remark', { roundId })]),
  ]
  const save = remarked ? texts.saveRemark : texts.changeToRemarks
  return section([
    heading(texts.ownHeading),
    ...problemPart(data, problem),
    ...ownAnswerLines(data),
    line(changeSentence(data) ?? ''),
    remarkField(
      remarked ? texts.remarkChangeLabel : texts.remarkLabel,
      texts,
      problem?.typed ?? own?.text ?? '',
    ),
    line({ text: texts.openness, quiet: true }, 'small'),
    buttons([askButton(save, 'answer', { roundId, answer: 'remark' }, { withInputs: true })]),
    ...(remarked ? withdraw : []),
    openRoundPart(data),
  ])
}

/** The reader's own answer as it stands, with a way to say that it was somebody else. */
export function ownAnswerPart(data: RoundCardData): CardElement[] {
  const own = data.viewer.ownAnswer
  return [...ownAnswerLines(data), ...(own?.text ? [cutLine(data, own.text, 300, 10)] : [])]
}

/** The same without the remark's text, which the field below shows where it can be changed. */
function ownAnswerLines(data: RoundCardData): CardElement[] {
  const own = data.viewer.ownAnswer
  const sentences = ownAnswerSentences(data)
  const late = lateSentence(data)
  return [
    line([{ text: `${sentences[0]} `, strong: true }, sentences.slice(1).join(' ')]),
    ...(late === null ? [] : [line({ text: late, color: 'warning' })]),
    ...(own === null || own.byName === null
      ? []
      : [line({ text: notYouSentence(data), quiet: true }, 'small')]),
  ]
}

/** Screen readers do not announce a card's own error marks, so the error comes back as text above the field. */
function problemPart(data: RoundCardData, problem: AnswerProblem | null): CardElement[] {
  if (problem === null) return []
  const { notSaved } = textsIn(data.language)
  return [
    box([line({ text: notSaved, strong: true, color: 'attention' }), line(problem.message)], 'attention'),
  ]
}

function remarkField(label: string, texts: ReturnType<typeof textsIn>, value: string): CardElement {
  const filled = cutText(plainText(value), textLimits.remark).text
  return {
    type: 'Input.Text',
    id: REMARK_FIELD,
    label,
    placeholder: texts.remarkPlaceholder,
    isMultiline: true,
    maxLength: textLimits.remark,
    ...(filled !== '' && { value: filled }),
  }
}
