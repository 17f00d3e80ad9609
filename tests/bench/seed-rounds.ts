import { randomBytes, randomUUID } from 'node:crypto'
import { type Kysely, sql } from 'kysely'
import { pino } from 'pino'
import { readConfig } from '../../bot/config.ts'
import type { Deps } from '../../bot/deps.ts'
import { DEFAULT_DEADLINE_SETTINGS, earliestDeadline } from '../../bot/domain/calendar/deadline.ts'
import type { Database } from '../../bot/store/database.ts'
import { seedDemoForum } from '../support/demo-forum.ts'
import { startDemoRound } from '../support/demo-round.ts'
import { noCalendar } from '../support/no-calendar.ts'
import { benchWorlds } from './bench-worlds.ts'

/** Somebody who may answer a round, as Teams names them in an activity. */
export type Answerer = {
  roundId: string
  tenantId: string
  objectId: string
  userId: string
  conversationId: string
  name: string
  /** The card that lies in the chat. */
  activityId: string
}

/** The use cases that seed, without what they do not ask. No job is put into a queue: nothing is to be sent. */
export function seedingDeps(db: Kysely<Database>, environment: Record<string, string>): Deps {
  return {
    config: readConfig(environment),
    db,
    clock: () => new Date(),
    newId: randomUUID,
    newSecret: () => randomBytes(32).toString('base64url'),
    directory: {
      listGroupMembers: () => Promise.reject(new Error('Not asked here')),
      changedMembers: () => Promise.reject(new Error('Not asked here')),
      isInSecretariat: () => Promise.resolve(false),
      findUserByMail: () => Promise.resolve(undefined),
      installForUser: () => Promise.resolve({ ok: false, reason: 'no_consent' }),
    },
    calendar: noCalendar,
    enqueue: () => Promise.resolve(),
    log: pino({ level: 'silent' }),
  }
}

/**
 * Starts so many rounds by the product's own use cases, in forums of twenty, and gives everybody who may answer them, one
 * entry for each round and seat, well mixed. Their cards are already out, as they are when people answer.
 */
export async function seedRounds(deps: Deps, count: number, serviceUrl: string): Promise<Answerer[]> {
  const forums = await Promise.all(
    benchWorlds.map(async (world) => ({ world, forum: await seedDemoForum(deps.db, { world, serviceUrl }) })),
  )
  const deadline = earliestDeadline(new Date(), 20, DEFAULT_DEADLINE_SETTINGS)
  const begin = async (nth: number) => {
    for (let n = nth; n < count; n += forums.length) {
      const { world, forum } = forums[nth] as (typeof forums)[number]
      const operator = world.people.at(-1)
      if (operator === undefined) throw new Error('An empty forum')
      const content = { facility: `Botilbuddet ${n + 1}` }
      await startDemoRound(deps, forum, { deadline, operator: operator.organisationCode, content })
    }
  }
  await Promise.all(forums.map((_, nth) => begin(nth)))
  await putCardsOut(deps.db)
  return mixed(await answerersOf(deps.db))
}

/** The operator's own seat counts as "no remarks" from the start. */
async function answerersOf(db: Kysely<Database>): Promise<Answerer[]> {
  const { rows } = await sql<Answerer>`
    select r.id as "roundId", c.tenant_id as "tenantId", c.object_id as "objectId", c.user_id as "userId",
      c.conversation_id as "conversationId", c.name, d.activity_id as "activityId"
    from round r join round_seat s on s.round_id = r.id join seat_holder h on h.seat_id = s.seat_id
      join identity i on i.person_id = h.person_id
      join delivery d on d.round_id = r.id and d.person_id = h.person_id and d.activity_id is not null
      join chat c on c.tenant_id = i.tenant_id and c.object_id = i.object_id
    where s.organisation_id <> r.operator_organisation_id order by r.id, s.seat_id`.execute(db)
  return rows
}

/** What was to be sent has been sent: the deliveries as they are after a sending. */
async function putCardsOut(db: Kysely<Database>): Promise<void> {
  await sql`
    update delivery d set state = 'sent', sent_at = d.created_at, attempts = 1, activity_id = 'seeded-' || d.id,
      chat_tenant_id = i.tenant_id, chat_object_id = i.object_id
    from identity i where i.person_id = d.person_id and d.door = 'teams'`.execute(db)
  await sql`update delivery set state = 'sent', sent_at = created_at where door = 'mail'`.execute(db)
  await sql`vacuum analyze`.execute(db)
}

/** The same order every time: by a walk whose step has nothing in common with the length. */
function mixed<T>(list: T[]): T[] {
  const step = [7919, 7907, 7901].find((prime) => list.length % prime !== 0) ?? 1
  return list.map((_, n) => list[(n * step) % list.length] as T)
}
