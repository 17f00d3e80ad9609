import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { Viewer } from '../domain/access.ts'
import type { PlainDate } from '../domain/calendar/plain-date.ts'
import type { Database } from './database.ts'

/** What is written of a person in one forum, whatever the day. */
export type Standing = {
  organisationId: string | null
  member: boolean
  holdings: { seatId: string; from: PlainDate; to: PlainDate | null }[]
}

type Person = { personId: string; secretariat: boolean }

/** `forum` gives the forum's id. */
export const standingIn = (
  personId: string,
  forum: RawBuilder<unknown>,
): RawBuilder<Standing> => sql<Standing>`
  select p.organisation_id as "organisationId",
    exists (select from forum_member m
      where m.forum_id = f.id and m.person_id = p.id and m.left_at is null) as member,
    coalesce((select jsonb_agg(jsonb_build_object('seatId', h.seat_id, 'from', h.from_date, 'to', h.to_date))
      from seat_holder h join seat s on s.id = h.seat_id
      where s.forum_id = f.id and h.person_id = p.id), '[]') as holdings
  from person p, (select ${forum} as id) f where p.id = ${personId}::uuid`

/** What the person is to the forum on `today`: seats held, membership, and whom they may propose for. */
export function viewerOn(person: Person, standing: Standing | undefined, today: PlainDate): Viewer {
  const { personId, secretariat } = person
  if (standing === undefined)
    return { personId, secretariat, organisationId: null, seatIds: [], member: false }
  const held = standing.holdings.filter(({ from, to }) => from <= today && (to === null || to >= today))
  const seatIds = [...new Set(held.map(({ seatId }) => seatId))]
  const { organisationId, member } = standing
  return { personId, secretariat, organisationId, seatIds, member: member || seatIds.length > 0 }
}

/** The person in one forum, read by itself. */
export async function findViewer(
  db: Kysely<Database>,
  person: Person,
  forumId: string,
  today: PlainDate,
): Promise<Viewer> {
  const { rows } = await standingIn(person.personId, sql`${forumId}::uuid`).execute(db)
  return viewerOn(person, rows[0], today)
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
