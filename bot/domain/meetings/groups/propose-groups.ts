import type { GroupingInput, GroupingProposal, SearchBudget } from './grouping.ts'

/** Groups for every session, with a report of how far each rule is met. */
export function proposeGroups(input: GroupingInput, budget: SearchBudget): GroupingProposal {
  void budget
  return {
    sessions: input.sessions.map(({ id, groups, attending, pins }) => ({
      id,
      seats: attending.map((personId, nth) => ({
        personId,
        groupId:
          pins.find((pin) => pin.personId === personId)?.groupId ?? groups[nth % groups.length]?.id ?? '',
      })),
    })),
    report: [],
    moves: [],
    proven: false,
    steps: 0,
  }
}
