import { afterEach, beforeEach } from '@jest/globals'
import { deliverDue } from '../../bot/delivery/deliver-due.ts'
import type { OutboundDeps } from '../../bot/delivery/deliver-due.ts'
import { type DeliveryLine, listDeliveries } from '../../bot/store/deliveries.ts'
import { readHistory, type HistoryLine } from '../../bot/store/rounds.ts'
import { answerRound } from '../../bot/usecases/rounds/answer-round.ts'
import { type LocalTenant, startLocalTenant } from '../../infra/local/tenant.ts'
import { freshDatabase, type TestDatabase } from '../support/database.ts'
import { type DemoForum, seedDemoForum } from '../support/demo-forum.ts'
import { startDemoRound } from '../support/demo-round.ts'
import { type Outbound, outboundAt } from './outbound.ts'

/** For each test a local tenant, a database with the demo's forum, and one instance that delivers when it is told to. */
export function useScene(options: { timeoutMs?: number } = {}) {
  let tenant: LocalTenant
  let database: TestDatabase
  let outbound: Outbound
  let forum: DemoForum

  beforeEach(async () => {
    tenant = await startLocalTenant()
    database = await freshDatabase()
    outbound = await outboundAt(tenant, database, options)
    forum = await seedDemoForum(database.db, { serviceUrl: tenant.urls.service })
  })

  afterEach(async () => {
    await outbound.stop()
    await database.drop()
    await tenant.stop()
  })

  return {
    get tenant() {
      return tenant
    },
    get db() {
      return database.db
    },
    /** A test may change what is in it. */
    get deps(): OutboundDeps {
      return outbound.deps
    },
    get forum() {
      return forum
    },
    secretariat: () => forum.actor('secretariat-1'),
    start: () => startDemoRound(outbound.deps, forum),
    deliver: () => deliverDue(outbound.deps),
    answer: (roundId: string, key: string, text?: string) =>
      answerRound(outbound.deps, forum.actor(key), {
        roundId,
        seatId: null,
        word: text === undefined ? { kind: 'no_remarks' } : { kind: 'remark', text },
      }),
    cardsOf: (key: string) => tenant.admin.chat(key).messages,
    newestCardOf: (key: string) => JSON.stringify(tenant.admin.chat(key).messages.at(-1)?.card),
    mailsOf: (key: string) => tenant.admin.mails(tenant.admin.person(key).mail),
    /** The round's deliveries to one person, oldest first. */
    linesTo: async (roundId: string, key: string): Promise<DeliveryLine[]> =>
      (await listDeliveries(database.db, roundId)).filter(({ personId }) => personId === forum.personId(key)),
    eventsOf: async (roundId: string, kind: string, key: string): Promise<HistoryLine[]> =>
      (await readHistory(database.db, roundId)).filter(
        ({ event }) => event.kind === kind && 'personId' in event && event.personId === forum.personId(key),
      ),
  }
}
