import type { Kysely } from 'kysely'
import type { Meeting } from '../../../domain/meetings/meeting.ts'
import type { Database } from '../../../store/database.ts'
import { listParticipants } from '../../../store/participants.ts'
import { publishedGroups, seatedIn } from '../../../views/published-groups.ts'
import { type Reachable, reachableAmong } from '../tell-participants.ts'

/** Everybody in the session's published groups who is known and can be written to. */
export async function recipientsInGroups(
  db: Kysely<Database>,
  meeting: Meeting,
  blockId: string,
): Promise<Reachable[]> {
  const publication = await publishedGroups(db, meeting, blockId)
  if (publication === null) return []
  const seated = seatedIn(publication, await listParticipants(db, meeting.id))
  return reachableAmong(
    db,
    seated.map(({ participant }) => participant),
  )
}
