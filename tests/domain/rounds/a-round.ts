import { instantOf } from '../../../bot/domain/calendar/copenhagen.ts'
import { emptyProposal, type ProposalContent } from '../../../bot/domain/rounds/proposal.ts'
import type { Answer, Reach, Round, RoundFacts, RoundRules } from '../../../bot/domain/rounds/round.ts'

/** "2026-03-09 12.00" as people write it, in Denmark. */
export const at = (text: string): Date => instantOf(text.slice(0, 10), text.slice(11).replace('.', ':'))

/** Sent Monday 2 March 2026 kl. 9 with five working days. Who is reached by Wednesday noon is reached in time. */
export const sent = at('2026-03-02 09.00')
export const deadline = at('2026-03-09 12.00')
export const before = new Date(deadline.getTime() - 1)
export const after = new Date(deadline.getTime() + 1)

export const rules: RoundRules = {
  minWorkingDays: 5,
  reachWorkingDays: 3,
  closedDays: [],
  timeOfDay: '12:00',
}

export const content: ProposalContent = {
  ...emptyProposal,
  facility: 'Botilbuddet Solgården',
  legalBasis: 'SEL § 107',
  targetGroup: 'Voksne med betydelig nedsat psykisk funktionsevne',
  placesBefore: 12,
  placesAfter: 18,
  effectiveDate: '2026-08-01',
  reason: 'Ventelisten er vokset.',
  consequence: 'Taksten falder.',
  contact: 'Centerleder, Slagelse Kommune',
}

/** Slagelse proposes; each seat is called by its organisation. */
export const seats = ['slagelse', 'faxe', 'stevns', 'koege'].map((name) => ({
  seatId: name,
  organisationId: name,
}))

export const reached: Reach[] = seats.map(({ seatId }) => ({ seatId, at: sent, door: 'teams' }))

const round: Round = {
  id: 'round',
  proposalId: 'proposal',
  number: '2026-1',
  forumId: 'forum',
  operatorOrganisationId: 'slagelse',
  revision: 1,
  state: 'open',
  content,
  gate: null,
  rules,
  createdBy: 'secretary',
  createdAt: at('2026-02-27 10.00'),
  startedAt: sent,
  deadline,
  plan: null,
  decision: null,
  meeting: null,
  version: 3,
}

export const draft: Round = { ...round, state: 'draft', rules: null, startedAt: null, deadline: null }

let lastId = 0

/** In time at noon on Tuesday by Teams, if nothing else is said. A text makes it a remark. */
export function said(seatId: string, changes: Partial<Answer> = {}): Answer {
  const givenAt = changes.givenAt ?? at('2026-03-03 12.00')
  return {
    id: ++lastId,
    seatId,
    personId: `director of ${seatId}`,
    kind: changes.text == null ? 'no_remarks' : 'remark',
    text: null,
    receivedAt: givenAt,
    door: 'teams',
    late: false,
    recorded: null,
    ...changes,
    givenAt,
  }
}

/** The operator's own seat, from the start. */
export const own = said('slagelse', { givenAt: sent, door: 'operator', personId: 'secretary' })

/** An open round that everybody was reached with, and only the operator's own seat has a word in. */
export function facts(
  changes: Partial<Omit<RoundFacts, 'round'>> & { round?: Partial<Round> } = {},
): RoundFacts {
  const { round: changed, ...rest } = changes
  return {
    seats,
    answers: [own],
    reach: reached,
    mailboxReadUntil: null,
    ...rest,
    round: { ...round, ...changed },
  }
}

/** Everybody is reached by Teams but those who are named, who are reached as given or not at all. */
export function reachedBut(others: Record<string, Omit<Reach, 'seatId'> | null>): Reach[] {
  return reached.flatMap((reach) => {
    const other = others[reach.seatId]
    if (other === undefined) return [reach]
    return other === null ? [] : [{ seatId: reach.seatId, ...other }]
  })
}
