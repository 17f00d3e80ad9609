import type { Publication } from '../domain/meetings/publishing/publication.ts'
import { followersOf } from '../domain/meetings/publishing/same-groups.ts'
import type { BreakoutSession } from '../store/breakout-sessions.ts'
import { isOver, type SessionTimes } from './meeting-times.ts'

export type Session = SessionTimes & { session: BreakoutSession; publication: Publication | null }

/** Of the meeting's sessions those that are sent and taken back with this one, in the order of the run sheet. */
export function sessionsThatFollow<S extends Session>(
  sessions: readonly S[],
  blockId: string,
  now: Date,
): S[] {
  const following = followersOf(
    sessions.map(({ block, time, session, publication }) => ({
      blockId: block.id,
      sameAs: block.session?.sameGroupsAs ?? null,
      over: isOver(time, now),
      lent: session.lent,
      sent: publication !== null,
      seated: session.seats.length > 0,
    })),
    blockId,
  )
  return sessions.filter(({ block }) => following.includes(block.id))
}
