import type { BookMeetingInput } from '../../contract/scheduling.ts'
import type { Result } from '../../domain/refusal.ts'
import type { Actor } from '../actor.ts'
import { bookMeetings, type BookDeps } from './book-meetings.ts'

/** Books one meeting. */
export async function bookMeeting(
  deps: BookDeps,
  actor: Actor,
  input: BookMeetingInput & { forumId: string },
): Promise<Result<{ entryId: string }>> {
  const { forumId, title, start, despite, location, message, ...asked } = input
  const booked = await bookMeetings(deps, actor, {
    forumId,
    asked,
    meetings: [{ title, start, despite }],
    location,
    message,
  })
  return booked.ok ? { ok: true, entryId: booked.entryIds[0] ?? '' } : booked
}
