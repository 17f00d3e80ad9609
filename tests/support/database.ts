import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll } from '@jest/globals'
import type { Kysely, Transaction } from 'kysely'
import { Client } from 'pg'
import { pino } from 'pino'
import { startJobs } from '../../bot/jobs/jobs.ts'
import { connect } from '../../bot/store/connect.ts'
import type { Database } from '../../bot/store/database.ts'
import { migrate } from '../../bot/store/migrate.ts'
import { startCluster } from '../../bot/store/postgres/cluster.ts'
import { oncePerRun } from './run-folder.ts'

const log = pino({ level: 'silent' })
const template = 'template_migrated'

export type TestDatabase = {
  /** Connection string, for a second instance of the product or a raw connection. */
  url: string
  db: Kysely<Database>
  /** Another pool on the same database, as another instance has. It is closed with the first. */
  connectAgain: () => Kysely<Database>
  drop: () => Promise<void>
}

/**
 * A migrated, empty database of its own on the run's one PostgreSQL, which is started by whoever comes first.
 * The caller drops it.
 */
export async function freshDatabase(): Promise<TestDatabase> {
  const server = await sharedServer()
  const name = `test_${randomUUID().replaceAll('-', '')}`
  await ask(server, `create database ${name} template ${template}`)
  const url = at(server, name)
  const pools: Kysely<Database>[] = []
  const connectAgain = () => {
    const pool = connect({ url, log })
    pools.push(pool)
    return pool
  }
  return {
    url,
    db: connectAgain(),
    connectAgain,
    drop: async () => {
      await Promise.all(pools.map((pool) => pool.destroy()))
      await ask(server, `drop database ${name} with (force)`)
    },
  }
}

/** For a whole test file: a fresh database before its tests, dropped after them. */
export function useDatabase(): Omit<TestDatabase, 'drop'> {
  let database: TestDatabase | undefined
  const current = () => {
    if (database === undefined) throw new Error('The database is there from beforeAll on')
    return database
  }
  beforeAll(async () => {
    database = await freshDatabase()
  })
  afterAll(async () => {
    await database?.drop()
  })
  return {
    get url() {
      return current().url
    },
    get db() {
      return current().db
    },
    connectAgain: () => current().connectAgain(),
  }
}

class RolledBack extends Error {}

/** Runs `use` in a transaction that is rolled back, whatever it did. */
export async function withTransaction<Result>(
  db: Kysely<Database>,
  use: (trx: Transaction<Database>) => Promise<Result>,
): Promise<Result> {
  let outcome: { value: Result } | undefined
  try {
    await db.transaction().execute(async (trx) => {
      outcome = { value: await use(trx) }
      throw new RolledBack()
    })
  } catch (error) {
    if (!(error instanceof RolledBack)) throw error
  }
  if (outcome === undefined) throw new Error('The transaction did not run')
  return outcome.value
}

/** Connection string of the run's PostgreSQL, with the template made. */
const sharedServer = () => oncePerRun('postgres', startServer)

async function startServer(folder: string): Promise<string> {
  const settings = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }
  const cluster = await startCluster({ dataDir: folder, settings })
  const server = cluster.url('postgres')
  await ask(server, `create database ${template}`)
  const url = at(server, template)
  const db = connect({ url, log })
  await migrate(db)
  await db.destroy()
  await (await startJobs({ url, log })).stop()
  await ask(server, `alter database ${template} is_template true allow_connections false`)
  return server
}

function at(server: string, database: string): string {
  return server.replace(/\/postgres$/, `/${database}`)
}

async function ask(url: string, statement: string): Promise<void> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 10_000, query_timeout: 60_000 })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}
