import { type Kysely, sql } from 'kysely'
import type { Viewer } from '../domain/access.ts'
import type { Database } from './database.ts'

/** What the person is to the forum on `today`: seats held, membership, and whom they may propose for. */
export async function findViewer(
  db: Kysely<Database>,
  person: { personId: string; secretariat: boolean },
  forumId: string,
  today: string,
): Promise<Viewer> {
  const { rows } = await sql<{ organisationId: string | null; member: boolean; seatIds: string[] }>`
    select p.organisation_id as "organisationId",
      exists (select from forum_member m
        where m.forum_id = ${forumId}::uuid and m.person_id = p.id and m.left_at is null) as member,
      coalesce((select jsonb_agg(distinct h.seat_id) from seat_holder h join seat s on s.id = h.seat_id
        where s.forum_id = ${forumId}::uuid and h.person_id = p.id and h.from_date <= ${today}::date
          and (h.to_date is null or h.to_date >= ${today}::date)), '[]') as "seatIds"
    from person p where p.id = ${person.personId}::uuid`.execute(db)
  const row = rows[0]
  if (row === undefined) return { ...person, organisationId: null, seatIds: [], member: false }
  return { ...person, ...row, member: row.member || row.seatIds.length > 0 }
}

/** Every seat that the person holds on a day, in all forums. */
export async function seatsHeldBy(
  db: Kysely<Database>,
  personId: string,
  today: string,
): Promise<Set<string>> {
  const rows = await db
    .selectFrom('seat_holder')
    .select('seat_id')
    .where('person_id', '=', personId)
    .where('from_date', '<=', today)
    .where((eb) => eb.or([eb('to_date', 'is', null), eb('to_date', '>=', today)]))
    .limit(200)
    .execute()
  return new Set(rows.map((row) => row.seat_id))
}
