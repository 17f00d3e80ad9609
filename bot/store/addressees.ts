import { type Kysely, sql } from 'kysely'
import type { Language } from '../domain/language.ts'
import type { Database } from './database.ts'

/** One account of a person and the bot's chat with it, when one is known. */
export type Account = {
  tenantId: string
  objectId: string
  userType: 'member' | 'guest'
  chat: {
    tenantId: string
    objectId: string
    conversationId: string
    serviceUrl: string
    userId: string | null
    state: 'open' | 'blocked'
  } | null
}

/** A person as far as writing to them needs. `seats`: what the person holds today. */
export type Addressee = {
  personId: string
  organisationId: string | null
  secretariat: boolean
  language: Language
  mail: string | null
  accounts: Account[]
  seats: { seatId: string; role: 'director' | 'deputy' }[]
  /** Ids of the forums that the person is a member of. */
  forums: string[]
}

/** By person id, in one statement. Accounts that are members come first, and among them those with an open chat. */
export async function readAddressees(
  db: Kysely<Database>,
  personIds: readonly string[],
  today: string,
): Promise<Map<string, Addressee>> {
  const { rows } = await sql<Addressee>`
    select p.id as "personId", p.organisation_id as "organisationId", p.secretariat,
      coalesce(c.language, 'da') as language, c.mail,
      coalesce((select jsonb_agg(jsonb_build_object('tenantId', i.tenant_id, 'objectId', i.object_id,
          'userType', i.user_type, 'chat', case when ch.state is null then null else jsonb_build_object(
            'tenantId', ch.tenant_id, 'objectId', ch.object_id, 'conversationId', ch.conversation_id,
            'serviceUrl', ch.service_url, 'userId', ch.user_id, 'state', ch.state) end)
          order by i.user_type desc, ch.state = 'open' desc nulls last, i.tenant_id)
        from identity i left join chat ch on ch.tenant_id = i.tenant_id and ch.object_id = i.object_id
        where i.person_id = p.id), '[]') as accounts,
      coalesce((select jsonb_agg(jsonb_build_object('seatId', h.seat_id, 'role', h.role) order by h.role desc)
        from seat_holder h where h.person_id = p.id and h.from_date <= ${today}::date
          and (h.to_date is null or h.to_date >= ${today}::date)), '[]') as seats,
      coalesce((select jsonb_agg(m.forum_id) from forum_member m where m.person_id = p.id and m.left_at is null),
        '[]') as forums
    from person p left join person_contact c on c.person_id = p.id
    where p.id = any(${[...personIds]}::uuid[])`.execute(db)
  return new Map(rows.map((row) => [row.personId, row]))
}
