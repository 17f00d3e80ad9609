import { type Kysely, sql, type Transaction } from 'kysely'
import type { WheelReader } from '../domain/access.ts'
import { addDays } from '../domain/calendar/plain-date.ts'
import type { Window } from '../domain/wheel/when.ts'
import type { Database } from './database.ts'
import { entriesAmong, type KeptEntry, keptOf, withWhatTheyNeed } from './wheel-entries.ts'

/** Nothing follows from farther away than a year and a long closure (domain/wheel/recurrence/offset.ts). */
const FARTHEST_FOLLOWING = 440

/** One change of the wheel at a time, so that no two of them close a ring that neither saw. Ends with the transaction. */
export async function lockWheel(trx: Transaction<Database>): Promise<void> {
  await sql`select pg_advisory_xact_lock(7244, 1)`.execute(trx)
}

/**
 * Whatever may lie in the window and concern the reader, and all that it needs for its dates and its waiting, which the
 * reader may not be allowed to see (domain/access.ts). One statement, by index.
 */
export async function entriesInWindow(
  db: Kysely<Database>,
  reader: WheelReader,
  { from, to }: Window,
): Promise<KeptEntry[]> {
  const theirs = reader.secretariat
    ? sql`true`
    : sql`(coalesce((select f.region_code from forum f where f.id = e.forum_id), e.region_code)
          = any(${[...reader.regionCodes]}::text[])
        or e.forum_id = any(${[...reader.forumIds]}::uuid[])
        or exists (select from wheel_responsible r
          where r.entry_id = e.id and r.person_id = ${reader.personId}::uuid))`
  const lies = (first: string, last: string) => sql`
    e.follows_id is null and e.first_day <= ${last}::date and (e.last_day is null or e.last_day >= ${first}::date)`
  const shown = sql`(with recursive shown (id) as (
      select e.id from wheel_entry e where ${theirs} and (${lies(from, to)}
        or ${lies(addDays(from, -FARTHEST_FOLLOWING), addDays(to, FARTHEST_FOLLOWING))}
          and exists (select from wheel_entry w where w.follows_id = e.id))
      union
      select w.id from shown join wheel_entry w on w.follows_id = shown.id
    ) select id from shown)`
  const { rows } = await entriesAmong(withWhatTheyNeed(shown)).execute(db)
  return rows.map(keptOf)
}
