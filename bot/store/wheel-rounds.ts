import { type Kysely, sql } from 'kysely'
import { localDateOf, instantOf } from '../domain/calendar/copenhagen.ts'
import { addDays } from '../domain/calendar/plain-date.ts'
import type { Window } from '../domain/wheel/when.ts'
import type { Database } from './database.ts'
import { standing, visible } from './round-list.ts'

/** More round-robins than any region has in two years. */
const MOST = 500

/** Rounds that the person may see and that run, or are written, in the window; the newest when there are too many. */
export async function roundsInWindow(
  db: Kysely<Database>,
  person: { personId: string; secretariat: boolean },
  { from, to }: Window,
  now: Date,
): Promise<string[]> {
  const [start, end] = [instantOf(from, '00:00'), instantOf(addDays(to, 1), '00:00')]
  const { rows } = await sql<{ id: string }>`
    select r.id from round r
    where ${visible(person, localDateOf(now))} and ${standing}
      and coalesce(r.started_at, (r.plan ->> 'sendAt')::timestamptz, (r.decision ->> 'at')::timestamptz,
        r.created_at) < ${end}
      and coalesce(case when r.started_at is null then (r.plan ->> 'deadline')::timestamptz else r.deadline end,
        r.started_at, (r.plan ->> 'sendAt')::timestamptz, (r.decision ->> 'at')::timestamptz, r.created_at) >= ${start}
    order by r.created_at desc, r.id desc limit ${MOST}`.execute(db)
  return rows.map(({ id }) => id)
}
