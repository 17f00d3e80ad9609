import { randomBytes, randomUUID } from 'node:crypto'
import type { Kysely } from 'kysely'
import { pino } from 'pino'
import { readConfig } from '../../bot/config.ts'
import type { Deps, Directory } from '../../bot/deps.ts'
import { startJobs } from '../../bot/jobs/jobs.ts'
import type { Database } from '../../bot/store/database.ts'
import { DEMO_START } from '../../infra/local/clock.ts'
import { environmentFor } from '../../infra/local/environment.ts'
import { type TenantUrls, urlsAt } from '../../infra/local/urls.ts'
import { sjaelland } from '../../infra/local/world/sjaelland.ts'
import { noCalendar } from './no-calendar.ts'

/** Nothing of Microsoft's side is there: whoever is asked something says so. */
const noDirectory: Directory = {
  listGroupMembers: () => Promise.reject(new Error('No Graph in this test')),
  changedMembers: () => Promise.reject(new Error('No Graph in this test')),
  isInSecretariat: () => Promise.resolve(false),
  findUserByMail: () => Promise.resolve(undefined),
  installForUser: () => Promise.resolve({ ok: false, reason: 'no_consent' }),
}

/**
 * What a use case needs, on a real database. Jobs are put into their real queue, and nobody works them: a test says when
 * something is delivered. The clock runs from the demo's Monday, 2 March 2026 at 09.00, unless one is given.
 */
export async function demoDeps(
  place: { db: Kysely<Database>; url: string },
  given: Partial<Deps> & { urls?: TenantUrls } = {},
): Promise<{ deps: Deps; stop: () => Promise<void> }> {
  const { urls, ...parts } = given
  const log = pino({ level: 'silent' })
  const jobs = await startJobs({ url: place.url, log })
  const offset = DEMO_START.getTime() - Date.now()
  const config = readConfig(
    environmentFor(sjaelland, urls ?? urlsAt('http://localhost:1'), {
      publicUrl: 'http://localhost:1',
      port: 0,
      dataDir: 'unused',
    }),
  )
  const deps: Deps = {
    config,
    db: place.db,
    clock: () => new Date(Date.now() + offset),
    newId: randomUUID,
    newSecret: () => randomBytes(32).toString('base64url'),
    directory: noDirectory,
    calendar: noCalendar,
    enqueue: jobs.enqueue,
    log,
    ...parts,
  }
  return { deps, stop: () => jobs.stop() }
}
