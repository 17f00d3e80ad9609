import type { Kysely } from 'kysely'
import type { GroupTold } from '../cards/group-told-card.ts'
import type { Config } from '../config.ts'
import { localDateOf } from '../domain/calendar/copenhagen.ts'
import type { Language } from '../domain/language.ts'
import { isInForce } from '../domain/members/term.ts'
import type { Database } from '../store/database.ts'
import { findForum } from '../store/forums.ts'
import { findGroupReading } from '../store/group-readings.ts'
import { listMemberHistory } from '../store/member-history.ts'
import { organisationNames } from '../store/organisations.ts'
import { listHolders, listSeats } from '../store/seats.ts'
import { forumTabLink } from './links.ts'
import { readingView } from './member-events.ts'

/** One reading can take so many people out, each with a few lines. */
const MOST_LINES = 500

/**
 * What the secretariat is to be told of a reading, as things are now. Null where nobody needs it any more: the group can be
 * read again, and the seats that were given up are held.
 */
export async function groupToldFor(
  db: Kysely<Database>,
  { forumId, at }: { forumId: string; at: string },
  { config, language, now }: { config: Config; language: Language; now: Date },
): Promise<GroupTold | null> {
  const forum = await findForum(db, forumId)
  if (forum === null) return null
  const reading = await findGroupReading(db, forumId)
  const names = { name: () => null, organisation: (id: string) => id }
  const trouble = readingView({ now, reading, lines: [], ...names }, language)?.trouble ?? null
  const lost = (await listMemberHistory(db, forumId, MOST_LINES)).flatMap(({ at: then, event }) =>
    event.kind === 'seat_lost' && then.toISOString() === at ? [event.organisationId] : [],
  )
  const vacant = await vacantAmong(db, forumId, lost, localDateOf(now))
  if (trouble === null && vacant.length === 0) return null
  return { language, forum: forum.name, trouble, vacant, tabUrl: forumTabLink(config, forumId) }
}

/** Names of those of the organisations on whose seat nobody sits today. */
async function vacantAmong(
  db: Kysely<Database>,
  forumId: string,
  organisationIds: string[],
  today: string,
): Promise<string[]> {
  if (organisationIds.length === 0) return []
  const seats = await listSeats(db, forumId, today)
  const holders = await listHolders(
    db,
    seats.map(({ id }) => id),
    today,
  )
  const names = await organisationNames(db, today)
  return seats
    .filter(({ organisationId }) => organisationIds.includes(organisationId))
    .filter(({ id }) => !holders.some((holder) => holder.seatId === id && isInForce(holder, today)))
    .map(({ organisationId }) => names.get(organisationId) ?? organisationId)
}
