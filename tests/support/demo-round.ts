import type { Deps } from '../../bot/deps.ts'
import type { ProposalContent } from '../../bot/domain/rounds/proposal.ts'
import { propose } from '../../bot/usecases/rounds/propose.ts'
import { startRound } from '../../bot/usecases/rounds/start-round.ts'
import type { DemoForum } from './demo-forum.ts'

/** Five working days after Monday 2 March 2026, kl. 12.00 Danish time. */
export const DEADLINE = new Date('2026-03-09T11:00:00Z')

export const completeProposal: ProposalContent = {
  facility: 'Botilbuddet Solgården',
  legalBasis: 'SEL § 107',
  targetGroup: 'Voksne med betydelig nedsat psykisk funktionsevne',
  placesBefore: 12,
  placesAfter: 18,
  effectiveDate: '2026-08-01',
  reason: 'Ventelisten er vokset i to år.',
  consequence: 'De andre kommuner kan henvise fra den 1. august 2026.',
  contact: 'Centerleder, Slagelse Kommune',
  contactedOrganisationIds: ['370'],
  links: [],
}

/** A proposal of Slagelse's, sent to all seats by the secretariat. */
export async function startDemoRound(
  deps: Deps,
  forum: DemoForum,
  input: { content?: Partial<ProposalContent>; deadline?: Date; operator?: string } = {},
): Promise<string> {
  const id = await draftDemoRound(deps, forum, input)
  const started = await startRound(deps, forum.actor('secretariat-1'), {
    roundId: id,
    deadline: input.deadline ?? DEADLINE,
  })
  if (!started.ok) throw new Error(`The round did not start: ${started.refusal.code}`)
  return id
}

/** The same, still a draft. */
export async function draftDemoRound(
  deps: Deps,
  forum: DemoForum,
  input: { content?: Partial<ProposalContent>; operator?: string } = {},
): Promise<string> {
  const proposed = await propose(deps, forum.actor('secretariat-1'), {
    forumId: forum.forumId,
    operatorOrganisationId: input.operator ?? '330',
    content: { ...completeProposal, ...input.content },
  })
  if (!proposed.ok) throw new Error(`The proposal was not taken: ${proposed.refusal.code}`)
  return proposed.id
}
