import { join } from 'node:path'
import type { Kysely } from 'kysely'
import { Client } from 'pg'
import { pino } from 'pino'
import { z } from 'zod'
import { connect } from '../../bot/store/connect.ts'
import type { Database } from '../../bot/store/database.ts'
import { migrate } from '../../bot/store/migrate.ts'
import { startCluster } from '../../bot/store/postgres/cluster.ts'
import { type Program, startProgram } from './program.ts'

/** The product as it stands, started as its users start it, with its own PostgreSQL (fsync on). */
export type RunningProduct = { url: string; program: Program }

const started = z.object({ msg: z.literal('started'), port: z.number() })

/** `counting`: with the counters of count.ts, which are asked for by `ask`. */
export async function startBenchProduct(
  environment: Record<string, string>,
  dataDir: string,
  counting = false,
): Promise<RunningProduct> {
  const program = await startProgram({
    file: 'bot/main.ts',
    nodeArgs: [...(counting ? ['--import', join(import.meta.dirname, 'count.ts')] : [])],
    env: { ...environment, DATA_DIR: dataDir, LOG_LEVEL: 'info' },
    readyLine: (line) => {
      const read = started.safeParse(parse(line))
      return read.success ? read.data.port : undefined
    },
  })
  return { url: `http://127.0.0.1:${program.ready as number}`, program }
}

/**
 * The product's own database, ahead of the product: its server is started on the product's folder, its tables are made by
 * the product's own migrations. A product that is started on the folder takes the running server over, and ends it.
 */
export async function openDatabase(dataDir: string): Promise<Kysely<Database>> {
  const cluster = await startCluster({ dataDir: join(dataDir, 'postgres') })
  const client = new Client({ connectionString: cluster.url('postgres'), connectionTimeoutMillis: 10_000 })
  await client.connect()
  const { rowCount } = await client.query(`select from pg_database where datname = 'rammehjul'`)
  if (rowCount === 0) await client.query('create database rammehjul')
  await client.end()
  const db = connect({ url: cluster.url('rammehjul'), log: pino({ level: 'silent' }), maxConnections: 8 })
  await migrate(db)
  return db
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    // Not a line of the log.
    return null
  }
}
