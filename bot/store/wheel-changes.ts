import { type Kysely, sql } from 'kysely'
import type { Database } from './database.ts'

/**
 * When each of the entries last came to be as it is: its own last change or that of what it takes its dates from, however
 * far back; where dates give way to a forum's closed days, also the last change of those. Round-robins by the ids of their rounds. What is not there any more has no instant.
 */
export async function lastChanges(
  db: Kysely<Database>,
  { entryIds, roundIds }: { entryIds: readonly string[]; roundIds: readonly string[] },
): Promise<Map<string, Date>> {
  const { rows } = await sql<{ id: string; at: Date }>`
    with recursive chain (id, above) as (
      select e.id, e.id from wheel_entry e where e.id = any(${[...entryIds]}::uuid[])
      union
      select c.id, e.follows_id from chain c join wheel_entry e on e.id = c.above where e.follows_id is not null
    )
    select c.id, greatest(max(e.created_at), max(h.at), max(d.at)) as at
    from chain c join wheel_entry e on e.id = c.above left join wheel_history h on h.entry_id = c.above
      left join rules_history d on e.follows_id is not null and d.forum_id = e.forum_id
        and jsonb_exists(d.data -> 'after', 'closedDays')
    group by c.id
    union all
    select r.id, greatest(r.created_at, max(h.at)) from round r left join history h on h.round_id = r.id
    where r.id = any(${[...roundIds]}::uuid[]) group by r.id, r.created_at`.execute(db)
  return new Map(rows.map(({ id, at }) => [id, at]))
}
