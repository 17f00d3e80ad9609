import { refused, type Refused } from '../../domain/refusal.ts'
import type { ProposalContent } from '../../domain/rounds/proposal.ts'
import { contentTexts } from './content-texts.ts'
import { refuseCpr } from './check-text.ts'

/**
 * What no proposal may hold: a CPR number in any of its texts, or a municipality that is not on the list (which could be
 * any text at all). `organisations` has the list's ids. Null: it may be stored.
 */
export function refuseContent(
  content: ProposalContent,
  organisations: Pick<ReadonlyMap<string, unknown>, 'has'>,
): Refused | null {
  const cpr = refuseCpr(contentTexts(content))
  if (cpr !== null) return cpr
  const known = content.contactedOrganisationIds.every((id) => organisations.has(id))
  return known ? null : refused('unknown_organisation', { field: 'contactedOrganisationIds' })
}
