import { shortDateTimeText } from '../domain/calendar/date-text.ts'
import type { RoundCardData } from '../cards/card-round.ts'
import { plainLine, safeAddress } from '../cards/plain-text.ts'
import { proposalDocuments, proposalFacts, proposalTexts, revisionChanges } from '../cards/proposal-facts.ts'
import { tallySentences } from '../cards/round-sentences.ts'
import { textsIn } from '../cards/texts/texts.ts'
import { h, paragraphs, type Part } from './html.ts'
import { pageTextsIn } from './texts/texts.ts'

/** Everything that a card says of a proposal, with nothing cut: the same for page and mail. */
export function roundArticle(data: RoundCardData): Part {
  return h('div', { className: 'round' }, ...proposalSections(data), tallySection(data))
}

/** The same without the tally, which in a mail would for ever say how it stood when the mail was written. */
export function proposalArticle(data: RoundCardData): Part {
  return h('div', { className: 'round' }, ...proposalSections(data))
}

const proposalSections = (data: RoundCardData): Part[] => [
  changesSection(data),
  factsSection(data),
  ...proposalTexts(data).map(({ label, value }) => section(label, ...paragraphs(value))),
  documentsSection(data),
  remarksSection(data),
]

export function section(title: string, ...content: Part[]): Part {
  return h('section', { key: title }, h('h2', null, title), ...content)
}

export function factsSection(data: RoundCardData): Part {
  const facts = proposalFacts(data).flatMap(({ label, value }) => [
    h('dt', { key: label }, label),
    h('dd', { key: `${label} value` }, plainLine(value)),
  ])
  return section(pageTextsIn(data.language).aboutHeading, h('dl', null, ...facts))
}

function documentsSection(data: RoundCardData): Part {
  const documents = proposalDocuments(data)
  if (documents.length === 0) return null
  const texts = textsIn(data.language)
  const items = documents.map(({ name, url }, index) => {
    const address = safeAddress(url)
    const label = plainLine(name)
    return h(
      'li',
      { key: index },
      address === null ? texts.closedLink(label) : h('a', { href: address }, label),
    )
  })
  return section(texts.fields.documents, h('ul', null, ...items))
}

export function remarksSection({ language, remarks }: RoundCardData): Part {
  if (remarks.length === 0) return null
  const texts = textsIn(language)
  const shown = remarks.map(({ organisation, text, at }, index) =>
    h(
      'div',
      { key: index, className: 'quote' },
      h('h3', null, texts.remarkBy(plainLine(organisation), shortDateTimeText(at, language))),
      ...paragraphs(text),
    ),
  )
  return section(texts.remarksHeading(remarks.length), ...shown)
}

export function tallySection(data: RoundCardData): Part {
  const texts = textsIn(data.language)
  const sentences = tallySentences(data)
  if (sentences.length === 0) return null
  return section(data.takesAnswers ? texts.tallyHeading : texts.tallyEnd, h('p', null, sentences.join(' ')))
}

function changesSection(data: RoundCardData): Part {
  if (data.previous === null) return null
  const texts = textsIn(data.language)
  const changes = revisionChanges(data)
  const { revision } = data.previous
  if (changes.length === 0)
    return section(texts.changesHeading(revision), h('p', null, texts.noChanges(revision)))
  const rows = changes.map((change, key) => {
    const { label } = change
    const words =
      'annex' in change
        ? [h('p', null, plainLine(change.annex))]
        : [
            h('p', null, h('span', { className: 'quiet' }, texts.changeBefore), plainLine(change.before)),
            h('p', null, h('span', { className: 'quiet' }, texts.changeAfter), plainLine(change.after)),
          ]
    return h('div', { key, className: 'change' }, h('h3', null, label), ...words)
  })
  return section(texts.changesHeading(revision), ...rows)
}
