import { type Kysely, sql } from 'kysely'
import { routes } from '../../bot/contract/routes.ts'
import type { Database } from '../../bot/store/database.ts'
import { seedDemoForum } from '../support/demo-forum.ts'
import { seedMeeting } from '../support/meeting-2020.ts'
import { sleepUntil } from '../support/sleep-until.ts'
import type { Taken } from './connector.ts'
import { largeWorld } from './large-world.ts'
import { openDatabase, startBenchProduct } from './product.ts'
import { seedingDeps } from './seed-rounds.ts'
import type { Stage } from './stage.ts'
import { secretariatApi } from './tab-token.ts'
import { perSecond, ratio, type Table } from './table.ts'

/** What Teams takes from one app in one tenant. */
const MOST_PER_SECOND = 50
const PEOPLE = 300
const IN_A_GROUP = 10
const LONGEST_RUN_MS = 120_000

/**
 * A group session begins for 300 people: each gets the way to their group. The reference is what Teams takes, from the press of the
 * button to the last card.
 */
export async function benchLive(stage: Stage): Promise<Table> {
  const { dataDir, environment, connectorUrl, connector, microsoft, atEnd } = stage
  const db = await openDatabase(dataDir)
  atEnd(() => db.destroy())
  const deps = seedingDeps(db, environment)
  const forum = await seedDemoForum(db, { world: largeWorld, serviceUrl: `${connectorUrl}/` })
  const groups = Array.from({ length: PEOPLE / IN_A_GROUP }, (_, group) =>
    Array.from({ length: IN_A_GROUP }, (_each, nth) => `person-${group * IN_A_GROUP + nth}`),
  )
  const meeting = await seedMeeting(deps, forum, groups)
  const product = await startBenchProduct(environment, dataDir)
  atEnd(product.program.stop)
  const api = await secretariatApi(microsoft, product.url)
  const params = { meetingId: meeting.id }

  await api.tell(routes.startMeeting, {}, params)
  // Everybody gets the card of their group first, as before any meeting.
  await sleepUntil(async () => (await countOf(db, 'breakout%', 'sent')) >= PEOPLE, LONGEST_RUN_MS)
  await sleepUntil(async () => (await countOf(db, '%', 'waiting')) === 0, LONGEST_RUN_MS)
  await connector.ask({ want: 'begin', throttled: true })
  const pressed = performance.now()
  await api.tell(routes.beginBlock, { seen: meeting.block(0).id, blockId: meeting.block(3).id }, params)
  await sleepUntil(async () => (await countOf(db, 'session_begun', 'waiting')) === 0, LONGEST_RUN_MS)
  const allAfterMs = performance.now() - pressed
  const { refused } = (await connector.ask({ want: 'taken' })) as Taken
  const { rows } = await sql<{ cards: number; ms: number }>`
    select count(*)::int as cards, extract(epoch from max(sent_at) - min(sent_at)) * 1000 as ms from delivery
    where kind = 'session_begun' and state = 'sent'`.execute(db)
  const { cards = 0, ms = NaN } = rows[0] ?? {}
  const rate = ((cards - 1) / Number(ms)) * 1000
  // What the beginning itself has drawn anew (it did not begin on its planned minute) is waited for, and not counted below.
  await sleepUntil(async () => (await countOf(db, '%', 'waiting')) === 0, LONGEST_RUN_MS)
  const before = await countOf(db, '%_update', 'sent')
  await api.tell(routes.addMinutes, { blockId: meeting.block(3).id, minutes: 5 }, params)
  await sleepUntil(async () => (await countOf(db, 'session_update', 'sent')) >= cards, LONGEST_RUN_MS)
  await sleepUntil(async () => (await countOf(db, '%', 'waiting')) === 0, LONGEST_RUN_MS)
  const drawnAnew = (await countOf(db, '%_update', 'sent')) - before
  return {
    title: `A group session begins for ${PEOPLE} people in ${groups.length} groups`,
    head: ['cards', 'refused (429)', 'all out after', 'cards/s', `share of ${MOST_PER_SECOND}/s (aim 0.95)`],
    rows: [
      [
        String(cards),
        String(refused),
        `${(allAfterMs / 1000).toFixed(1)} s`,
        perSecond(rate),
        ratio(rate / MOST_PER_SECOND),
      ],
    ],
    notes: [
      `Five minutes more: ${drawnAnew} cards drawn anew, of each person the call and the card of every session whose time it moves.`,
      'Cards of groups whose times have moved are drawn anew after them.',
      'The connector refuses what Teams refuses. The share is from the first card that was taken to the last.',
    ],
  }
}

async function countOf(db: Kysely<Database>, kind: string, state: 'sent' | 'waiting'): Promise<number> {
  const states = state === 'sent' ? ['sent'] : ['queued', 'retry']
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from delivery where kind like ${kind} and state = any(${states}::text[])`.execute(
    db,
  )
  return rows[0]?.n ?? 0
}
