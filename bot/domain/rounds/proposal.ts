import type { PlainDate } from '../calendar/plain-date.ts'

/** What an operator proposes: one facility's change of places. All texts are plain text. */
export type ProposalContent = {
  facility: string
  /** For example "SEL § 107". */
  legalBasis: string
  targetGroup: string
  placesBefore: number | null
  /** 0 is a closure. */
  placesAfter: number | null
  effectiveDate: PlainDate | null
  reason: string
  consequence: string
  contact: string
  /** Municipalities that the operator has been in touch with; due whatever the size of the change. */
  contactedOrganisationIds: string[]
  links: { title: string; url: string }[]
}

export const emptyProposal: ProposalContent = {
  facility: '',
  legalBasis: '',
  targetGroup: '',
  placesBefore: null,
  placesAfter: null,
  effectiveDate: null,
  reason: '',
  consequence: '',
  contact: '',
  contactedOrganisationIds: [],
  links: [],
}

/** The fields that must be filled before anybody is asked, in the order of the form. */
export const requiredFields = [
  'facility',
  'legalBasis',
  'targetGroup',
  'placesBefore',
  'placesAfter',
  'effectiveDate',
  'reason',
  'consequence',
  'contact',
] as const satisfies readonly (keyof ProposalContent)[]

/** Those of them that are not filled. Empty: complete. */
export function missingFields(content: ProposalContent): (keyof ProposalContent)[] {
  return requiredFields.filter((field) => {
    const value = content[field]
    return value === null || (typeof value === 'string' && value.trim() === '')
  })
}

export type FieldChange = { field: keyof ProposalContent; before: string; after: string }

/** What revision N says differently from revision N-1, field by field, as plain text. */
export function changesBetween(before: ProposalContent, after: ProposalContent): FieldChange[] {
  const fields = Object.keys(emptyProposal) as (keyof ProposalContent)[]
  return fields.flatMap((field) => {
    const [old, now] = [asText(before[field]), asText(after[field])]
    return old === now ? [] : [{ field, before: old, after: now }]
  })
}

function asText(value: ProposalContent[keyof ProposalContent]): string {
  if (value === null) return ''
  if (!Array.isArray(value)) return String(value)
  return value.map((item) => (typeof item === 'string' ? item : `${item.title} (${item.url})`)).join(', ')
}
