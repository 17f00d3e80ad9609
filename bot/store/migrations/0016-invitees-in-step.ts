import { type Kysely, sql } from 'kysely'

/** Whom both sides called to a meeting when they were last in step: now the people follow, as its time and place do. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table outlook_event add column seen_invitees jsonb`.execute(db)
  // What was sent before: everybody who was called, and of them those whom Outlook is known to have.
  await sql`
    update outlook_event o set seen_invitees = jsonb_build_object('wheel', o.invitees, 'outlook', (
      select coalesce(jsonb_agg(i.one || '{"addressHash": null}'), '[]') from jsonb_array_elements(o.invitees) as i (one)
      where exists (select from jsonb_array_elements(o.answers) as a (one)
        where a.one ->> 'personId' = i.one ->> 'personId')))
    where o.purpose = 'meeting' and o.event_id is not null`.execute(db)
}
