import type { Kysely } from 'kysely'
import type { Database } from '../../../store/database.ts'
import { listParticipants } from '../../../store/participants.ts'
import { publishedGroups, seatedIn } from '../../../views/published-groups.ts'
import { type Reachable, reachableAmong } from '../tell-participants.ts'

/** Everybody in the session's published groups who is known and can be written to. */
export async function recipientsInGroups(
  db: Kysely<Database>,
  meetingId: string,
  blockId: string,
): Promise<Reachable[]> {
  const publication = await publishedGroups(db, blockId)
  if (publication === null) return []
  const seated = seatedIn(publication, await listParticipants(db, meetingId))
  return reachableAmong(
    db,
    seated.map(({ participant }) => participant),
  )
}
