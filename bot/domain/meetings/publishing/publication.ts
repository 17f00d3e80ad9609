/** A group as it was published; `members` holds its facilitator too. Ids alone: names are looked up when they are shown. */
export type PublishedGroup = {
  id: string
  label: string
  place: string
  online: boolean
  facilitatorId: string | null
  members: readonly string[]
}

/**
 * What everybody's card, mail, page and invitation is drawn from: of one session, the newest alone. Without groups it takes back
 * what was published.
 */
export type Publication = {
  blockId: string
  number: number
  groups: readonly PublishedGroup[]
  at: Date
  byPersonId: string
}

/** Where somebody sits; a facilitator sits with the group that they lead. */
export const groupOf = (
  { groups }: Pick<Publication, 'groups'>,
  participantId: string,
): PublishedGroup | null => groups.find(({ members }) => members.includes(participantId)) ?? null

/** The groups without somebody who does not come. */
export const without = (groups: readonly PublishedGroup[], participantId: string): PublishedGroup[] =>
  groups.map((group) => ({
    ...group,
    facilitatorId: group.facilitatorId === participantId ? null : group.facilitatorId,
    members: group.members.filter((id) => id !== participantId),
  }))

/** Who sits in another group than before, or came, or went. */
export function movedBetween(before: readonly PublishedGroup[], after: readonly PublishedGroup[]): string[] {
  const [was, is] = [placesOf(before), placesOf(after)]
  return [...new Set([...was.keys(), ...is.keys()])].filter((id) => was.get(id) !== is.get(id))
}

/** Who stays in their group, of which something else is said than before: who else is there, who leads it, where it is. */
export function correctedBetween(
  before: readonly PublishedGroup[],
  after: readonly PublishedGroup[],
): string[] {
  const moved = new Set(movedBetween(before, after))
  const was = new Map(before.map((group) => [group.id, group]))
  return after.flatMap((group) => {
    const old = was.get(group.id)
    return old === undefined || saysTheSame([old], [group])
      ? []
      : group.members.filter((member) => !moved.has(member))
  })
}

/** Whether the same is said by both. */
export const saysTheSame = (one: readonly PublishedGroup[], other: readonly PublishedGroup[]): boolean =>
  JSON.stringify(one.map(ordered)) === JSON.stringify(other.map(ordered))

const ordered = ({ id, label, place, online, facilitatorId, members }: PublishedGroup) => [
  id,
  label,
  place,
  online,
  facilitatorId,
  members.toSorted(),
]

const placesOf = (groups: readonly PublishedGroup[]): Map<string, string> =>
  new Map(groups.flatMap(({ id, members }) => members.map((member) => [member, id] as const)))
