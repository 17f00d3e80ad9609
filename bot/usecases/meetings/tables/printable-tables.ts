import type { Kysely } from 'kysely'
import type { PublishedGroup } from '../../../domain/meetings/publishing/publication.ts'
import type { Database } from '../../../store/database.ts'
import { findPublication } from '../../../store/breakout-publications.ts'

/** The session's published groups that meet at tables; none where it is no session of that meeting. */
export async function printableTables(
  db: Kysely<Database>,
  { meetingId, blockId }: { meetingId: string; blockId: string },
): Promise<PublishedGroup[]> {
  const publication = await findPublication(db, blockId)
  return publication?.meetingId === meetingId ? publication.groups.filter(({ online }) => !online) : []
}
