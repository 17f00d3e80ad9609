import type { GroupingInput, Seat } from './grouping.ts'

/** How often any two of the input's people have sat in one group, over sessions that come and go. */
export type Meetings = {
  add: (seats: readonly Seat[], by: 1 | -1) => void
  times: (one: string, other: string) => number
}

export function meetingsOf({ people }: Pick<GroupingInput, 'people'>): Meetings {
  const at = new Map(people.map(({ id }, place) => [id, place]))
  const many = people.length
  const times = new Uint8Array(many * many)
  return {
    add: (seats, by) => {
      for (const members of Map.groupBy(seats, ({ groupId }) => groupId).values()) {
        const places = members.flatMap(({ personId }) => at.get(personId) ?? [])
        for (const one of places) {
          for (const other of places) {
            if (one !== other) times[one * many + other] = (times[one * many + other] ?? 0) + by
          }
        }
      }
    },
    times: (one, other) => {
      const [first, second] = [at.get(one), at.get(other)]
      return first === undefined || second === undefined ? 0 : (times[first * many + second] ?? 0)
    },
  }
}
