import { randomBytes, randomUUID } from 'node:crypto'
import { type Kysely, sql } from 'kysely'
import { pino } from 'pino'
import { readConfig } from '../../bot/config.ts'
import type { Deps } from '../../bot/deps.ts'
import { DEFAULT_DEADLINE_SETTINGS, earliestDeadline } from '../../bot/domain/calendar/deadline.ts'
import type { Database } from '../../bot/store/database.ts'
import type { World } from '../../infra/local/world/world.ts'
import { makePeople } from '../../infra/local/world/people.ts'
import { emptyState } from '../../infra/local/state.ts'
import { type DemoForum, seedDemoForum } from '../support/demo-forum.ts'
import { startDemoRound } from '../support/demo-round.ts'
import { benchWorlds } from './bench-worlds.ts'

/** Somebody who may answer a round, as Teams names them in an activity. */
export type Answerer = {
  roundId: string
  tenantId: string
  objectId: string
  userId: string
  conversationId: string
  name: string
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
      isInSecretariat: () => Promise.resolve(false),
      findUserByMail: () => Promise.resolve(undefined),
      installForUser: () => Promise.resolve({ ok: false, reason: 'no_consent' }),
    },
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
  const answerers: Answerer[] = []
  const begin = async (nth: number) => {
    for (let n = nth; n < count; n += forums.length) {
      const { world, forum } = forums[nth] as (typeof forums)[number]
      const operator = world.people.at(-1)
      if (operator === undefined) throw new Error('An empty forum')
      const roundId = await start(deps, forum, operator.organisationCode, deadline, n)
      answerers.push(...answerersOf(world, roundId, operator.organisationCode))
    }
  }
  await Promise.all(forums.map((_, nth) => begin(nth)))
  await putCardsOut(deps.db)
  return mixed(answerers)
}

function start(deps: Deps, forum: DemoForum, operator: string, deadline: Date, n: number): Promise<string> {
  return startDemoRound(deps, forum, { deadline, operator, content: { facility: `Botilbuddet ${n + 1}` } })
}

/** The operator's own seat counts as "no remarks" from the start. */
function answerersOf(world: World, roundId: string, operator: string): Answerer[] {
  const people = makePeople(world, emptyState(world, 0))
  return world.people.flatMap((person) => {
    const { account, name } = person
    const chat = people.chat(person)
    if (account === null || chat === null || person.organisationCode === operator) return []
    const { tenantId, objectId } = account
    return [{ roundId, tenantId, objectId, name, userId: chat.userId, conversationId: chat.id }]
  })
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
