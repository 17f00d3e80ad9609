import { type Kysely, sql } from 'kysely'
import type { Database } from './database.ts'

export type SeatHolding = {
  seatId: string
  personId: string
  role: 'director' | 'deputy'
  from: string
  to: string | null
}

/** Whoever has held one of the round's frozen seats on or after a day; ended holdings too. */
export async function holdingsOfRound(
  db: Kysely<Database>,
  roundId: string,
  since: string,
): Promise<SeatHolding[]> {
  const { rows } = await sql<SeatHolding>`
    select h.seat_id as "seatId", h.person_id as "personId", h.role, h.from_date as "from", h.to_date as "to"
    from round_seat rs join seat_holder h on h.seat_id = rs.seat_id
    where rs.round_id = ${roundId}::uuid and (h.to_date is null or h.to_date >= ${since}::date)
    order by h.seat_id, h.role desc, h.from_date, h.id limit 2000`.execute(db)
  return rows
}

/** All rounds of one proposal, revision 1 first. */
export async function revisionsOf(
  db: Kysely<Database>,
  proposalId: string,
): Promise<{ id: string; revision: number }[]> {
  return db
    .selectFrom('round')
    .select(['id', 'revision'])
    .where('proposal_id', '=', proposalId)
    .orderBy('revision')
    .limit(100)
    .execute()
}

export type NamedPerson = { personId: string; name: string; organisation: string | null }

/**
 * Names and organisations by person id. Who has been deleted by rule is missing. Whoever is of the secretariat and holds no
 * seat acts as the secretariat, not as the municipality that employs them.
 */
export async function namedPeople(db: Kysely<Database>, personIds: string[]): Promise<NamedPerson[]> {
  if (personIds.length === 0) return []
  const { rows } = await sql<NamedPerson>`
    select c.person_id as "personId", c.name,
      case when p.secretariat and not exists (select from seat_holder h where h.person_id = p.id)
        then 'Sekretariatet' else o.name end as organisation
    from person_contact c join person p on p.id = c.person_id left join organisation o on o.id = p.organisation_id
    where c.person_id = any(${[...new Set(personIds)]}::uuid[]) limit 5000`.execute(db)
  return rows
}

/** Person ids that hold a personal link in force to the round. */
export async function peopleWithLinks(db: Kysely<Database>, roundId: string): Promise<Set<string>> {
  const rows = await db
    .selectFrom('mail_link')
    .select('person_id')
    .distinct()
    .where('round_id', '=', roundId)
    .where('revoked_at', 'is', null)
    .limit(2000)
    .execute()
  return new Set(rows.map((row) => row.person_id))
}

/** Changes whenever anything that the round's page shows has changed, but for what the clock does. */
export async function roundMark(db: Kysely<Database>, roundId: string): Promise<string | null> {
  const { rows } = await sql<{ mark: string }>`
    select r.version || '.' || coalesce((select max(h.id) from history h where h.round_id = r.id), 0)
      || '.' || coalesce((select count(*) || ':' || count(*) filter (where d.state in ('queued', 'retry'))
        from delivery d where d.round_id = r.id), '')
      || '.' || coalesce((select string_agg(o.version::text, '-' order by o.revision)
        from round o where o.proposal_id = r.proposal_id and o.id <> r.id), '') as mark
    from round r where r.id = ${roundId}::uuid`.execute(db)
  return rows[0]?.mark ?? null
}
