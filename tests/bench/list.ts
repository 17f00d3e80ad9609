import { sjaelland } from '../../infra/local/world/sjaelland.ts'
import { benchWorlds } from './bench-worlds.ts'
import { cursorHalfWay, growTo } from './grow-rounds.ts'
import type { Measured } from './load.ts'
import { openDatabase, startBenchProduct } from './product.ts'
import { type Program, startProgram } from './program.ts'
import { seedingDeps, seedRounds } from './seed-rounds.ts'
import type { Stage } from './stage.ts'
import { tabToken } from './tab-token.ts'
import { ms, percentile, ratio, type Table } from './table.ts'

const SIZES = [10, 1_000, 100_000]
const ASKED = 150
const WARM_UP = 50

/** What people ask of the list. `middle` is a place half way down it. */
const looks: { name: string; query: (middle: string) => string }[] = [
  { name: 'newest', query: () => '' },
  { name: 'half way down', query: (middle) => `?cursor=${encodeURIComponent(middle)}` },
  { name: 'open ones', query: () => '?state=open' },
  { name: 'withdrawn ones', query: () => '?state=withdrawn' },
  { name: 'one by name', query: () => '?q=Botilbuddet%207' },
  { name: 'no such name', query: () => '?q=findes%20ikke' },
]

/**
 * One page of the list of rounds for the secretariat and for a director, at three sizes, one request at a time. The
 * reference is the same request where there are 1,000, in the same run: with ten no page is full.
 */
export async function benchList({
  dataDir,
  environment,
  connectorUrl,
  microsoft,
  atEnd,
}: Stage): Promise<Table> {
  const db = await openDatabase(dataDir)
  atEnd(() => db.destroy())
  await seedRounds(seedingDeps(db, environment), SIZES[0] ?? 0, `${connectorUrl}/`)
  const product = await startBenchProduct(environment, dataDir)
  atEnd(product.program.stop)
  const load = await startProgram({ file: 'tests/bench/load.ts' })
  atEnd(load.stop)
  const viewers = await whoAsks(microsoft)
  const found = new Map<string, number[]>()
  for (const size of SIZES) {
    await growTo(db, size)
    const middle = await cursorHalfWay(db)
    for (const { who, token } of viewers)
      for (const { name, query } of looks) {
        const one = { path: `/api/rounds${query(middle)}`, token }
        const p50 = await askAgainAndAgain(load, product.url, one)
        const row = `${who}: ${name}`
        found.set(row, [...(found.get(row) ?? []), p50])
      }
  }
  return {
    title: 'One page of the list of rounds, at three sizes of the whole',
    head: ['', ...SIZES.map((size) => `${size} rounds`), '100000/1000 (aim: flat)'],
    rows: [...found].map(([row, values]) => [
      row,
      ...values.map(ms),
      ratio((values.at(-1) ?? NaN) / (values.at(-2) ?? NaN)),
    ]),
    notes: [`p50 of ${ASKED} requests, one at a time. Every round has 20 seats and 3 answers.`],
  }
}

async function whoAsks(microsoft: Program): Promise<{ who: string; token: string }[]> {
  const secretary = sjaelland.people.find(({ role }) => role === 'secretariat')?.account
  const director = benchWorlds[0]?.people.find(({ role }) => role === 'director')?.account
  const asked = [
    ['secretariat', secretary],
    ['director', director],
  ] as const
  return Promise.all(
    asked.map(async ([who, account]) => {
      if (!account) throw new Error(`Nobody to ask as ${who}`)
      return { who, token: await tabToken(microsoft, account) }
    }),
  )
}

async function askAgainAndAgain(
  load: Program,
  url: string,
  one: { path: string; token: string },
): Promise<number> {
  const measure = async (times: number) => {
    const requests = Array.from({ length: times }, () => one)
    const work = { url, method: 'GET' as const, connections: 1, longestMs: 20_000, requests }
    const measured = (await load.ask(work)) as Measured
    const [failure] = measured.failures
    if (failure !== undefined) throw new Error(`${one.path}: ${failure}`)
    return percentile(measured.latencies, 50)
  }
  await measure(WARM_UP)
  return measure(ASKED)
}
