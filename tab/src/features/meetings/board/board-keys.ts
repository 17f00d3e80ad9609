import type { SessionView } from '../../../../../bot/contract/groups.ts'

/** What has the focus on a board: a group's heading, or a person. One of them is the board's only tab stop. */
export type BoardPlace = `group ${string}` | `person ${string}`

/** The board as the arrow keys go over it: a column for each group, its heading first; last those in no group. */
export function placesOf({ groups, unseated }: Pick<SessionView, 'groups' | 'unseated'>): BoardPlace[][] {
  const columns = groups.map(({ id, seats }): BoardPlace[] => [
    `group ${id}`,
    ...seats.map(({ participantId }): BoardPlace => `person ${participantId}`),
  ])
  return [...columns, unseated.map((id): BoardPlace => `person ${id}`)].filter(({ length }) => length > 0)
}

/** Where a key leads from a place; null: it leads nowhere, or is no key of the board. */
export function placeAfter(columns: readonly BoardPlace[][], at: BoardPlace, key: string): BoardPlace | null {
  const column = columns.findIndex((places) => places.includes(at))
  const places = columns[column]
  if (places === undefined) return null
  const row = places.indexOf(at)
  const beside = (by: 1 | -1) => {
    const other = columns[column + by]
    return other?.[Math.min(row, other.length - 1)] ?? null
  }
  switch (key) {
    case 'ArrowDown':
      return places[row + 1] ?? null
    case 'ArrowUp':
      return places[row - 1] ?? null
    case 'ArrowRight':
      return beside(1)
    case 'ArrowLeft':
      return beside(-1)
    case 'Home':
      return places[0] ?? null
    case 'End':
      return places.at(-1) ?? null
    default:
      return null
  }
}

/** The group after, or before, the one that somebody sits in, round and round; from no group it is the first, or the last. */
export function groupBeside(
  { groups }: Pick<SessionView, 'groups'>,
  groupId: string | null,
  by: 1 | -1,
): string | null {
  const at = groups.findIndex(({ id }) => id === groupId)
  const from = at === -1 && by === -1 ? 0 : at
  return groups.at((from + by) % groups.length)?.id ?? null
}
