import { dateTimeText } from '../domain/calendar/date-text.ts'
import type { RoundCardData } from '../cards/card-round.ts'
import {
  deadlineSentence,
  decidedSentence,
  decisionWords,
  gateSentences,
  meaningSentence,
  ownAnswerSentences,
  stateSentence,
} from '../cards/round-sentences.ts'
import { textsIn } from '../cards/texts/texts.ts'
import { h, paragraphs, type Part } from './html.ts'
import { linkTitle, roundMail, subjectOf, type Mail } from './mail-frame.ts'
import { roundArticle } from './round-article.ts'

/** How the round ended or where it went, why, and what that means for the reader. */
export function outcomeMail(data: RoundCardData): Mail {
  const texts = textsIn(data.language)
  const words = decisionWords(data)
  const { role } = data.viewer
  const title = data.decision === null ? texts.statusHeading : texts.outcomeHeading
  return stateMail(data, title, [
    sentencePart(decidedSentence(data) ?? deadlineSentence(data)),
    ...(words === null ? [] : paragraphs(words)),
    sentencePart(meaningSentence(data)),
    role === 'director' || role === 'deputy' ? sentencePart(ownAnswerSentences(data).join(' ')) : null,
  ])
}

/** An error was found in a decided round: its decision must not be used, and why. */
export function correctionMail(data: RoundCardData): Mail {
  const texts = textsIn(data.language)
  const { correction, language } = data
  const why = correction === null ? [] : paragraphs(`${texts.correctionReason}${correction.reason}`)
  const when = correction === null ? null : texts.correctionAt(dateTimeText(correction.at, language))
  return stateMail(data, texts.correctionHeading, [
    ...why,
    sentencePart(when),
    sentencePart(meaningSentence(data)),
  ])
}

/** A change under the forum's gate: told, not asked. */
export function informationMail(data: RoundCardData): Mail {
  return stateMail(data, textsIn(data.language).informationHeading, gateSentences(data).map(sentencePart))
}

function stateMail(data: RoundCardData, title: string, content: Part[]): Mail {
  const state = stateSentence(data)
  const subject = subjectOf(data, textsIn(data.language).states[data.state])
  return roundMail(
    data,
    { title, subject, preview: state, link: linkTitle(data) },
    [h('p', { className: 'strong' }, state), ...content],
    [roundArticle(data)],
  )
}

const sentencePart = (sentence: string | null): Part =>
  sentence === null ? null : h('p', { key: sentence }, sentence)
