import { type Kysely, sql, type Transaction } from 'kysely'
import type { MemberEvent } from '../domain/members/member-event.ts'
import type { Database } from './database.ts'

/** `byPerson` null: the product itself. */
export type MemberHistoryLine = { id: number; at: Date; byPerson: string | null; event: MemberEvent }

export async function appendMemberHistory(
  trx: Transaction<Database>,
  forumId: string,
  events: MemberEvent[],
  by: { at: Date; personId: string | null },
): Promise<void> {
  if (events.length === 0) return
  await sql`
    insert into member_history (forum_id, at, by_person, kind, person_id, data)
    select ${forumId}::uuid, ${by.at}::timestamptz, ${by.personId}::uuid, e.value->>'kind',
      (e.value->>'personId')::uuid, e.value - 'kind' - 'personId'
    from jsonb_array_elements(${JSON.stringify(events)}::jsonb) with ordinality as e order by e.ordinality`.execute(
    trx,
  )
}

/** The newest first. */
export async function listMemberHistory(
  db: Kysely<Database>,
  forumId: string,
  most: number,
): Promise<MemberHistoryLine[]> {
  const { rows } = await sql<MemberHistoryLine>`
    select id, at, by_person as "byPerson",
      data || jsonb_strip_nulls(jsonb_build_object('kind', kind, 'personId', person_id)) as event
    from member_history where forum_id = ${forumId}::uuid order by id desc limit ${most}`.execute(db)
  return rows
}
