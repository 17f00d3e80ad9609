import type { RoundCardData } from '../cards/card-round.ts'
import { plainLine } from '../cards/plain-text.ts'
import {
  changeSentence,
  deadlineSentence,
  decidedSentence,
  decisionWords,
  lateSentence,
  meaningSentence,
  notYouSentence,
  ownAnswerSentences,
  roundTitle,
  ruleSentences,
  stateSentence,
} from '../cards/round-sentences.ts'
import { textsIn } from '../cards/texts/texts.ts'
import { answerForm, fieldIds, type AnswerForm, type FormProblem } from './answer-form.ts'
import { h, paragraphs, type Part } from './html.ts'
import { page, personalFrame } from './page-frame.ts'
import { roundArticle } from './round-article.ts'
import { pageTextsIn } from './texts/texts.ts'

export type AnswerPageData = {
  round: RoundCardData
  /** Null: nothing can be answered from this page any more, or by this reader. */
  form: AnswerForm | null
  /** What the reader has just done. `late`: the round tells when and that it changes nothing. */
  notice: 'received' | 'late' | null
  problem: FormProblem | null
  stylesheetUrl: string
}

/** The personal page: what the card says and asks, for who has no card. Open, answered, late or ended. */
export function answerPage({ round, form, notice, problem, stylesheetUrl }: AnswerPageData): string {
  const { language, secretariatMail } = round
  const [cardTexts, texts] = [textsIn(language), pageTextsIn(language)]
  const title = `${roundTitle(round)}: ${plainLine(round.content.facility)}`
  const asks = form !== null && round.viewer.mayAnswer
  return page(
    personalFrame({ language, title, hasProblem: problem !== null, stylesheetUrl, secretariatMail }),
    problem === null ? null : problemBox(problem, texts.problemHeading),
    notice === null ? null : noticeBox(round, notice),
    h('p', { className: 'over' }, `${roundTitle(round)} · ${plainLine(round.forum)}`),
    h(
      'h1',
      null,
      cardTexts.proposalHeading,
      h('span', { className: 'facility' }, plainLine(round.content.facility)),
    ),
    standing(round),
    asks ? h('p', null, h('a', { href: '#svar' }, texts.toAnswer)) : null,
    roundArticle(round),
    h(
      'section',
      { id: 'svar', tabIndex: -1 },
      h('h2', null, cardTexts.ownHeading),
      ...ownAnswer(round),
      asks ? answerForm(round, form, problem) : h('p', null, closedSentence(round)),
    ),
  )
}

/** Where the round stands: while it asks, until when and by which rule; afterwards how it ended and what that means. */
function standing(round: RoundCardData): Part {
  const { revisionAgain } = textsIn(round.language)
  const again =
    round.previous !== null && round.viewer.mayAnswer ? revisionAgain(round.previous.revision) : null
  const sentences = round.takesAnswers
    ? [again, ...ruleSentences(round)]
    : [decidedSentence(round), decisionWords(round), meaningSentence(round)]
  const first = round.takesAnswers ? deadlineSentence(round) : stateSentence(round)
  const correction =
    round.correction === null
      ? []
      : paragraphs(`${textsIn(round.language).correctionReason}${round.correction.reason}`)
  return h(
    'div',
    { className: `standing ${round.state}` },
    h('p', { className: 'strong' }, first),
    ...correction,
    ...sentences.flatMap((sentence) => (sentence === null ? [] : paragraphs(sentence))),
  )
}

function ownAnswer(round: RoundCardData): Part[] {
  const own = round.viewer.ownAnswer
  const sentences = [lateSentence(round), changeSentence(own === null ? { ...round, deadline: null } : round)]
  return [
    h('p', { className: 'strong' }, ownAnswerSentences(round).join(' ')),
    own?.text ? h('blockquote', null, ...paragraphs(own.text)) : null,
    ...sentences.map((sentence) => (sentence === null ? null : h('p', { key: sentence }, sentence))),
    own === null || own.byName === null ? null : h('p', { className: 'quiet' }, notYouSentence(round)),
  ]
}

function closedSentence(round: RoundCardData): string {
  const texts = pageTextsIn(round.language)
  return round.takesAnswers ? texts.readerForm : texts.closedForm
}

/** Read out at once by screen readers, with a link to the field. */
function problemBox({ message, field }: FormProblem, heading: string): Part {
  return h(
    'div',
    { className: 'box problem', role: 'alert' },
    h('h2', null, heading),
    h('p', null, h('a', { href: `#${fieldIds[field]}` }, message)),
  )
}

/** The notice stands in the page's address, where anybody can write it: it is shown only where it is true. */
function noticeBox(round: RoundCardData, notice: 'received' | 'late'): Part {
  const { ownAnswer: own, lateAnswer } = round.viewer
  if ((notice === 'received' ? own : lateAnswer) === null) return null
  const texts = pageTextsIn(round.language)
  const sentences = notice === 'received' ? [texts.receivedMail] : [lateSentence(round)]
  return h(
    'div',
    { className: `box ${notice}`, role: 'status' },
    h('h2', null, texts[notice]),
    ...sentences.map((sentence) => (sentence === null ? null : h('p', { key: sentence }, sentence))),
  )
}
