import { type FormField, formFields } from '../../cards/proposal-form-card.ts'
import { plainLine } from '../../cards/plain-text.ts'
import { textsIn } from '../../cards/texts/texts.ts'
import { missingFields, proposalContent } from '../../contract/proposal.ts'
import type { Language } from '../../domain/language.ts'
import type { ProposalContent } from '../../domain/rounds/proposal.ts'
import { inputProblem } from '../api/input-problem.ts'

type Problem = { field: FormField; message: string }

/**
 * What was typed on a card as a proposal, read by the very schema of the tab's form. All that is missing or cannot be read is
 * told at once, in the order of the form.
 */
export function readProposal(
  typed: Record<FormField, string>,
  language: Language,
): { ok: true; content: ProposalContent } | { ok: false; problems: Problem[] } {
  const written = {
    facility: plainLine(typed.facility),
    legalBasis: plainLine(typed.legalBasis),
    targetGroup: typed.targetGroup,
    placesBefore: numberIn(typed.placesBefore),
    placesAfter: numberIn(typed.placesAfter),
    effectiveDate: typed.effectiveDate === '' ? null : typed.effectiveDate,
    reason: typed.reason,
    consequence: typed.consequence,
    contact: plainLine(typed.contact),
    contactedOrganisationIds: typed.contactedOrganisationIds.split(',').filter((id) => id !== ''),
    links: [],
  }
  const parsed = proposalContent.safeParse(written)
  const missing = new Set<string>(missingFields(written))
  if (parsed.success && missing.size === 0) return { ok: true, content: parsed.data }
  const unread = parsed.success ? {} : (inputProblem(parsed.error, language).fields ?? {})
  const { requiredFields } = textsIn(language)
  const problems = formFields.flatMap((field): Problem[] => {
    const how = Object.entries(unread).find(([path]) => path.split('.')[0] === field)?.[1]
    if (how === undefined && !missing.has(field)) return []
    // Of a number or a date one says what it must be; of a text, what is wrong with it.
    const own = field === 'contactedOrganisationIds' ? undefined : requiredFields[field]
    const asked = missing.has(field) || field.startsWith('places') || field === 'effectiveDate'
    return [{ field, message: (asked ? own : how) ?? how ?? '' }]
  })
  return { ok: false, problems }
}

/** NaN for what is no number: the schema then says no. */
const numberIn = (text: string): number | null => (text === '' ? null : Number(text))
