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
  const content = {
    ...form,
    placesBefore: numberIn(form.placesBefore),
    placesAfter: numberIn(form.placesAfter),
    effectiveDate: form.effectiveDate === '' ? null : form.effectiveDate,
    links: form.links.filter(({ title, url }) => title.trim() !== '' || url.trim() !== ''),
  }
  const parsed = proposalContent.safeParse(content)
  for (const issue of parsed.error?.issues ?? []) {
    const field = issue.path.join('.')
    faults[field] ??= field.startsWith('links') ? texts.notAnAddress : texts.notANumber
  }
  if (wanted === 'complete') {
    for (const field of missingFields(content)) faults[field] ??= texts.missing[field]
  }
  return { content: parsed.data ?? (content as ProposalContentInput), faults }
}

/** Null for an empty field; text that is no number stays one that the contract refuses. */
function numberIn(text: string): number | null {
  const trimmed = text.trim()
  if (trimmed === '') return null
  return /^\d{1,6}$/.test(trimmed) ? Number(trimmed) : Number.NaN
}
