import type { Kysely } from 'kysely'
import type { CollationTold } from '../cards/collation-card.ts'
import type { Config } from '../config.ts'
import type { Language } from '../domain/language.ts'
import { newestEdition } from '../store/collation-editions.ts'
import { findCollation } from '../store/collations.ts'
import type { Database } from '../store/database.ts'
import { meetingTabLink } from './links.ts'
import { readMeeting } from './read-meeting.ts'

/**
 * What is to be told of a collation now; null where nobody needs it any more: it was taken back, or a newer one has been sent
 * since.
 */
export async function collationToldFor(
  db: Kysely<Database>,
  { meetingId, edition }: { meetingId: string; edition: number },
  { config, language, now }: { config: Config; language: Language; now: Date },
): Promise<CollationTold | null> {
  const reading = await readMeeting(db, { personId: null, secretariat: false }, meetingId, now)
  const { state, commentsUntil } = await findCollation(db, meetingId)
  const newest = await newestEdition(db, meetingId)
  if (reading === null || newest?.number !== edition || newest.state !== state) return null
  const { title, date } = reading.place
  return {
    language,
    meeting: title,
    date,
    until: state === 'final' ? null : commentsUntil,
    url: meetingTabLink(config, meetingId, 'collation'),
  }
}
