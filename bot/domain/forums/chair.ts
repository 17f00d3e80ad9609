import { findOrganisation } from '../organisations/organisations.ts'
import type { CompositionFinding } from './composition-finding.ts'
import type { ChairRule } from './composition-rule.ts'
import { isMeant, type Member } from './who.ts'

/** Holds the rule of who chairs against those who do. */
export function checkChair(
  rule: ChairRule,
  members: readonly Member[],
  { hostId }: { hostId: string | null },
): CompositionFinding[] {
  if (rule.chair === 'none') return []
  const host = hostId === null ? null : (findOrganisation(hostId)?.name ?? hostId)
  const chairs = members.filter(({ role }) => role === 'chair')
  const [chair] = chairs
  if (chair === undefined) return [{ code: 'chair_missing', chair: rule, host }]
  if (chairs.length > 1) return [{ code: 'chairs_several', found: chairs.length }]
  if (rule.chair === 'host' && hostId === null) return [{ code: 'host_unknown' }]
  if (mayChair(rule, chair, hostId)) return []
  return [{ code: 'chair_other', chair: rule, host, organisation: chair.organisation }]
}

function mayChair(rule: ChairRule, member: Member, hostId: string | null): boolean {
  switch (rule.chair) {
    case 'post':
      return isMeant(rule.who, member)
    case 'host':
      return member.organisation.id === hostId
    case 'a_municipality':
      return member.organisation.body === 'municipality'
    case 'chosen':
    case 'none':
      return true
  }
}
