import { type Kysely, sql, type Transaction } from 'kysely'
import type { InForum } from '../domain/forums/member-of.ts'
import type { Database } from './database.ts'
import { organisationsOn } from './organisations.ts'

type Trx = Transaction<Database>

/** What the secretariat has said of somebody in a forum. `body` null: of their own organisation. */
export type SaidPost = InForum['said']

type Row = Omit<InForum, 'organisation' | 'said'> &
  SaidPost & {
    organisationId: string | null
    organisationKind: 'municipality' | 'region' | 'other' | null
    organisationName: string | null
  }

/** Everybody who is in the forum on that day, as member, on a seat, or both. Whose organisation is only guessed is of none. */
export async function peopleInForum(db: Kysely<Database>, forumId: string, day: string): Promise<InForum[]> {
  const { rows } = await sql<Row>`
    with held as (
      select h.person_id, max(h.role) filter (where h.role = 'director') as director
      from seat_holder h join seat s on s.id = h.seat_id
      where s.forum_id = ${forumId}::uuid
        and s.from_date <= ${day}::date and (s.to_date is null or s.to_date >= ${day}::date)
        and h.from_date <= ${day}::date and (h.to_date is null or h.to_date >= ${day}::date)
      group by h.person_id
    ), there as (
      select person_id from forum_member where forum_id = ${forumId}::uuid and left_at is null
      union select person_id from held
    )
    select p.id as "personId", o.id as "organisationId", o.kind as "organisationKind", o.name as "organisationName",
      p.secretariat, case when held.person_id is null then null else coalesce(held.director, 'deputy') end as seat,
      said.post, said.role, said.body
    from there join person p on p.id = there.person_id
      left join ${organisationsOn(day)} o on o.id = p.organisation_id
      left join held on held.person_id = p.id
      left join forum_post said on said.forum_id = ${forumId}::uuid and said.person_id = p.id
      left join person_contact c on c.person_id = p.id
    order by c.name collate "da-x-icu", p.id limit 2000`.execute(db)
  return rows.map(
    ({ post, role, body, organisationId: id, organisationKind, organisationName, ...person }) => ({
      ...person,
      organisation:
        id === null || organisationKind === null
          ? null
          : { id, name: organisationName ?? id, kind: organisationKind },
      said: { post, role, body },
    }),
  )
}

export async function savePost(trx: Trx, forumId: string, personId: string, said: SaidPost): Promise<void> {
  await trx
    .insertInto('forum_post')
    .values({ forum_id: forumId, person_id: personId, ...said })
    .onConflict((conflict) => conflict.columns(['forum_id', 'person_id']).doUpdateSet(said))
    .execute()
}
