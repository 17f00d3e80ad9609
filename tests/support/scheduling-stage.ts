import { afterAll, beforeAll } from '@jest/globals'
import type { MeetingAsked } from '../../bot/contract/scheduling.ts'
import type { Deps } from '../../bot/deps.ts'
import { createCalendar } from '../../bot/graph/calendar.ts'
import type { Actor } from '../../bot/usecases/actor.ts'
import { type LocalTenant, startLocalTenant } from '../../infra/local/tenant.ts'
import { useDatabase } from './database.ts'
import { demoDeps } from './demo-deps.ts'
import { type DemoForum, seedDemoForum } from './demo-forum.ts'
import { graphAt } from './graph-at-local-tenant.ts'

export type SchedulingStage = {
  readonly tenant: LocalTenant
  readonly deps: Deps
  readonly forum: DemoForum
  readonly secretary: Actor
}

/** The demo's forum in the rows, and everybody's calendars in the local tenant, for a whole test file. */
export function useSchedulingStage(): SchedulingStage {
  const database = useDatabase()
  let running: (SchedulingStage & { stop: () => Promise<void> }) | undefined
  const now = () => {
    if (running === undefined) throw new Error('The stage is there from beforeAll on')
    return running
  }
  beforeAll(async () => {
    const tenant = await startLocalTenant({ standingAppointments: true })
    const { config, clients } = graphAt(tenant)
    const calendar = createCalendar(config, clients)
    const { deps, stop } = await demoDeps(database, { urls: tenant.urls, calendar })
    const forum = await seedDemoForum(database.db)
    const secretary = forum.actor('secretariat-1', 'tab')
    running = {
      tenant,
      deps,
      forum,
      secretary,
      stop: () => Promise.all([stop(), tenant.stop()]).then(() => undefined),
    }
  })
  afterAll(async () => {
    await running?.stop()
  })
  return {
    get tenant() {
      return now().tenant
    },
    get deps() {
      return now().deps
    },
    get forum() {
      return now().forum
    },
    get secretary() {
      return now().secretary
    },
  }
}

/** An hour online, in the ordinary hours. */
export const askedOf = (required: string[], over: Partial<MeetingAsked> = {}): MeetingAsked => ({
  minutes: 60,
  required,
  optional: [],
  place: 'online',
  travelMinutes: 45,
  day: { start: '09:00', end: '16:00', lunch: { start: '12:00', end: '12:30' } },
  quorum: null,
  ...over,
})
