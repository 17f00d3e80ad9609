import { type Kysely, sql, type Transaction } from 'kysely'
import type { Language } from '../domain/language.ts'
import type { Database } from './database.ts'

type Trx = Transaction<Database>

export type KnownPerson = {
  personId: string
  organisationId: string | null
  secretariat: boolean
  language: Language
  name: string | null
}

/** The person behind the pair (tenant id, object id) of a verified token. */
export async function findByIdentity(
  db: Kysely<Database>,
  tenantId: string,
  objectId: string,
): Promise<KnownPerson | null> {
  const row = await db
    .selectFrom('identity as i')
    .innerJoin('person as p', 'p.id', 'i.person_id')
    .leftJoin('person_contact as c', 'c.person_id', 'p.id')
    .select([
      'p.id as personId',
      'p.organisation_id as organisationId',
      'p.secretariat',
      'c.language',
      'c.name',
    ])
    .where('i.tenant_id', '=', tenantId)
    .where('i.object_id', '=', objectId)
    .executeTakeFirst()
  return row === undefined ? null : { ...row, language: row.language ?? 'da' }
}

/** Whom a verified token names, and whose tenant it comes from, in one statement. Null: not known; not on the list. */
export async function findCaller(
  db: Kysely<Database>,
  tenantId: string,
  objectId: string,
): Promise<{ partner: { organisationId: string } | null; person: KnownPerson | null }> {
  const { rows } = await sql<{ partner: { organisationId: string } | null; person: KnownPerson | null }>`
    select case when t.tenant_id is not null then jsonb_build_object('organisationId', t.organisation_id) end as partner,
      case when p.id is not null then jsonb_build_object('personId', p.id, 'organisationId', p.organisation_id,
        'secretariat', p.secretariat, 'language', coalesce(c.language, 'da'), 'name', c.name) end as person
    from (select ${tenantId}::uuid as tenant_id, ${objectId}::uuid as object_id) a
      left join partner_tenant t on t.tenant_id = a.tenant_id
      left join identity i on i.tenant_id = a.tenant_id and i.object_id = a.object_id
      left join person p on p.id = i.person_id
      left join person_contact c on c.person_id = p.id`.execute(db)
  return rows[0] ?? { partner: null, person: null }
}

/** The organisation that a listed partner tenant belongs to; null: the tenant is not on the list. */
export async function findPartnerTenant(
  db: Kysely<Database>,
  tenantId: string,
): Promise<{ organisationId: string } | null> {
  const row = await db
    .selectFrom('partner_tenant')
    .select('organisation_id as organisationId')
    .where('tenant_id', '=', tenantId)
    .executeTakeFirst()
  return row ?? null
}

export async function insertPerson(
  trx: Trx,
  person: {
    id: string
    organisationId: string | null
    secretariat: boolean
    name: string
    mail: string | null
    language: Language
    now: Date
  },
): Promise<void> {
  await trx
    .insertInto('person')
    .values({
      id: person.id,
      organisation_id: person.organisationId,
      secretariat: person.secretariat,
      created_at: person.now,
    })
    .execute()
  await trx
    .insertInto('person_contact')
    .values({ person_id: person.id, name: person.name, mail: person.mail, language: person.language })
    .execute()
}

/** Ties the identity to the person, from whomever it was tied to before. */
export async function tieIdentity(
  trx: Trx,
  identity: { tenantId: string; objectId: string; personId: string; userType: 'member' | 'guest' },
): Promise<void> {
  await trx
    .insertInto('identity')
    .values({
      tenant_id: identity.tenantId,
      object_id: identity.objectId,
      person_id: identity.personId,
      user_type: identity.userType,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['tenant_id', 'object_id'])
        .doUpdateSet({ person_id: identity.personId, user_type: identity.userType }),
    )
    .execute()
}

/** Of the person's accounts in that tenant only the one is left theirs. */
export async function untieOthers(
  trx: Trx,
  { personId, tenantId, objectId }: { personId: string; tenantId: string; objectId: string },
): Promise<void> {
  await trx
    .deleteFrom('identity')
    .where('person_id', '=', personId)
    .where('tenant_id', '=', tenantId)
    .where('object_id', '<>', objectId)
    .execute()
}

export async function setSecretariat(
  db: Kysely<Database>,
  personId: string,
  secretariat: boolean,
): Promise<void> {
  await db.updateTable('person').set({ secretariat }).where('id', '=', personId).execute()
}

export async function setLanguage(db: Kysely<Database>, personId: string, language: Language): Promise<void> {
  await db.updateTable('person_contact').set({ language }).where('person_id', '=', personId).execute()
}

export type LearntChat = {
  tenantId: string
  objectId: string
  conversationId: string
  serviceUrl: string
  userId: string | null
  name: string | null
}

/** Remembers where a person can be written to. The newest activity is right, and ends a block. */
export async function saveChat(db: Kysely<Database>, chat: LearntChat, now: Date): Promise<void> {
  await sql`
    insert into chat (tenant_id, object_id, conversation_id, service_url, user_id, name, state, learnt_at)
    values (${chat.tenantId}, ${chat.objectId}, ${chat.conversationId}, ${chat.serviceUrl}, ${chat.userId},
      ${chat.name}, 'open', ${now})
    on conflict (tenant_id, object_id) do update set conversation_id = excluded.conversation_id,
      service_url = excluded.service_url, user_id = coalesce(excluded.user_id, chat.user_id),
      name = coalesce(excluded.name, chat.name), state = 'open', learnt_at = excluded.learnt_at`.execute(db)
}

export async function blockChat(db: Kysely<Database>, tenantId: string, objectId: string): Promise<void> {
  await db
    .updateTable('chat')
    .set({ state: 'blocked' })
    .where('tenant_id', '=', tenantId)
    .where('object_id', '=', objectId)
    .execute()
}
