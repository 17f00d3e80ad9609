import type { RoundCardData } from '../cards/card-round.ts'
import {
  deadlineSentence,
  extensionSentence,
  ownAnswerSentences,
  ruleSentences,
} from '../cards/round-sentences.ts'
import { textsIn } from '../cards/texts/texts.ts'
import { h, paragraphs, type Part } from './html.ts'
import { linkTitle, roundMail, subjectOf, type Mail } from './mail-frame.ts'
import { proposalArticle } from './round-article.ts'

/** The proposal by mail: the whole of it, the rule, the deadline and the link to the personal page. */
export function proposalMail(data: RoundCardData): Mail {
  return questionMail(data, textsIn(data.language).proposalHeading, [])
}

/** To a member that has not answered. */
export function reminderMail(data: RoundCardData): Mail {
  return questionMail(data, textsIn(data.language).reminderHeading, [])
}

/** The deadline has been moved: from when, to when and why. */
export function extensionMail(data: RoundCardData): Mail {
  const texts = textsIn(data.language)
  const reason = data.extension === null ? [] : paragraphs(`${texts.extensionReason}${data.extension.reason}`)
  const stands =
    data.viewer.ownAnswer === null ? [] : [h('p', { key: 'stands' }, texts.extensionAnswersStand)]
  return questionMail(data, texts.extensionHeading, [
    h('p', { key: 'when' }, extensionSentence(data)),
    ...reason,
    ...stands,
  ])
}

function questionMail(data: RoundCardData, title: string, opening: Part[]): Mail {
  const texts = textsIn(data.language)
  const deadline = deadlineSentence(data) ?? ''
  const { previous, viewer } = data
  return roundMail(
    data,
    {
      title,
      subject: subjectOf(data, title === texts.proposalHeading ? deadline : title),
      preview: deadline,
      link: linkTitle(data),
    },
    [
      ...opening,
      h('p', { className: 'strong' }, deadline),
      previous !== null && viewer.mayAnswer ? h('p', null, texts.revisionAgain(previous.revision)) : null,
      ...ruleSentences(data).map((sentence) => h('p', { key: sentence }, sentence)),
      viewer.mayAnswer ? h('p', null, ownAnswerSentences(data).join(' ')) : null,
    ],
    [proposalArticle(data)],
  )
}
