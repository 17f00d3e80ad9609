import { insertMeetingLink } from '../store/meeting-links.ts'
import type { OutboundDeps } from './worker.ts'

/** The token of a new personal link. Stored before the mail leaves: one in a mail must open. */
export async function newMeetingLink(
  { db, clock, newSecret }: Pick<OutboundDeps, 'db' | 'clock' | 'newSecret'>,
  of: { meetingId: string; participantId: string },
): Promise<string> {
  const token = newSecret()
  await insertMeetingLink(db, token, of, clock())
  return token
}
