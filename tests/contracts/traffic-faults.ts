import type { Exchange } from '../../infra/local/traffic.ts'
import { makeConnectorCheck } from './connector-contract.ts'
import { makeGraphCheck } from './graph-contract.ts'
import { withInnerRequests } from './inner-requests.ts'
import { makeNotificationCheck } from './notification-contract.ts'
import { sendMailFaults } from './send-mail-contract.ts'

/**
 * Holds every request and answer of a scenario (`tenant.traffic.list()`) against Microsoft's descriptions in `folder`.
 * One line for each fault; an empty list is what a test expects.
 */
export function trafficFaults(exchanges: readonly Exchange[], folder: string): string[] {
  const graph = makeGraphCheck(folder)
  const connector = makeConnectorCheck(folder)
  const notification = makeNotificationCheck(folder)
  return exchanges.flatMap(withInnerRequests).flatMap((exchange) => {
    const faults =
      exchange.service === 'graph'
        ? [...graph(exchange), ...sendMailFaults(exchange)]
        : exchange.service === 'connector' || exchange.service === 'bot'
          ? connector(exchange)
          : exchange.service === 'notification'
            ? notification(exchange)
            : []
    return faults.map(
      (fault) => `${exchange.service} ${exchange.method} ${exchange.template} ${exchange.status}: ${fault}`,
    )
  })
}
