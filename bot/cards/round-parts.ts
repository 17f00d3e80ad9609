import { shortDateTimeText } from '../domain/calendar/date-text.ts'
import {
  box,
  buttons,
  heading,
  line,
  linkButton,
  section,
  type AdaptiveCard,
  type CardElement,
  adaptiveCard,
} from './adaptive-card.ts'
import type { RoundCardData } from './card-round.ts'
import { cutText, plainLine, plainText, safeAddress } from './plain-text.ts'
import { proposalDocuments, proposalFacts, proposalTexts, revisionChanges } from './proposal-facts.ts'
import { roundTitle, summarySentence, tallySentences } from './round-sentences.ts'
import { textsIn } from './texts/texts.ts'
import type { Room } from './within-size.ts'

/** How much of each remark is shown; the rest stands behind a link. */
const REMARK_LENGTH = 300

/** A card about a round: its refresh fetches the round as it is now, whatever the card was about. */
export function roundFrame(data: RoundCardData, body: CardElement[], fallbackText?: string): AdaptiveCard {
  return adaptiveCard({
    language: data.language,
    fallbackText: fallbackText ?? summarySentence(data),
    body,
    refresh: { verb: 'show', data: { roundId: data.roundId }, userIds: data.refreshUserIds },
  })
}

/** Which round this is, what kind of card, and whose facility: the first thing a screen reader reads. */
export function titlePart(data: RoundCardData, title: string, room: Room): CardElement[] {
  return [
    line({ text: roundTitle(data), quiet: true }),
    heading(title, 'large'),
    line({ text: shortened(data.content.facility, room.short), strong: true, large: true }, 'none'),
  ]
}

/** The short fields, one line each: label above value would double the length of the card on a phone. */
export function factsPart(data: RoundCardData, room: Room): CardElement {
  return section(
    proposalFacts(data).map(({ label, value }) =>
      line([{ text: `${label}: `, strong: true }, shortened(value, room.short)], 'small'),
    ),
  )
}

/** On one line, with a mark where it was cut; the card's last button leads to the whole. */
function shortened(value: string, most: number): string {
  const { text, cut } = cutText(plainLine(value), most)
  return cut ? `${text}…` : text
}

/** Reason and consequence, cut with a link to the whole where they are long. */
export function textsPart(data: RoundCardData, room: Room): CardElement[] {
  return proposalTexts(data).map(({ label, value }) =>
    section([heading(label), cutLine(data, value, room.long, room.lines)]),
  )
}

/** Somebody's text, at most so long; where it is cut, "… Læs hele teksten" leads to the whole. */
export function cutLine(data: RoundCardData, value: string, most: number, lines: number): CardElement {
  const { text, cut } = cutText(plainText(value), most, lines)
  if (!cut) return line(text)
  return line([`${text}… `, { text: textsIn(data.language).readWholeText, url: data.roundUrl }])
}

export function documentsPart(data: RoundCardData, room: Room): CardElement[] {
  const texts = textsIn(data.language)
  const documents = proposalDocuments(data)
  if (documents.length === 0) return []
  const shown = documents.slice(0, room.documents).map(({ name, url }) => {
    const label = shortened(name, room.short)
    const address = safeAddress(url)
    return line(address === null ? texts.closedLink(label) : { text: label, url: address }, 'small')
  })
  return [
    section([heading(texts.fields.documents), ...shown, ...restLink(data, documents.length - shown.length)]),
  ]
}

function restLink(data: RoundCardData, rest: number): CardElement[] {
  return rest > 0 ? [line({ text: textsIn(data.language).seeMore(rest), url: data.roundUrl }, 'small')] : []
}

export function remarksPart(data: RoundCardData, room: Room): CardElement[] {
  const texts = textsIn(data.language)
  const { remarks } = data
  if (remarks.length === 0) return []
  const shown = remarks.slice(0, room.remarks).flatMap(({ organisation, text, at }) => {
    const by = texts.remarkBy(shortened(organisation, room.name), shortDateTimeText(at, data.language))
    return [line({ text: by, strong: true }), cutLine(data, text, REMARK_LENGTH, 10)]
  })
  const rest = remarks.length - room.remarks
  const more = rest > 0 ? [line({ text: texts.moreRemarks(rest), url: data.roundUrl })] : []
  return [section([heading(texts.remarksHeading(remarks.length)), ...shown, ...more])]
}

export function tallyPart(data: RoundCardData): CardElement[] {
  const texts = textsIn(data.language)
  const sentences = tallySentences(data)
  if (sentences.length === 0) return []
  const title = data.takesAnswers ? texts.tallyHeading : texts.tallyEnd
  return [section([heading(title), line(sentences.join(' '))])]
}

/** What revision N says differently from N-1, field by field and file by file. */
export function changesPart(data: RoundCardData, room: Room): CardElement[] {
  if (data.previous === null) return []
  const texts = textsIn(data.language)
  const changes = revisionChanges(data)
  const most = Math.min(room.short, 200)
  const shown = changes.slice(0, room.changes).flatMap((change) => {
    if ('annex' in change)
      return [line([{ text: `${change.label}: `, strong: true }, shortened(change.annex, most)], 'small')]
    return [
      line({ text: change.label, strong: true }),
      line([{ text: texts.changeBefore, quiet: true }, shortened(change.before, most)], 'none'),
      line([{ text: texts.changeAfter, quiet: true }, shortened(change.after, most)], 'none'),
    ]
  })
  const none = changes.length === 0 ? [line(texts.noChanges(data.previous.revision))] : []
  const rest = restLink(data, changes.length - room.changes)
  return [
    box([heading(texts.changesHeading(data.previous.revision)), ...shown, ...none, ...rest], 'emphasis'),
  ]
}

/** The way to the whole round. */
export function openRoundPart(data: RoundCardData): CardElement {
  return buttons([linkButton(textsIn(data.language).openRound, data.roundUrl)])
}
