import type { Kysely } from 'kysely'
import { BotCredentialsFactory } from '../../bot/delivery/bot-credentials.ts'
import type { OutboundDeps } from '../../bot/delivery/deliver-due.ts'
import { createTeamsSender } from '../../bot/delivery/teams-sender.ts'
import { createCalendar } from '../../bot/graph/calendar.ts'
import { createDirectory } from '../../bot/graph/directory.ts'
import { createMailbox } from '../../bot/graph/mailbox.ts'
import type { Database } from '../../bot/store/database.ts'
import type { LocalTenant } from '../../infra/local/tenant.ts'
import { demoDeps } from '../support/demo-deps.ts'
import { graphAt } from '../support/graph-at-local-tenant.ts'

export type Outbound = { deps: OutboundDeps; stop: () => Promise<void> }

/** One instance of what the product sends with: a real database, real HTTP to the local tenant, its clock. */
export async function outboundAt(
  tenant: LocalTenant,
  place: { db: Kysely<Database>; url: string },
  given: Partial<OutboundDeps> & { timeoutMs?: number } = {},
): Promise<Outbound> {
  const { timeoutMs = 2_000, ...parts } = given
  const { config, tokens, clients } = graphAt(tenant)
  const { deps, stop } = await demoDeps(place, {
    urls: tenant.urls,
    clock: () => tenant.clock.now(),
    directory: createDirectory(config, clients),
    calendar: createCalendar(config, clients),
  })
  const teams = createTeamsSender(config, new BotCredentialsFactory(config, tokens), timeoutMs)
  return { deps: { ...deps, teams, mailbox: createMailbox(config, clients), ...parts }, stop }
}
