/** A session's groups in their order, and who sits in them. */
type Seated = {
  groups: readonly { id: string; facilitatorId: string | null }[]
  seats: readonly { participantId: string; groupId: string; pinned: boolean }[]
}

/**
 * Of those who attend, who sits elsewhere than in the session `followed`, in a session that is to have the same groups; with the group
 * there that is theirs. Groups are the same by their order. Whoever is pinned or leads a group was put elsewhere on purpose; that somebody
 * sits in no group is told of by itself.
 */
export function outOfStep(
  session: Seated,
  followed: Seated,
  attending: ReadonlySet<string>,
): { participantId: string; groupId: string }[] {
  const fixed = new Set([
    ...session.seats.flatMap(({ participantId, pinned }) => (pinned ? [participantId] : [])),
    ...session.groups.flatMap(({ facilitatorId }) => facilitatorId ?? []),
  ])
  const here = new Map(session.seats.map(({ participantId, groupId }) => [participantId, groupId]))
  return followed.seats.flatMap(({ participantId, groupId }) => {
    const own = session.groups[followed.groups.findIndex(({ id }) => id === groupId)]
    const sits = here.get(participantId)
    const stays = own === undefined || sits === undefined || sits === own.id
    return stays || fixed.has(participantId) || !attending.has(participantId)
      ? []
      : [{ participantId, groupId: own.id }]
  })
}
