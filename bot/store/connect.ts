import { Kysely, sql } from 'kysely'
import { Client, Pool, types } from 'pg'
import type { Logger } from 'pino'
import type { Database } from './database.ts'
import { PipelinedPostgres, sendTogether } from './pipelined-postgres.ts'
import { planOnce } from './plan-once.ts'
import { tellLoss } from './tell-loss.ts'

export type ConnectOptions = {
  url: string
  log: Logger
  /** The most connections that this process takes for rows; jobs have a few of their own. */
  maxConnections?: number
}

/**
 * The database with rows as the product wants them: `timestamptz` is a Date, `date` a `YYYY-MM-DD` string, `int8` a
 * number (counts and sums; ours stay far below 2^53), `jsonb` parsed. No statement runs longer than 30 seconds,
 * no lock is waited for longer than 10, and no transaction may sit idle for more than 30.
 * To write a list to a `jsonb` column, give it as JSON text: the driver takes an array for a PostgreSQL array.
 */
export function connect({ url, log, maxConnections = 10 }: ConnectOptions): Kysely<Database> {
  const pool = new Pool({
    connectionString: url,
    max: maxConnections,
    application_name: 'rammehjul',
    connectionTimeoutMillis: 10_000,
    idleTimeoutMillis: 30_000,
    keepAlive: true,
    statement_timeout: 30_000,
    query_timeout: 35_000,
    lock_timeout: 10_000,
    idle_in_transaction_session_timeout: 30_000,
    types: { getTypeParser: columnParser },
    pipeline: true,
  })
  // An idle connection that breaks (the server restarted) is replaced at the next use.
  pool.on('error', (error) => log.warn({ err: error }, 'database connection lost'))
  pool.on('connect', (client) => {
    // One that breaks while it is used fails the statement that it was used for; without a listener it would end the process.
    client.on('error', () => undefined)
    sendTogether(client)
    planOnce(client)
    tellLoss(client)
  })
  return new Kysely<Database>({ dialect: new PipelinedPostgres({ pool }) })
}

type Parser = (value: string) => unknown

const ownParsers = new Map<number, Parser>([
  [types.builtins.INT8, Number],
  [types.builtins.DATE, (text) => text],
])

function columnParser(oid: number, format?: 'text' | 'binary'): Parser {
  const own = format === 'binary' ? undefined : ownParsers.get(oid)
  return own ?? (types.getTypeParser(oid, format) as Parser)
}

/**
 * Rejects when the database does not answer: neither a connection that is in use, nor a new one. A database that has just
 * been killed still answers on the old ones for a moment.
 */
export async function checkDatabase(db: Kysely<Database>, url: string): Promise<void> {
  await Promise.all([sql`select 1`.execute(db), askAnew(url)])
}

async function askAnew(url: string): Promise<void> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 5_000, query_timeout: 5_000 })
  // One that breaks while it is used rejects what it was used for.
  client.on('error', () => undefined)
  try {
    await client.connect()
    await client.query('select 1')
  } finally {
    await client.end()
  }
}

/** Waits for a database that is still starting (a container beside ours). Throws its last error after `ms`. */
export async function waitForDatabase(url: string, ms: number): Promise<void> {
  const end = performance.now() + ms
  for (;;) {
    try {
      return await askAnew(url)
    } catch (error) {
      if (performance.now() > end) throw error
      await new Promise((resolve) => setTimeout(resolve, 500))
    }
  }
}
