import type { Kysely } from 'kysely'
import type { PublishedGroup } from '../domain/meetings/publishing/publication.ts'
import type { Database } from '../store/database.ts'
import { listPublications } from '../store/breakout-publications.ts'
import { listBreakoutSessions } from '../store/breakout-sessions.ts'

export type SessionGroup = Pick<PublishedGroup, 'id' | 'label' | 'place' | 'facilitatorId' | 'members'>

/**
 * The groups of each session of the meeting, by its block, as they were published; `unpublished`: with those that the secretariat
 * has made and not published yet.
 */
export async function groupsBySession(
  db: Kysely<Database>,
  meetingId: string,
  { unpublished }: { unpublished: boolean },
): Promise<Map<string, SessionGroup[]>> {
  const published = await listPublications(db, meetingId)
  const groups = new Map<string, SessionGroup[]>(published.map((one) => [one.blockId, [...one.groups]]))
  if (!unpublished) return groups
  for (const session of await listBreakoutSessions(db, meetingId)) {
    const told = groups.get(session.blockId) ?? []
    const drafted = session.groups
      .filter(({ id }) => !told.some((group) => group.id === id))
      .map(({ id, label, place, facilitatorId }): SessionGroup => {
        const seated = session.seats.filter(({ groupId }) => groupId === id).map((seat) => seat.participantId)
        const members = facilitatorId === null ? seated : [...seated, facilitatorId]
        return { id, label, place, facilitatorId, members }
      })
    groups.set(session.blockId, [...told, ...drafted])
  }
  return groups
}
