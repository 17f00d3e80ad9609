import type { ProposalContent } from './proposal.ts'

/** Which rule decides whether members must be asked. `gatePlaces` null: the forum has no gate, every size is asked. */
export type GateRule = {
  rule: 'no_gate' | 'closure' | 'over_gate' | 'under_gate'
  needsRound: boolean
  gatePlaces: number | null
  size: number
  /** Net size of the facility's earlier changes that took effect or were decided within the last 12 months. */
  sumOverYear: number
}

/**
 * The gate (*bagatelgrænse*): size is |after - before|, a closure always needs a round. The sum over 12 months is
 * shown beside it and decides nothing: the documents speak of the single change.
 */
export function gateRuleFor(
  content: Pick<ProposalContent, 'placesBefore' | 'placesAfter'>,
  gatePlaces: number | null,
  sumOverYear: number,
): GateRule {
  const before = content.placesBefore ?? 0
  const after = content.placesAfter ?? 0
  const size = Math.abs(after - before)
  const facts = { gatePlaces, size, sumOverYear }
  if (gatePlaces === null) return { rule: 'no_gate', needsRound: true, ...facts }
  if (content.placesBefore === null || content.placesAfter === null)
    return { rule: 'over_gate', needsRound: true, ...facts }
  if (after === 0) return { rule: 'closure', needsRound: true, ...facts }
  if (size > gatePlaces) return { rule: 'over_gate', needsRound: true, ...facts }
  return { rule: 'under_gate', needsRound: false, ...facts }
}
