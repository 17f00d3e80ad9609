import type { Server } from 'restify'
import type { Deps } from '../deps.ts'
import type { LiveChannel } from '../live/live-channel.ts'
import { addApiRoutes } from './api/api-routes.ts'
import type { BotIdentity } from './bot/adapter.ts'
import { addMessagesRoute } from './bot/messages-route.ts'
import { addGraphNotifications } from './graph-notifications.ts'
import { addHealthRoutes, type Checks } from './health.ts'
import { addCollationPages } from './personal-page/collation-pages.ts'
import { addMeetingPages } from './personal-page/meeting-pages.ts'
import { addPersonalPages } from './personal-page/personal-page-routes.ts'
import { addPollPages } from './personal-page/poll-pages.ts'
import { addTablePages } from './personal-page/table-pages.ts'
import { addPublicPages } from './public-pages.ts'
import { addTabFiles } from './tab-files.ts'
import { addWheelPages } from './wheel-pages/wheel-pages.ts'

/** Every address that the product answers. */
export function addRoutes(
  server: Server,
  deps: Deps,
  bot: BotIdentity,
  live: LiveChannel,
  checks: Checks,
): void {
  addHealthRoutes(server, checks)
  addMessagesRoute(server, deps, bot)
  addApiRoutes(server, deps, live)
  addGraphNotifications(server, deps)
  addPersonalPages(server, deps)
  addPollPages(server, deps)
  addMeetingPages(server, deps)
  addCollationPages(server, deps)
  addTablePages(server, { ...deps, clock: live.clock })
  addPublicPages(server, deps)
  addWheelPages(server, deps)
  addTabFiles(server, deps)
}
