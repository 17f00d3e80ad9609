import type { Server } from 'restify'
import { wheelAddressInput, wheelFileQuery } from '../../contract/wheel-files.ts'
import type { Deps } from '../../deps.ts'
import { exportWheel } from '../../usecases/wheel-files/export-wheel.ts'
import { renewWheelAddress } from '../../usecases/wheel-files/renew-wheel-address.ts'
import { stopWheelAddress } from '../../usecases/wheel-files/stop-wheel-address.ts'
import { wheelAddresses } from '../../usecases/wheel-files/wheel-addresses.ts'
import { apiFileRoute } from './api-file-routes.ts'
import { apiRoute } from './api-route.ts'

/** How the wheel leaves the tab: as files, and by the addresses that calendars fetch. */
export function addWheelFileRoutes(server: Server, deps: Deps): void {
  apiFileRoute(server, deps, 'wheelFile', { query: wheelFileQuery }, ({ actor, query }) =>
    exportWheel(deps, actor, query),
  )
  apiRoute(server, deps, 'wheelAddresses', {}, async ({ actor }) => ({
    ok: true,
    ...(await wheelAddresses(deps, actor)),
  }))
  apiRoute(server, deps, 'renewWheelAddress', { body: wheelAddressInput }, ({ actor, body }) =>
    renewWheelAddress(deps, actor, body),
  )
  apiRoute(server, deps, 'stopWheelAddress', { body: wheelAddressInput }, ({ actor, body }) =>
    stopWheelAddress(deps, actor, body),
  )
}
