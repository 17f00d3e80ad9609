import { sql } from 'kysely'
import { earliestDeadline, DEFAULT_DEADLINE_SETTINGS } from '../../bot/domain/calendar/deadline.ts'
import { routes } from '../../bot/contract/routes.ts'
import { seedDemoForum } from '../support/demo-forum.ts'
import { draftDemoRound } from '../support/demo-round.ts'
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
const LONGEST_RUN_MS = 120_000

/**
 * A round sent to a thousand people of one tenant, through a connector that refuses what Teams refuses, and through one that
 * takes all. The reference is the throttle: nothing may be faster for long.
 */
export async function benchCards(stage: Stage): Promise<Table> {
  const { dataDir, environment, connectorUrl, connector, microsoft, atEnd } = stage
  const db = await openDatabase(dataDir)
  atEnd(() => db.destroy())
  const deps = seedingDeps(db, environment)
  const forum = await seedDemoForum(db, { world: largeWorld, serviceUrl: `${connectorUrl}/` })
  const product = await startBenchProduct(environment, dataDir)
  atEnd(product.program.stop)
  const api = await secretariatApi(microsoft, product.url)

  const send = async (throttled: boolean) => {
    const content = { facility: throttled ? 'Botilbuddet Engen' : 'Botilbuddet Åsen' }
    const roundId = await draftDemoRound(deps, forum, { operator: '330', content })
    await connector.ask({ want: 'begin', throttled })
    const deadline = earliestDeadline(new Date(), 20, DEFAULT_DEADLINE_SETTINGS).toISOString()
    await api.tell(routes.start, { deadline }, { roundId })
    await sleepUntil(async () => {
      const { rows } = await sql<{ left: number }>`
        select count(*)::int as left from delivery where round_id = ${roundId}::uuid and door = 'teams'
          and state in ('queued', 'retry')`.execute(db)
      return rows[0]?.left === 0
    }, LONGEST_RUN_MS)
    const { taken, refused, firstAt, lastAt } = (await connector.ask({ want: 'taken' })) as Taken
    const rate = ((taken - 1) / (lastAt - firstAt)) * 1000
    return { taken, refused, rate }
  }
  const rowOf = (name: string, { taken, refused, rate }: Awaited<ReturnType<typeof send>>) => [
    name,
    String(taken),
    String(refused),
    perSecond(rate),
    ratio(rate / MOST_PER_SECOND),
  ]
  return {
    title: 'A round sent to a thousand people of one tenant',
    head: ['connector', 'cards', 'refused (429)', 'cards/s', `share of ${MOST_PER_SECOND}/s (aim 0.95)`],
    rows: [rowOf('throttled as Teams', await send(true)), rowOf('takes all', await send(false))],
    notes: [
      'From the first card that was taken to the last. The product keeps the pace itself, so both are alike.',
    ],
  }
}
