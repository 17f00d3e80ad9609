import type { PublishedGroup } from './publication.ts'

/** Whose paper it is. `participantId`: the reader's own line in the meeting; null: none. */
export type PaperReader = {
  role: 'chair' | 'facilitator' | 'participant'
  secretariat: boolean
  participantId: string | null
}

/**
 * The groups of a session that stand on somebody's run sheet: a facilitator's has those that they lead; the chair's, and what the
 * secretariat prints for the facilitators, all of them, or the one that is asked for; the participants' programme none.
 */
export function groupsOnPaper(
  groups: readonly PublishedGroup[],
  { role, secretariat, participantId }: PaperReader,
  groupId: string | null,
): PublishedGroup[] {
  if (role === 'participant') return []
  return groups
    .filter(({ facilitatorId }) => secretariat || (participantId !== null && facilitatorId === participantId))
    .filter(({ id }) => groupId === null || id === groupId)
}
