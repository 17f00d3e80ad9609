import type { Changes } from '../changes.ts'
import type { Route } from '../http/router.ts'
import { prefixes } from '../urls.ts'

/** What happens, as it happens (server-sent events), so that the desk need not ask. */
export function eventRoute(changes: Changes): Route {
  return {
    service: 'admin',
    method: 'GET',
    template: '/events',
    prefix: prefixes.admin,
    handle: () => ({
      status: 200,
      headers: { 'content-type': 'text/event-stream' },
      stream(write, onClose) {
        write(': listening\n\n')
        onClose(changes.listen((change) => write(`data: ${JSON.stringify(change)}\n\n`)))
      },
    }),
  }
}
