import { Client } from 'pg'
import type { Logger } from 'pino'
import { type Cluster, type ClusterOptions, startCluster } from './cluster.ts'

const database = 'rammehjul'
/** Any number that nothing else in the cluster locks; whoever holds it is the one product that uses the data. */
const ownerLock = 7_243_001
const restartAttempts = 8

export type OwnPostgres = {
  /** Connection string of the product's database. It stays the same when the server is started anew. */
  url: string
  /** Stops the server too, also one that was adopted. */
  stop(): Promise<void>
}

/**
 * The product's own PostgreSQL as a child process: started (or adopted from a product that was killed), with the
 * product's database in it, and started again on the same port if it dies. Throws when another living product
 * uses the same folder.
 */
export async function startOwnPostgres(options: ClusterOptions & { log: Logger }): Promise<OwnPostgres> {
  const { log, ...clusterOptions } = options
  let cluster = await startAnswering(clusterOptions)
  let stopping = false
  let restarting = Promise.resolve()
  let owner = await takeOwnership(cluster)
  await createDatabase(owner)
  watch(owner)

  function watch(client: Client) {
    client.once('end', () => {
      if (!stopping) restarting = restart()
    })
  }

  async function restart() {
    for (let attempt = 1; attempt <= restartAttempts && !stopping; attempt++) {
      log.warn({ attempt }, 'own PostgreSQL is gone, starting it again')
      try {
        cluster = await startAnswering({ ...clusterOptions, port: cluster.port })
        owner = await takeOwnership(cluster)
        watch(owner)
        return
      } catch (error) {
        log.error({ err: error }, 'own PostgreSQL does not start')
        await new Promise((resolve) => setTimeout(resolve, 100 * 2 ** attempt))
      }
    }
  }

  return {
    url: cluster.url(database),
    stop: async () => {
      stopping = true
      await restarting
      await owner.end()
      await cluster.stop()
    },
  }
}

/** A survivor that holds the folder but answers nobody is stopped, and a new server started. */
async function startAnswering(options: ClusterOptions): Promise<Cluster> {
  const cluster = await startCluster(options)
  if (await answers(cluster)) return cluster
  await cluster.stop()
  return startCluster(options)
}

async function answers(cluster: Cluster): Promise<boolean> {
  const client = createClient(cluster)
  try {
    await client.connect()
    await client.query('select 1')
    return true
  } catch {
    return false
  } finally {
    await client.end()
  }
}

async function takeOwnership(cluster: Cluster): Promise<Client> {
  const client = createClient(cluster)
  await client.connect()
  const { rows } = await client.query<{ taken: boolean }>('select pg_try_advisory_lock($1) as taken', [
    ownerLock,
  ])
  if (rows[0]?.taken === true) return client
  await client.end()
  throw new Error('Another product runs on the same data folder. Stop it, or give this one its own DATA_DIR.')
}

function createClient(cluster: Cluster): Client {
  const client = new Client({
    connectionString: cluster.url('postgres'),
    connectionTimeoutMillis: 10_000,
    query_timeout: 30_000,
    keepAlive: true,
  })
  // A broken connection is told by `end`, which always follows.
  client.on('error', () => undefined)
  return client
}

async function createDatabase(client: Client): Promise<void> {
  const { rowCount } = await client.query('select from pg_database where datname = $1', [database])
  if (rowCount === 0) await client.query(`create database ${database}`)
}
