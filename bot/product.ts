import { randomBytes, randomUUID } from 'node:crypto'
import { join } from 'node:path'
import type { Config } from './config.ts'
import { BotCredentialsFactory } from './delivery/bot-credentials.ts'
import { createConnectorClients } from './delivery/connector-clients.ts'
import { deliverDue } from './delivery/deliver-due.ts'
import { createTeamsSender } from './delivery/teams-sender.ts'
import type { Deps } from './deps.ts'
import { createAppTokens } from './graph/app-tokens.ts'
import { createCalendar } from './graph/calendar.ts'
import { createDirectory } from './graph/directory.ts'
import { createGraphClients } from './graph/graph-clients.ts'
import { createMailbox } from './graph/mailbox.ts'
import { startJobs } from './jobs/jobs.ts'
import { startSweeps } from './jobs/sweeps.ts'
import { startLive } from './live/live-channel.ts'
import { createLog } from './log.ts'
import { checkDatabase, connect, waitForDatabase } from './store/connect.ts'
import { migrate } from './store/migrate.ts'
import { startOwnPostgres } from './store/postgres/own-postgres.ts'
import { keepInStep } from './usecases/calendar/keep-in-step.ts'
import { readNoteChanges } from './usecases/meetings/notes/read-note-changes.ts'
import { addRoutes } from './transport/routes.ts'
import { createHttpServer } from './transport/http/server.ts'
import { sweepsOf } from './transport/sweeps.ts'

export type Product = { port: number; stop: () => Promise<void> }

/** Puts the parts together and starts them: database, jobs, server. Rejects when one of them cannot start. */
export async function startProduct(config: Config, options: { clock: () => Date }): Promise<Product> {
  const log = createLog(config.logLevel)
  const postgres =
    config.databaseUrl === undefined
      ? await startOwnPostgres({ dataDir: join(config.dataDir, 'postgres'), log })
      : { url: config.databaseUrl, stop: async () => undefined }
  await waitForDatabase(postgres.url, 60_000)
  const db = connect({ url: postgres.url, log, maxConnections: 20 })
  await migrate(db)
  const jobs = await startJobs({ url: postgres.url, log })

  const tokens = createAppTokens(config)
  const graph = createGraphClients(config, tokens)
  const credentials = new BotCredentialsFactory(config, tokens)
  const deps: Deps = {
    config,
    db,
    clock: options.clock,
    newId: randomUUID,
    newSecret: () => randomBytes(32).toString('base64url'),
    directory: createDirectory(config, graph),
    calendar: createCalendar(config, graph),
    enqueue: jobs.enqueue,
    log,
  }
  const stopping = new AbortController()
  const outbound = {
    ...deps,
    stopping: stopping.signal,
    teams: createTeamsSender(config, credentials),
    mailbox: createMailbox(config, graph),
  }
  await jobs.work({ deliver: () => deliverDue(outbound), outlook: () => keepInStep(outbound) })
  const live = await startLive({
    url: postgres.url,
    log,
    clock: options.clock,
    rooms: { notes: (refs) => readNoteChanges(deps, refs) },
  })
  const sweeps = startSweeps(db, log, sweepsOf(outbound, live.clock))

  const server = createHttpServer({ log, frameAncestors: [...config.tabOrigins] })
  const bot = { credentials, connectorFor: createConnectorClients(credentials) }
  addRoutes(server, deps, bot, live, { database: () => checkDatabase(db, postgres.url), jobs: jobs.check })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(config.port, () => resolve())
  })
  const { port } = server.address() as { port: number }
  log.info({ port }, 'started')

  const stop = async () => {
    stopping.abort()
    // First: who listens would otherwise keep the server open.
    await live.stop()
    await new Promise<void>((resolve) => {
      server.close(() => resolve())
      server.server.closeIdleConnections()
    })
    await Promise.all([sweeps.stop(), jobs.stop()])
    await db.destroy()
    await postgres.stop()
    log.info('stopped')
  }
  return { port, stop }
}
