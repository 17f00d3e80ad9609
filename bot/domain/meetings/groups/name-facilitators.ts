/**
 * The groups, each with somebody to lead it where that can be: whoever leads it goes on, and a group that nobody leads gets the
 * first of its own people who is `able` to. Nobody is moved for it.
 */
export function nameFacilitators<G extends { id: string; facilitatorId: string | null }>(
  groups: readonly G[],
  seats: readonly { participantId: string; groupId: string }[],
  able: ReadonlySet<string>,
): G[] {
  const leads = new Set(groups.map(({ facilitatorId }) => facilitatorId))
  return groups.map((group) => {
    if (group.facilitatorId !== null) return group
    const found = seats.find(
      ({ participantId, groupId }) =>
        groupId === group.id && able.has(participantId) && !leads.has(participantId),
    )
    return found === undefined ? group : { ...group, facilitatorId: found.participantId }
  })
}
