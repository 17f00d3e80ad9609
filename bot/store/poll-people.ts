import { type Kysely, sql } from 'kysely'
import type { Called } from '../domain/scheduling/invitee-labels.ts'
import type { Database } from './database.ts'
import { organisationsOn } from './organisations.ts'
import { hashOfLink } from './mail-links.ts'

/** Somebody who is asked in a poll, as they are today. */
export type PollPerson = Called & {
  personId: string
  required: boolean
  mail: string | null
  /** What was last sent to the person of the poll, and how it went; null: nothing. */
  sent: { door: 'teams' | 'mail'; state: string } | null
}

/** Everybody who is asked, in the order in which the forum lists them. */
export async function listPollPeople(
  db: Kysely<Database>,
  pollId: string,
  today: string,
): Promise<PollPerson[]> {
  const { rows } = await sql<PollPerson>`
    select w.person_id as "personId", w.required, coalesce(c.name, '') as name, c.mail,
      o.id as "organisationId", o.name as organisation,
      coalesce(held.role, case when p.secretariat then 'secretariat' else 'member' end) as role,
      (select jsonb_build_object('door', d.door,
        'state', case when d.bounced_at is null then d.state else 'returned' end) from delivery d
        where d.round_id is null and d.person_id = w.person_id and d.kind like 'time_poll%'
          and d.kind <> 'time_poll_update' and d.data ->> 'pollId' = w.poll_id::text
        order by d.state = 'sent' and d.bounced_at is null desc, d.created_at desc limit 1) as sent
    from time_poll_person w join time_poll t on t.id = w.poll_id join person p on p.id = w.person_id
      left join person_contact c on c.person_id = p.id
      left join lateral (select h.role, s.organisation_id from seat s join seat_holder h on h.seat_id = s.id
        where s.forum_id = t.forum_id and h.person_id = p.id and h.from_date <= ${today}::date
          and (h.to_date is null or h.to_date >= ${today}::date) order by h.role desc limit 1) held on true
      left join ${organisationsOn(today)} o on o.id = coalesce(held.organisation_id, p.organisation_id)
    where w.poll_id = ${pollId}::uuid
    order by held.role is null, p.secretariat, o.name collate "da-x-icu", held.role desc, c.name collate "da-x-icu", p.id
    limit 500`.execute(db)
  return rows
}

export async function insertPollLink(
  db: Kysely<Database>,
  token: string,
  link: { pollId: string; personId: string },
  now: Date,
): Promise<void> {
  await db
    .insertInto('time_poll_link')
    .values({
      token_hash: hashOfLink(token),
      poll_id: link.pollId,
      person_id: link.personId,
      created_at: now,
    })
    .execute()
}

export async function findPollLink(
  db: Kysely<Database>,
  token: string,
): Promise<{ pollId: string; personId: string } | null> {
  const row = await db
    .selectFrom('time_poll_link')
    .select(['poll_id as pollId', 'person_id as personId'])
    .where('token_hash', '=', hashOfLink(token))
    .executeTakeFirst()
  return row ?? null
}
