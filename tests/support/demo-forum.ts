import { randomUUID } from 'node:crypto'
import type { Kysely, Transaction } from 'kysely'
import { defaultSettings, type ForumSettings } from '../../bot/domain/forum.ts'
import type { Database } from '../../bot/store/database.ts'
import { insertForum } from '../../bot/store/forums.ts'
import { insertPerson, saveChat, tieIdentity } from '../../bot/store/identities.ts'
import type { Actor } from '../../bot/usecases/actor.ts'
import { DEMO_START } from '../../infra/local/clock.ts'
import { emptyState } from '../../infra/local/state.ts'
import { makePeople } from '../../infra/local/world/people.ts'
import { sjaelland } from '../../infra/local/world/sjaelland.ts'
import type { Person, World } from '../../infra/local/world/world.ts'

type Trx = Transaction<Database>

/** The directors' group of the local tenant, as rows of the product: who sits where, and what is known of their chats. */
export type DemoForum = {
  forumId: string
  /** By the local tenant's keys of people: `director-slagelse`. */
  personId: (key: string) => string
  /** The seat that a director or deputy sits on. */
  seatId: (key: string) => string
  actor: (key: string, door?: Actor['door']) => Actor
}

type Seeding = { world: World; serviceUrl: string; settings: Partial<ForumSettings> }

/** Writes the forum's rows. Chats are known where the app is installed in the local tenant before it begins. */
export async function seedDemoForum(
  db: Kysely<Database>,
  options: Partial<Seeding> = {},
): Promise<DemoForum> {
  const { world = sjaelland, serviceUrl = 'http://localhost:1/teams/', settings = {} } = options
  const forumId = randomUUID()
  const personIds = new Map(world.people.map((person) => [person.key, randomUUID()]))
  const seatIds = new Map(world.people.filter(isDirector).map((one) => [one.organisationCode, randomUUID()]))
  const personOf = (key: string) => knownIn(new Map(world.people.map((one) => [one.key, one])), key)
  const forum: DemoForum = {
    forumId,
    personId: (key) => knownIn(personIds, key),
    seatId: (key) => knownIn(seatIds, personOf(key).organisationCode),
    actor: (key, door = 'teams') => ({
      personId: knownIn(personIds, key),
      secretariat: personOf(key).role === 'secretariat',
      door,
      seatId: null,
      language: 'da',
    }),
  }
  await db.transaction().execute(async (trx) => {
    await addForum(trx, forumId, world, settings)
    for (const person of world.people) await addPerson(trx, forum, person)
    await addAccounts(trx, forum, world, serviceUrl)
    for (const person of world.people.filter(isDirector)) await addSeat(trx, forum, person)
    for (const person of world.people.filter(isHolder)) await addHolder(trx, forum, person)
  })
  return forum
}

const isDirector = ({ role }: Person) => role === 'director'
const isHolder = ({ role }: Person) => role === 'director' || role === 'deputy'

async function addForum(trx: Trx, forumId: string, world: World, settings: Partial<ForumSettings>) {
  await insertForum(trx, {
    id: forumId,
    name: `Direktørgruppen, Region Sjælland ${forumId.slice(0, 4)}`,
    regionCode: '1085',
    groupId: world.groups[0]?.id ?? null,
    settings: { ...defaultSettings, ...settings },
    now: DEMO_START,
  })
  for (const { id, organisationCode } of world.tenants)
    if (id !== world.hostTenantId)
      await trx
        .insertInto('partner_tenant')
        .values({ tenant_id: id, organisation_id: organisationCode, added_at: DEMO_START })
        .onConflict((conflict) => conflict.doNothing())
        .execute()
}

async function addPerson(trx: Trx, forum: DemoForum, person: Person) {
  const secretariat = person.role === 'secretariat'
  const id = forum.personId(person.key)
  await insertPerson(trx, {
    id,
    organisationId: secretariat ? null : person.organisationCode,
    secretariat,
    name: person.name,
    mail: person.mail,
    language: 'da',
    now: DEMO_START,
  })
  if (secretariat || person.role === 'case-worker') return
  await trx
    .insertInto('forum_member')
    .values({ forum_id: forum.forumId, person_id: id, source: 'hand', guess: null, left_at: null })
    .execute()
}

async function addAccounts(trx: Trx, forum: DemoForum, world: World, serviceUrl: string) {
  const people = makePeople(world, emptyState(world, 0))
  for (const person of world.people) {
    const chat = people.chat(person)
    if (person.account === null || chat === null) continue
    const { tenantId, objectId, userType, appInstalled } = person.account
    const personId = forum.personId(person.key)
    await tieIdentity(trx, {
      tenantId,
      objectId,
      personId,
      userType: userType === 'Guest' ? 'guest' : 'member',
    })
    const { id: conversationId, userId } = chat
    const learnt = { tenantId, objectId, conversationId, serviceUrl, userId, name: person.name }
    if (appInstalled) await saveChat(trx, learnt, DEMO_START)
  }
}

const sinceNewYear = { from_date: '2026-01-01', to_date: null }

async function addSeat(trx: Trx, forum: DemoForum, { key, organisationCode }: Person) {
  await trx
    .insertInto('seat')
    .values({
      id: forum.seatId(key),
      forum_id: forum.forumId,
      organisation_id: organisationCode,
      ...sinceNewYear,
    })
    .execute()
}

async function addHolder(trx: Trx, forum: DemoForum, { key, role }: Person) {
  await trx
    .insertInto('seat_holder')
    .values({
      id: randomUUID(),
      seat_id: forum.seatId(key),
      person_id: forum.personId(key),
      role: role === 'deputy' ? 'deputy' : 'director',
      ...sinceNewYear,
    })
    .execute()
}

function knownIn<T>(all: Map<string, T>, key: string): T {
  const found = all.get(key)
  if (found === undefined) throw new Error(`Nobody in the demo forum is ${key}`)
  return found
}
