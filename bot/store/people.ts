import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { PersonDoors } from '../domain/members/doors.ts'
import type { Language } from '../domain/language.ts'
import type { Database } from './database.ts'

export type Recipient = PersonDoors & {
  personId: string
  name: string
  language: Language
  /** The seat that the person was found through; null: found otherwise. */
  seatId: string | null
}

const recipientColumns = sql`
  c.name, c.mail, coalesce(c.language, 'da') as language,
  coalesce((select jsonb_agg(jsonb_build_object('tenantId', i.tenant_id, 'objectId', i.object_id,
    'userType', i.user_type, 'chat', ch.state) order by i.user_type desc, ch.state nulls last)
    from identity i left join chat ch on ch.tenant_id = i.tenant_id and ch.object_id = i.object_id
    where i.person_id = p.id), '[]') as identities`

export type RecipientRow = {
  personId: string
  seatId: string | null
  name: string | null
  mail: string | null
  language: Language
  identities: PersonDoors['identities']
}

export const toRecipient = (row: RecipientRow): Recipient => ({ ...row, name: row.name ?? '' })

/** Directors and deputies in force on `today` of the seats, with how each can be written to. */
export async function holdersOf(
  db: Kysely<Database>,
  seatIds: string[],
  today: string,
): Promise<Recipient[]> {
  if (seatIds.length === 0) return []
  const { rows } = await holders(seatIds, today).execute(db)
  return rows.map(toRecipient)
}

export async function recipientsByPerson(db: Kysely<Database>, personIds: string[]): Promise<Recipient[]> {
  if (personIds.length === 0) return []
  const { rows } = await sql<RecipientRow>`
    select p.id as "personId", null as "seatId", ${recipientColumns}
    from person p left join person_contact c on c.person_id = p.id
    where p.id = any(${personIds}::uuid[])
    limit 1000`.execute(db)
  return rows.map(toRecipient)
}

/** Members of the forum who hold no seat today: they are told, not asked. */
export async function readersOf(db: Kysely<Database>, forumId: string, today: string): Promise<Recipient[]> {
  const { rows } = await readers(forumId, today).execute(db)
  return rows.map(toRecipient)
}

/** Where people are found. `proposersOf` is a proposal, `readersOf` a forum. */
export type Source =
  { holdersOf: string[] } | { readersOf: string } | { proposersOf: string } | { secretariat: true }

/** The statement that finds them, for sending it with others. */
export function peopleIn(source: Source, today: string): RawBuilder<RecipientRow> {
  if ('holdersOf' in source) return holders(source.holdersOf, today)
  if ('readersOf' in source) return readers(source.readersOf, today)
  return 'proposersOf' in source ? proposers(source.proposersOf) : secretariat
}

const holders = (seatIds: string[], today: string) => sql<RecipientRow>`
  select p.id as "personId", h.seat_id as "seatId", ${recipientColumns}
  from seat_holder h join person p on p.id = h.person_id left join person_contact c on c.person_id = p.id
  where h.seat_id = any(${seatIds}::uuid[]) and h.from_date <= ${today}::date
    and (h.to_date is null or h.to_date >= ${today}::date)
  order by h.seat_id, h.role desc, p.id
  limit 1000`

const readers = (forumId: string, today: string) => sql<RecipientRow>`
  select p.id as "personId", null as "seatId", ${recipientColumns}
  from forum_member m join person p on p.id = m.person_id left join person_contact c on c.person_id = p.id
  where m.forum_id = ${forumId} and m.left_at is null and not p.secretariat and not exists (
    select from seat s join seat_holder h on h.seat_id = s.id
    where s.forum_id = m.forum_id and h.person_id = m.person_id and h.from_date <= ${today}::date
      and (h.to_date is null or h.to_date >= ${today}::date))
  limit 1000`

/**
 * Who has written or sent in the proposal, in any of its revisions, and is of the operator's own people: a revision that
 * the secretariat starts is still theirs.
 */
const proposers = (proposalId: string) => sql<RecipientRow>`
  select p.id as "personId", null as "seatId", ${recipientColumns}
  from person p left join person_contact c on c.person_id = p.id
  where not p.secretariat and p.id in (
    select h.person_id from round r
      join history h on h.round_id = r.id and h.kind in ('drafted', 'edited', 'submitted')
    where r.proposal_id = ${proposalId}::uuid and p.organisation_id = r.operator_organisation_id)
  limit 50`

const secretariat = sql<RecipientRow>`
  select p.id as "personId", null as "seatId", ${recipientColumns}
  from person p left join person_contact c on c.person_id = p.id
  where p.secretariat limit 50`

/** Names for showing; a person whose contact has been deleted by rule is missing from the map. */
export async function namesOf(db: Kysely<Database>, personIds: string[]): Promise<Map<string, string>> {
  if (personIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('person_contact')
    .select(['person_id', 'name'])
    .where('person_id', 'in', [...new Set(personIds)].slice(0, 2000))
    .execute()
  return new Map(rows.map((row) => [row.person_id, row.name]))
}

/** The municipality or region that the person belongs to; null: none that is confirmed. */
export async function organisationOfPerson(db: Kysely<Database>, personId: string): Promise<string | null> {
  const row = await db
    .selectFrom('person')
    .select('organisation_id as id')
    .where('id', '=', personId)
    .executeTakeFirst()
  return row?.id ?? null
}
