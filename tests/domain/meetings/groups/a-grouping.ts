import type {
  GroupingInput,
  GroupingPerson,
  GroupingProposal,
  RuleReport,
  Seat,
  SessionToPlan,
} from '../../../../bot/domain/meetings/groups/grouping.ts'

export const aPerson = (id: string, parts: Partial<GroupingPerson> = {}): GroupingPerson => ({
  id,
  organisationId: null,
  role: null,
  userRepresentative: false,
  fromRegion: false,
  facilitator: false,
  ...parts,
})

/** One of each organisation named, with the organisation's name and a number where there are several. */
export function from(...organisations: string[]): GroupingPerson[] {
  const counts = new Map<string, number>()
  return organisations.map((organisationId) => {
    const nth = (counts.get(organisationId) ?? 0) + 1
    counts.set(organisationId, nth)
    return aPerson(`${organisationId} ${nth}`, { organisationId })
  })
}

export const groupsOf = (...sizes: (number | null)[]): SessionToPlan['groups'] =>
  sizes.map((size, nth) => ({ id: String.fromCharCode(65 + nth), size }))

export function aSession(
  people: readonly GroupingPerson[],
  groups: SessionToPlan['groups'],
  parts: Partial<SessionToPlan> = {},
): SessionToPlan {
  return {
    id: 's1',
    groups,
    attending: people.map(({ id }) => id),
    pins: [],
    stood: [],
    aim: { kind: 'meet_new' },
    ...parts,
  }
}

export const anInput = (
  people: readonly GroupingPerson[],
  sessions: readonly SessionToPlan[],
  parts: Partial<GroupingInput> = {},
): GroupingInput => ({ people, sessions, held: [], pairs: [], seed: 1, ...parts })

export function seatsIn({ sessions }: GroupingProposal, id = 's1'): readonly Seat[] {
  const session = sessions.find((each) => each.id === id)
  if (session === undefined) throw new Error(`no session ${id}`)
  return session.seats
}

export const membersOf = (seats: readonly Seat[], groupId: string): string[] =>
  seats.filter((seat) => seat.groupId === groupId).map(({ personId }) => personId)

export function ruleOf({ report }: GroupingProposal, rule: RuleReport['rule'], sessionId = 's1'): RuleReport {
  const found = report.find((each) => each.rule === rule && each.sessionId === sessionId)
  if (found === undefined) throw new Error(`nothing is told of ${rule}`)
  return found
}

export const sizesOf = (seats: readonly Seat[], groups: SessionToPlan['groups']): number[] =>
  groups.map(({ id }) => membersOf(seats, id).length)
