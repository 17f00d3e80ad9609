import { groupOf, type Publication } from './publication.ts'
import { believesInGroup, type HeardByDoor } from './what-to-tell.ts'

type Somebody = { id: string; reachedBy: 'teams' | 'mail' | 'none' }

/**
 * Whom taking a session's groups back concerns, of those who come: `told` have heard of a group and must hear that it no longer holds;
 * `untold` sit in a group and have not heard of it, whatever is on its way to them. Whom nothing reaches is neither.
 */
export function concernedByWithdrawal<P extends Somebody>(
  publication: Pick<Publication, 'groups'>,
  heard: ReadonlyMap<string, HeardByDoor>,
  attending: readonly P[],
): { told: P[]; untold: P[] } {
  const reached = attending.filter(({ reachedBy }) => reachedBy !== 'none')
  const knows = ({ id }: Somebody) => believesInGroup(heard.get(id) ?? {})
  return {
    told: reached.filter(knows),
    untold: reached.filter((one) => !knows(one) && groupOf(publication, one.id) !== null),
  }
}
