import { outOfStep } from '../domain/meetings/publishing/out-of-step.ts'
import { isOver } from './meeting-times.ts'
import { type Session, sessionsThatFollow } from './sessions-that-follow.ts'

/**
 * Who does not sit in a session as in the one whose groups it is to have, and their group in it. Nobody, where it has been given no groups
 * or gets them with the other when that is sent, or is over.
 */
export function peopleOutOfStep(
  sessions: readonly Session[],
  { block, time, session }: Session,
  attending: readonly { id: string }[],
  now: Date,
): { participantId: string; groupId: string }[] {
  const followed = sessions.find((one) => one.block.id === block.session?.sameGroupsAs)
  if (followed === undefined || session.seats.length === 0 || isOver(time, now)) return []
  const comesAlong = sessionsThatFollow(sessions, followed.block.id, now).some(
    (one) => one.block.id === block.id,
  )
  return comesAlong ? [] : outOfStep(session, followed.session, new Set(attending.map(({ id }) => id)))
}
