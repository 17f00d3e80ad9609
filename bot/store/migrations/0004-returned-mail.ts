import { type Kysely, sql } from 'kysely'

/** The seats page tells of everybody whose latest mail came back. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create index delivery_latest_mail on delivery (person_id, sent_at desc) where door = 'mail' and state = 'sent'`.execute(
    db,
  )
}
