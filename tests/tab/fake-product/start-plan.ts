import type { StartPlan } from '../../../bot/contract/round.ts'
import { members, seatIdOf } from './people.ts'
import { openRound } from './rounds.ts'

export function startPlan(changes: Partial<StartPlan> = {}): StartPlan {
  const { card, gate } = openRound()
  return {
    earliestDeadline: '2026-03-09T11:00:00.000Z',
    deadline: '2026-03-09T11:00:00.000Z',
    deadlineProblem: null,
    sendAtProblem: null,
    releaseProblem: null,
    warnings: ['Odsherred Kommune har ingen på pladsen. Medlemmet kan ikke nås.'],
    missing: [],
    nextMeeting: { date: '2026-06-11', title: 'DASSOS-møde', nearEnoughToWait: false },
    gate,
    seats: members.map(({ id, name }) => ({
      seatId: seatIdOf(id),
      organisation: { id, name },
      isOperator: name.includes('Slagelse'),
      people: name.includes('Odsherred')
        ? []
        : [
            {
              name: `Direktør, ${name}`,
              role: 'director' as const,
              reachedHow: 'teams' as const,
              text: 'Får kort i Teams i egen kommunes tenant.',
            },
          ],
    })),
    readers: [],
    askedMembers: 17,
    card,
    ...changes,
  }
}
