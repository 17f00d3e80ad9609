import { dateText, numberText } from '../domain/calendar/date-text.ts'
import type { Language } from '../domain/language.ts'
import { changesBetween, type ProposalContent } from '../domain/rounds/proposal.ts'
import type { DocumentLink, RoundCardData } from './card-round.ts'
import { textsIn } from './texts/texts.ts'

/** One field of a proposal, named for people. `value` is what somebody wrote: draw it as plain text. */
export type Fact = { label: string; value: string }

/** The short fields, in the order in which a reader wants them. */
export function proposalFacts(data: RoundCardData): Fact[] {
  const { language, content } = data
  const texts = textsIn(language)
  const { fields } = texts
  return [
    { label: fields.operator, value: data.operator },
    { label: fields.facility, value: content.facility || texts.notFilled },
    { label: fields.legalBasis, value: content.legalBasis || texts.notFilled },
    { label: fields.places, value: placesText(content, language) },
    { label: fields.effectiveDate, value: effectiveText(content, language) },
    { label: fields.targetGroup, value: content.targetGroup || texts.notFilled },
    { label: fields.contact, value: content.contact || texts.notFilled },
    { label: fields.contacted, value: data.contacted.join(', ') || texts.none },
    { label: fields.forum, value: data.forum },
  ]
}

/** The long texts of a proposal. */
export function proposalTexts({ language, content }: RoundCardData): Fact[] {
  const { fields, notFilled } = textsIn(language)
  return [
    { label: fields.reason, value: content.reason || notFilled },
    { label: fields.consequence, value: content.consequence || notFilled },
  ]
}

/** Uploaded annexes and links together: a reader does not care which is which. */
export function proposalDocuments({ annexes, content }: RoundCardData): DocumentLink[] {
  return [...annexes, ...content.links.map(({ title, url }) => ({ name: title || url, url }))]
}

/** "12 før, 18 efter (+6)"; a closure says so. */
function placesText({ placesBefore, placesAfter }: ProposalContent, language: Language): string {
  const texts = textsIn(language)
  if (placesBefore === null || placesAfter === null) return texts.notFilled
  const text = texts.places(numberText(placesBefore, language), numberText(placesAfter, language))
  if (placesAfter === 0) return `${text}. ${texts.closure}.`
  const change = placesAfter - placesBefore
  if (change === 0) return text
  return `${text} (${change < 0 ? '−' : '+'}${numberText(Math.abs(change), language)})`
}

function effectiveText({ effectiveDate }: ProposalContent, language: Language): string {
  return effectiveDate === null ? textsIn(language).notFilled : dateText(effectiveDate, language)
}

/** A field that says something else now, or a file that has come, gone or been exchanged. */
export type ShownChange = { label: string; before: string; after: string } | { label: string; annex: string }

/** What this revision says differently from the one before it, with names and dates as people read them. */
export function revisionChanges(data: RoundCardData): ShownChange[] {
  return data.previous === null ? [] : [...fieldChanges(data, data.previous), ...annexLines(data)]
}

function fieldChanges(
  { language, content, contacted }: RoundCardData,
  previous: NonNullable<RoundCardData['previous']>,
): ShownChange[] {
  const { none } = textsIn(language)
  return changesBetween(previous.content, content).map(({ field, before, after }) => {
    const label = labelOf(field, language)
    if (field === 'contactedOrganisationIds')
      return { label, before: previous.contacted.join(', ') || none, after: contacted.join(', ') || none }
    if (field === 'effectiveDate')
      return {
        label,
        before: effectiveText(previous.content, language),
        after: effectiveText(content, language),
      }
    return { label, before: before || none, after: after || none }
  })
}

function annexLines({ language, previous }: RoundCardData): ShownChange[] {
  const texts = textsIn(language)
  const { added, removed, replaced } = previous?.annexChanges ?? { added: [], removed: [], replaced: [] }
  return [
    ...added.map((annex) => ({ label: texts.annexAdded, annex })),
    ...replaced.map((annex) => ({ label: texts.annexReplaced, annex })),
    ...removed.map((annex) => ({ label: texts.annexRemoved, annex })),
  ]
}

function labelOf(field: keyof ProposalContent, language: Language): string {
  const { fields, links } = textsIn(language)
  if (field === 'contactedOrganisationIds') return fields.contacted
  return field === 'links' ? links : fields[field]
}
