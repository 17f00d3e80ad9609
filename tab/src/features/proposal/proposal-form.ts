import {
  missingFields,
  proposalContent,
  type ProposalContentInput,
} from '../../../../bot/contract/proposal.ts'
import type { proposalTexts } from '../../texts/proposal.ts'

/** The form as it is typed: numbers are text until they are read. */
export type ProposalForm = Omit<ProposalContentInput, 'placesBefore' | 'placesAfter' | 'effectiveDate'> & {
  placesBefore: string
  placesAfter: string
  effectiveDate: string
}

/** Field (`links.0.url`, `operator`) to what is wrong with it. */
export type Faults = Record<string, string>

export const emptyForm: ProposalForm = {
  facility: '',
  legalBasis: '',
  targetGroup: '',
  placesBefore: '',
  placesAfter: '',
  effectiveDate: '',
  reason: '',
  consequence: '',
  contact: '',
  contactedOrganisationIds: [],
  links: [],
}

export function formFrom(content: ProposalContentInput): ProposalForm {
  return {
    ...content,
    placesBefore: content.placesBefore?.toString() ?? '',
    placesAfter: content.placesAfter?.toString() ?? '',
    effectiveDate: content.effectiveDate ?? '',
  }
}

type Texts = typeof proposalTexts.da
type Read = { content: ProposalContentInput; faults: Faults }

/** What a draft needs is only that it can be read; before sending everything that counts must be there too. */
export function readForm(form: ProposalForm, texts: Texts, wanted: 'draft' | 'complete'): Read {
  const faults: Faults = {}
  // Empty rows are left out, and a fault still points at the row where it was typed.
  const written = form.links
    .map((link, row) => ({ link, row }))
    .filter(({ link }) => link.title.trim() !== '' || link.url.trim() !== '')
  const content = {
    ...form,
    placesBefore: numberIn(form.placesBefore),
    placesAfter: numberIn(form.placesAfter),
    effectiveDate: form.effectiveDate === '' ? null : form.effectiveDate,
    links: written.map(({ link }) => link),
  }
  const parsed = proposalContent.safeParse(content)
  for (const { path } of parsed.error?.issues ?? []) {
    if (path[0] === 'links') faults[`links.${written[Number(path[1])]?.row}.url`] ??= texts.notAnAddress
    else faults[path.join('.')] ??= texts.notANumber
  }
  if (wanted === 'complete') {
    for (const field of missingFields(content)) faults[field] ??= texts.missing[field]
  }
  return { content: parsed.data ?? content, faults }
}

/** Null for an empty field; text that is no number stays one that the contract refuses. */
function numberIn(text: string): number | null {
  const trimmed = text.trim()
  if (trimmed === '') return null
  return /^\d{1,6}$/.test(trimmed) ? Number(trimmed) : Number.NaN
}
