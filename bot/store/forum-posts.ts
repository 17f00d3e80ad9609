import { type Kysely, sql, type Transaction } from 'kysely'
import type { Body, MemberRole, Post } from '../domain/forums/who.ts'
import type { Database } from './database.ts'

type Trx = Transaction<Database>

/** What the secretariat has said of somebody in a forum. `body` null: of their own organisation. */
export type SaidPost = { post: Post | null; role: MemberRole | null; body: Body | null }

/** Somebody of a forum on a day: a member, on a seat, or both. */
export type PersonInForum = {
  personId: string
  organisationId: string | null
  organisationKind: 'municipality' | 'region' | 'other' | null
  organisationName: string | null
  secretariat: boolean
  /** What they hold there on the day; director where they hold a seat as both. */
  seat: 'director' | 'deputy' | null
  said: SaidPost
}

/** Everybody who is in the forum on that day. Whose organisation is only guessed is of none. */
export async function peopleInForum(
  db: Kysely<Database>,
  forumId: string,
  day: string,
): Promise<PersonInForum[]> {
  const { rows } = await sql<Omit<PersonInForum, 'said'> & SaidPost>`
    with held as (
      select h.person_id, max(h.role) filter (where h.role = 'director') as director, count(*) as seats
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
      left join organisation o on o.id = p.organisation_id
      left join held on held.person_id = p.id
      left join forum_post said on said.forum_id = ${forumId}::uuid and said.person_id = p.id
      left join person_contact c on c.person_id = p.id
    order by c.name collate "da-x-icu", p.id limit 2000`.execute(db)
  return rows.map(({ post, role, body, ...person }) => ({ ...person, said: { post, role, body } }))
}

/** What has been said of the forum's people, by person; of those who have left too. */
export async function listPosts(db: Kysely<Database>, forumId: string): Promise<Map<string, SaidPost>> {
  const rows = await db
    .selectFrom('forum_post')
    .select(['person_id', 'post', 'role', 'body'])
    .where('forum_id', '=', forumId)
    .limit(2000)
    .execute()
  return new Map(rows.map(({ person_id, ...said }) => [person_id, said]))
}

export async function savePost(trx: Trx, forumId: string, personId: string, said: SaidPost): Promise<void> {
  await trx
    .insertInto('forum_post')
    .values({ forum_id: forumId, person_id: personId, ...said })
    .onConflict((conflict) => conflict.columns(['forum_id', 'person_id']).doUpdateSet(said))
    .execute()
}
