import type { BookSeriesInput } from '../../contract/scheduling.ts'
import type { Result } from '../../domain/refusal.ts'
import type { Actor } from '../actor.ts'
import { bookMeetings, type BookDeps } from './book-meetings.ts'

/** Books a year's meetings in one go: all of them, or none where one cannot be. */
export async function bookSeries(
  deps: BookDeps,
  actor: Actor,
  { forumId, meetings, location, message, ...asked }: BookSeriesInput & { forumId: string },
): Promise<Result<{ entryIds: string[] }>> {
  return bookMeetings(deps, actor, { forumId, asked, meetings, location, message })
}
