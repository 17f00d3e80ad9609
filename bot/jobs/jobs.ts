import { CompiledQuery, type Transaction } from 'kysely'
import { type Db, PgBoss } from 'pg-boss'
import type { Logger } from 'pino'
import { withCorrelation } from '../log.ts'
import type { Database } from '../store/database.ts'
import { levelOf, meansDatabaseGone } from '../database-gone.ts'
import { type JobData, type QueueName, queues } from './queues.ts'

/** What runs the jobs of each queue, those that wait together at once. When it throws, all of them are tried again. */
export type Workers = { [Queue in QueueName]: (batch: JobData<Queue>[]) => Promise<void> }

export type Jobs = {
  /** Adds a job in the caller's own transaction: it runs if and only if the transaction commits. */
  enqueue: <Queue extends QueueName>(
    trx: Transaction<Database>,
    queue: Queue,
    data: JobData<Queue>,
  ) => Promise<void>
  /** Starts to run jobs in this process. Other instances on the same database take their share. */
  work: (workers: Workers) => Promise<void>
  /** Rejects when the queues cannot be read. */
  check: () => Promise<void>
  /** Takes no new job, waits up to 20 seconds for those that run; the others are tried again elsewhere. */
  stop: () => Promise<void>
}

/** Jobs that are taken, run and ended together. */
const BATCH = 200

/**
 * The job queues, in the schema `pgboss` of the product's own database. Made and brought up to date here, under a lock,
 * so that several instances may start at once.
 */
export async function startJobs({ url, log }: { url: string; log: Logger }): Promise<Jobs> {
  const boss = new PgBoss({
    connectionString: url,
    application_name: 'rammehjul-jobs',
    max: 5,
    connectionTimeoutMillis: 10_000,
    // No job is scheduled by the clock: a sweep looks at the rows instead.
    schedule: false,
    superviseIntervalSeconds: 30,
    monitorIntervalSeconds: 30,
  })
  boss.on('error', (error) => log[meansDatabaseGone(error) ? 'warn' : 'error']({ err: error }, 'job queue'))
  boss.on('warning', ({ message }) => log.warn({ warning: message }, 'job queue'))
  await boss.start()
  for (const [name, { options }] of Object.entries(queues)) {
    // No NOTIFY: PostgreSQL lets transactions that hold one commit only one after the other, each with its own wait for
    // the disk. Half a second of waiting costs nobody anything.
    await boss.createQueue(name, { ...options, notify: false })
    await boss.updateQueue(name, { ...options, notify: false })
  }

  return {
    enqueue: async (trx, queue, data) => {
      await boss.send(queue, data, { db: inTransaction(trx) })
    },
    work: async (workers) => {
      for (const queue of Object.keys(queues) as QueueName[]) await register(boss, log, queue, workers[queue])
    },
    check: async () => {
      await boss.getQueues(Object.keys(queues))
    },
    stop: () => boss.stop({ graceful: true, timeout: 20_000 }),
  }
}

async function register<Queue extends QueueName>(
  boss: PgBoss,
  log: Logger,
  queue: Queue,
  run: Workers[Queue],
): Promise<void> {
  const { schema, concurrency } = queues[queue]
  const options = { batchSize: BATCH, localConcurrency: concurrency, pollingIntervalSeconds: 0.5 }
  await boss.work<unknown>(queue, options, async (jobs) => {
    const [first] = jobs
    if (first === undefined) return
    try {
      await withCorrelation(first.id, () => run(jobs.map((job) => schema.parse(job.data))))
    } catch (error) {
      log[levelOf(error)]({ err: error, queue, jobId: first.id, jobs: jobs.length }, 'jobs failed')
      throw error
    }
  })
}

/** Lets pg-boss write its row through a transaction that is ours. */
function inTransaction(trx: Transaction<Database>): Db {
  return {
    executeSql: async (text, values = []) => {
      const { rows } = await trx.executeQuery(CompiledQuery.raw(text, values))
      return { rows }
    },
  }
}
