import type { Config } from '../config.ts'
import type { Calendar } from '../deps.ts'
import { readChangedEvents } from './calendar-changes.ts'
import { createEventActs } from './calendar-events.ts'
import { createScheduleReading } from './calendar-schedules.ts'
import { createSubscriptions } from './calendar-subscriptions.ts'
import type { GraphClients } from './graph-clients.ts'
import { createMailboxMeter } from './mailbox-meter.ts'

/** The secretariat's calendar in the host's tenant, and free/busy in every tenant that lets itself be asked. */
export function createCalendar(
  config: Pick<Config, 'graphUrl' | 'hostTenantId' | 'secretariatMailbox'>,
  clients: GraphClients,
): Calendar {
  const meter = createMailboxMeter()
  return {
    ...createEventActs(config, clients, meter),
    ...createSubscriptions(config, clients),
    changedEvents: (link, window) =>
      meter.inTurn(config.secretariatMailbox, () =>
        readChangedEvents({ client: clients.patient(config.hostTenantId), config, link, window }),
      ),
    readSchedules: createScheduleReading(config, clients, meter),
  }
}
