import { type Kysely, sql } from 'kysely'
import { defaultSettings, type ForumSettings } from '../domain/forum.ts'
import { keptRules } from '../domain/forums/rules-schema.ts'
import type { SummerBreak } from '../domain/forums/cadence.ts'
import { ORDINARY } from '../domain/forums/templates/ordinary-forum.ts'
import type { Database } from './database.ts'
import { organisationsOn } from './organisations.ts'

/** A forum as the wheel has it. */
export type WheelForumRow = {
  id: string
  name: string
  regionCode: string
  closedDays: readonly string[]
  summerBreak: SummerBreak | null
  /** The person is a member, or holds a seat today. */
  mine: boolean
  /** Its place, from 0, in the order in which forums were made: what gives it colour and pattern, whatever is made later. */
  look: number
}

type Row = {
  id: string
  name: string
  regionCode: string
  settings: Partial<ForumSettings>
  rules: unknown
  mine: boolean
  look: number
}

/** Every forum by name, and which of them the person is in; `personId` null: nobody in particular. */
export async function listWheelForums(
  db: Kysely<Database>,
  personId: string | null,
  today: string,
): Promise<WheelForumRow[]> {
  const { rows } = await sql<Row>`
    select f.id, f.name, f.region_code as "regionCode", f.settings, f.rules,
      (row_number() over (order by f.created_at, f.name collate "da-x-icu", f.id) - 1)::int as look,
      exists (select from forum_member m
        where m.forum_id = f.id and m.person_id = ${personId}::uuid and m.left_at is null)
      or exists (select from seat s join seat_holder h on h.seat_id = s.id
        where s.forum_id = f.id and h.person_id = ${personId}::uuid and h.from_date <= ${today}::date
          and (h.to_date is null or h.to_date >= ${today}::date)) as mine
    from forum f order by f.name collate "da-x-icu", f.id limit 500`.execute(db)
  return rows.map(({ settings, rules, ...forum }) => ({
    ...forum,
    closedDays: { ...defaultSettings, ...settings }.closedDays,
    summerBreak: rules === null ? ORDINARY.summerBreak : keptRules.parse(rules).summerBreak,
  }))
}

export type WheelPerson = { personId: string; name: string; organisation: string | null; forumIds: string[] }

/** Whom an entry may be laid upon: everybody of a forum, and the secretariat; at most 2,000, by name. */
export async function listWheelPeople(db: Kysely<Database>, today: string): Promise<WheelPerson[]> {
  const { rows } = await sql<WheelPerson>`
    select c.person_id as "personId", c.name, o.name as organisation,
      coalesce((select jsonb_agg(distinct m.forum_id) from forum_member m
        where m.person_id = p.id and m.left_at is null), '[]') as "forumIds"
    from person p join person_contact c on c.person_id = p.id
      left join ${organisationsOn(today)} o on o.id = p.organisation_id
    where p.secretariat
      or exists (select from forum_member m where m.person_id = p.id and m.left_at is null)
      or exists (select from seat_holder h where h.person_id = p.id and h.to_date is null)
    order by c.name collate "da-x-icu", p.id limit 2000`.execute(db)
  return rows
}

/** Those of the ids that are nobody's. */
export async function unknownPeople(db: Kysely<Database>, personIds: readonly string[]): Promise<string[]> {
  if (personIds.length === 0) return []
  const rows = await db
    .selectFrom('person')
    .select('id')
    .where('id', 'in', [...personIds])
    .execute()
  const known = new Set(rows.map(({ id }) => id))
  return personIds.filter((id) => !known.has(id))
}
