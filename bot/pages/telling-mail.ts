import type { RoundCardData } from '../cards/card-round.ts'
import { tellingOf, type Told } from '../cards/telling.ts'
import { h, paragraphs } from './html.ts'
import { linkTitle, roundMail, subjectOf, type Mail } from './mail-frame.ts'
import { factsSection, remarksSection, tallySection } from './round-article.ts'

/** Tells by mail of something that happened to a round, in the words of the card. The receipt is one of these. */
export function tellingMail(data: RoundCardData, told: Told): Mail {
  const { title, sentences, quotes, quiet, withRemarks } = tellingOf(data, told)
  const [first = '', ...others] = sentences
  return roundMail(
    data,
    { title, subject: subjectOf(data, title), preview: first, link: linkTitle(data) },
    [
      h('p', { className: 'strong' }, first),
      ...quotes.map(({ by, text }, index) =>
        h('div', { key: index, className: 'quote' }, h('h2', null, by), ...paragraphs(text)),
      ),
      ...others.map((sentence) => h('p', { key: sentence }, sentence)),
      ...quiet.map((sentence) => h('p', { key: sentence, className: 'quiet' }, sentence)),
    ],
    [withRemarks ? remarksSection(data) : null, factsSection(data), tallySection(data)],
  )
}
