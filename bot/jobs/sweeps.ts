import { type Kysely, sql } from 'kysely'
import type { Logger } from 'pino'
import type { Database } from '../store/database.ts'
import { levelOf } from '../database-gone.ts'

/** Something that looks for what is due and was not made known yet. It must bear being run late, or twice. */
export type Sweep = { name: string; everySeconds: number; run: () => Promise<void> }

export type Sweeps = { stop: () => Promise<void> }

/** First half of the lock's key, so that no other lock in the database means the same. */
const lockSpace = 7243

/**
 * Runs each sweep every so many seconds of the machine's time, on one instance at a time: whoever holds the sweep's
 * lock in the database. The lock goes with the connection, so an instance that dies holds up nobody.
 */
export function startSweeps(db: Kysely<Database>, log: Logger, sweeps: readonly Sweep[]): Sweeps {
  const stopping = new AbortController()
  const loops = sweeps.map((sweep) => repeat(db, log, sweep, stopping.signal))
  return {
    stop: async () => {
      stopping.abort()
      await Promise.all(loops)
    },
  }
}

async function repeat(db: Kysely<Database>, log: Logger, sweep: Sweep, stopping: AbortSignal): Promise<void> {
  while (!stopping.aborted) {
    try {
      await runAlone(db, sweep)
    } catch (error) {
      log[levelOf(error)]({ err: error, sweep: sweep.name }, 'sweep failed')
    }
    await pause(sweep.everySeconds * 1000, stopping)
  }
}

async function runAlone(db: Kysely<Database>, sweep: Sweep): Promise<void> {
  await db.connection().execute(async (connection) => {
    const { rows } = await sql<{ taken: boolean }>`
      select pg_try_advisory_lock(${lockSpace}, hashtext(${sweep.name})) as taken`.execute(connection)
    if (rows[0]?.taken !== true) return
    try {
      await sweep.run()
    } finally {
      await sql`select pg_advisory_unlock(${lockSpace}, hashtext(${sweep.name}))`.execute(connection)
    }
  })
}

function pause(ms: number, stopping: AbortSignal): Promise<void> {
  if (stopping.aborted) return Promise.resolve()
  return new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer)
      stopping.removeEventListener('abort', end)
      resolve()
    }
    const timer = setTimeout(end, ms)
    stopping.addEventListener('abort', end)
  })
}
