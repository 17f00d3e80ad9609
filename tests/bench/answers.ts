import { type Kysely } from 'kysely'
import type { Database } from '../../bot/store/database.ts'
import type { Counted } from './count.ts'
import type { Load, Measured } from './load.ts'
import { openDatabase, startBenchProduct } from './product.ts'
import { type Program, startProgram } from './program.ts'
import { type Answerer, seedingDeps, seedRounds } from './seed-rounds.ts'
import type { Stage } from './stage.ts'
import { ms, percentile, perSecond, ratio, type Table } from './table.ts'

/** How many answers are given at once, and how many in each of the runs. */
const steps = [
  { connections: 1, answers: 250 },
  { connections: 10, answers: 1_000 },
  { connections: 50, answers: 1_500 },
]
/** The bots take turns, so that what else the machine does meets them alike. */
const TURNS = 3
const WARM_UP = 400
const COUNTED = 100
const LONGEST_RUN_MS = 10_000
const ROUNDS = 480

/**
 * One press of "Ingen bemærkninger", from the request to the card that comes back, beside a bot that does nothing. All
 * answers are committed by then: they are counted in the database afterwards.
 */
export async function benchAnswers(stage: Stage): Promise<Table> {
  const { dataDir, environment, connectorUrl, microsoft, atEnd } = stage
  const serviceUrl = `${connectorUrl}/`
  const db = await openDatabase(dataDir)
  atEnd(() => db.destroy())
  const answerers = await seedRounds(seedingDeps(db, environment), ROUNDS, serviceUrl)
  const { token } = (await microsoft.ask({ want: 'channelToken', serviceUrl })) as { token: string }
  const take = (count: number) => answerers.splice(0, count).map((one) => press(one, token, serviceUrl))

  const echoBot = await startProgram({ file: 'tests/bench/echo-bot.ts', env: environment })
  atEnd(echoBot.stop)
  const echo = { url: `http://127.0.0.1:${(echoBot.ready as { port: number }).port}`, program: echoBot }
  const load = await startProgram({ file: 'tests/bench/load.ts' })
  atEnd(load.stop)
  const run = (bot: Bot, connections: number, requests: Load['requests']) =>
    measure(load, bot, { url: bot.url, method: 'POST', connections, longestMs: LONGEST_RUN_MS, requests })

  const product = await startBenchProduct(environment, dataDir)
  atEnd(product.program.stop)
  const before = await countAnswers(db)
  let acknowledged = 0
  const answer = async (connections: number, requests: Load['requests']) => {
    const measured = await run(product, connections, requests)
    acknowledged += measured.latencies.length
    return measured
  }
  const warmUp = take(WARM_UP)
  await run(echo, 10, warmUp)
  await answer(10, warmUp)
  const rows: string[][] = []
  for (const { connections, answers } of steps) {
    const bots: Run[] = []
    const ours: Run[] = []
    for (let turn = 0; turn < TURNS; turn++) {
      const requests = take(answers)
      bots.push(await run(echo, connections, requests))
      ours.push(await answer(connections, requests))
    }
    rows.push(rowOf(connections, joined(ours), joined(bots)))
  }
  const saved = (await countAnswers(db)) - before
  if (saved !== acknowledged) throw new Error(`${acknowledged} answers were acknowledged, ${saved} are saved`)
  await product.program.stop()

  const counting = await startBenchProduct(environment, dataDir, true)
  atEnd(counting.program.stop)
  await run(counting, 1, take(COUNTED))
  await counting.program.ask({ of: [] })
  const counted = await run(counting, 1, take(COUNTED))
  const counts = (await counting.program.ask({ of: counted.correlationIds })) as Counted
  const statements = counts.statements.map((each) => each.length)

  return {
    title: 'One answer by Action.Execute, committed, beside an echo bot that does nothing',
    head: [
      'at once',
      'answers/s',
      'echo/s',
      'ratio (aim 0.6 at 50)',
      'p50',
      'echo',
      'p99',
      'echo',
      'p99 ratio (aim ≤ 2)',
      'cpu',
      'echo',
    ],
    rows,
    notes: [
      `${acknowledged} answers to ${ROUNDS} rounds acknowledged, as many saved.`,
      `SQL statements an answer: ${percentile(statements, 50)} (most ${Math.max(...statements)}); ` +
        `clients of botbuilder made a turn: ${(counts.clientsMade / COUNTED).toFixed(2)}.`,
    ],
  }
}

function rowOf(connections: number, ours: Run, bots: Run): string[] {
  const rate = (measured: Measured) => (measured.latencies.length / measured.ms) * 1000
  const at = (percent: number) =>
    [percentile(ours.latencies, percent), percentile(bots.latencies, percent)] as const
  const [p50, echo50] = at(50)
  const [p99, echo99] = at(99)
  return [
    String(connections),
    perSecond(rate(ours)),
    perSecond(rate(bots)),
    ratio(rate(ours) / rate(bots)),
    ms(p50),
    ms(echo50),
    ms(p99),
    ms(echo99),
    ratio(p99 / echo99),
    ms(ours.cpuMs / ours.latencies.length),
    ms(bots.cpuMs / bots.latencies.length),
  ]
}

type Bot = { url: string; program: Program }
type Run = Measured & { cpuMs: number }

async function measure(load: Program, { program }: Bot, work: Load): Promise<Run> {
  const before = program.cpuMs()
  const measured = (await load.ask(work)) as Measured
  const [failure] = measured.failures
  if (failure !== undefined)
    throw new Error(
      `${measured.failures.length} requests to ${work.url} failed: ${failure}; ${work.requests[0]?.body?.slice(0, 900)}`,
    )
  return { ...measured, cpuMs: program.cpuMs() - before }
}

/** Runs one after the other are as one run: the times they took are added. */
const joined = (runs: Run[]): Run => ({
  cpuMs: runs.reduce((sum, run) => sum + run.cpuMs, 0),
  ms: runs.reduce((sum, run) => sum + run.ms, 0),
  latencies: runs.flatMap((run) => run.latencies),
  failures: [],
  correlationIds: [],
})

/** A director presses a button of the card, as Teams' web client sends it. */
function press(one: Answerer, token: string, serviceUrl: string): Load['requests'][number] {
  const action = {
    type: 'Action.Execute',
    title: 'Ingen bemærkninger',
    verb: 'answer',
    data: { roundId: one.roundId, answer: 'no_remarks', remark: '' },
  }
  const body = JSON.stringify({
    type: 'invoke',
    name: 'adaptiveCard/action',
    id: `f:${one.roundId}`,
    timestamp: new Date().toISOString(),
    serviceUrl,
    channelId: 'msteams',
    from: { id: one.userId, name: one.name, aadObjectId: one.objectId },
    conversation: { conversationType: 'personal', tenantId: one.tenantId, id: one.conversationId },
    recipient: { id: '28:0000a001-0000-4000-8000-000000000001', name: 'Rammehjul' },
    entities: [
      { locale: 'da-DK', country: 'DK', platform: 'Web', timezone: 'Europe/Copenhagen', type: 'clientInfo' },
    ],
    channelData: { tenant: { id: one.tenantId }, source: { name: 'message' } },
    locale: 'da-DK',
    localTimezone: 'Europe/Copenhagen',
    value: { action, trigger: 'manual' },
    replyToId: one.activityId,
  })
  return { path: '/api/messages', token, body }
}

async function countAnswers(db: Kysely<Database>): Promise<number> {
  const { count } = await db
    .selectFrom('answer')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('door', '=', 'teams')
    .executeTakeFirstOrThrow()
  return count
}
