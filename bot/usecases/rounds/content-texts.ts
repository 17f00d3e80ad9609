import type { ProposalContent } from '../../domain/rounds/proposal.ts'

/** Every text that a person wrote in a proposal, by the form's field. */
export function contentTexts(content: ProposalContent): Record<string, string> {
  const { facility, legalBasis, targetGroup, reason, consequence, contact, links } = content
  const linkTexts = links.map((link) => `${link.title} ${link.url}`).join('\n')
  return { facility, legalBasis, targetGroup, reason, consequence, contact, links: linkTexts }
}
