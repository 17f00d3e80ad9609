import { afterAll, beforeAll, expect } from '@jest/globals'
import type { InvitationInput, OutlookView } from '../../../bot/contract/outlook.ts'
import type { EntryInput } from '../../../bot/contract/wheel.ts'
import type { Deps } from '../../../bot/deps.ts'
import type { When } from '../../../bot/domain/wheel/when.ts'
import { createCalendar } from '../../../bot/graph/calendar.ts'
import { createHttpServer } from '../../../bot/transport/http/server.ts'
import { addGraphNotifications } from '../../../bot/transport/graph-notifications.ts'
import { keepInStep } from '../../../bot/usecases/calendar/keep-in-step.ts'
import { keepSubscription } from '../../../bot/usecases/calendar/keep-subscription.ts'
import { sendInvitation } from '../../../bot/usecases/calendar/send-invitation.ts'
import { showOutlook } from '../../../bot/usecases/calendar/show-outlook.ts'
import { createEntry } from '../../../bot/usecases/wheel/create-entry.ts'
import { moveOccurrence } from '../../../bot/usecases/wheel/move-occurrence.ts'
import { showEntry } from '../../../bot/usecases/wheel/show-entry.ts'
import { type LocalTenant, startLocalTenant } from '../../../infra/local/tenant.ts'
import { contractsFolder } from '../../contracts/contracts-folder.ts'
import { trafficFaults } from '../../contracts/traffic-faults.ts'
import { useDatabase } from '../../support/database.ts'
import { demoDeps } from '../../support/demo-deps.ts'
import { type DemoForum, seedDemoForum } from '../../support/demo-forum.ts'
import { graphAt } from '../../support/graph-at-local-tenant.ts'

export const at = (from: string, start = '09:00', end = '12:00'): When => ({
  from,
  to: from,
  times: { start, end },
})

export type Stage = ReturnType<typeof useOutlook>

/**
 * The wheel on a real database, the secretariat's Outlook in the local tenant, and the product's own address for Graph's
 * notifications. Jobs are queued and not worked: a test says when the two are brought in step.
 */
export function useOutlook() {
  const database = useDatabase()
  let running: { tenant: LocalTenant; deps: Deps; forum: DemoForum; stop: () => Promise<void> } | undefined
  const now = () => {
    if (running === undefined) throw new Error('The stage is there from beforeAll on')
    return running
  }
  beforeAll(async () => {
    running = await open(database)
  })
  /** Whatever passed between the product and Graph, notifications too, is as Microsoft describes it. */
  afterAll(async () => {
    const folder = contractsFolder()
    const exchanges = running?.tenant.traffic.list() ?? []
    await running?.stop()
    if (folder !== null) expect(trafficFaults(exchanges, folder)).toEqual([])
  })

  const secretary = () => now().forum.actor('secretariat-1', 'tab')
  const box = () => now().tenant.world.secretariatMailbox
  const stage = {
    get tenant() {
      return now().tenant
    },
    get deps() {
      return now().deps
    },
    get forum() {
      return now().forum
    },
    get db() {
      return database.db
    },
    secretary,
    box,
    /** Graph has told all that it has to tell, and what is due has been done. */
    async inStep(): Promise<void> {
      await now().tenant.admin.notificationsArrived()
      await keepInStep(now().deps)
      await now().tenant.admin.notificationsArrived()
    },
    subscribe: () => keepSubscription(now().deps),
    async newEntry(change: Partial<EntryInput> = {}): Promise<string> {
      const made = await createEntry(now().deps, secretary(), {
        kind: 'meeting',
        title: 'Direktørmøde',
        forumId: now().forum.forumId,
        regionCode: '1085',
        location: 'Sorø Rådhus',
        schedule: { by: 'date', when: at('2026-03-27') },
        responsible: [],
        links: [],
        serves: [],
        dependsOn: [],
        ...change,
      })
      if (!made.ok) throw new Error(made.refusal.code)
      return made.id
    },
    invitation: (keys: string[] = [], change: Partial<InvitationInput> = {}): InvitationInput => ({
      key: 'once',
      invitees: keys.map((key) => ({ personId: now().forum.personId(key), needed: true })),
      online: false,
      message: '',
      ...change,
    }),
    async send(entryId: string, invitation: InvitationInput): Promise<void> {
      const sent = await sendInvitation(now().deps, secretary(), { entryId, ...invitation })
      if (!sent.ok) throw new Error(sent.refusal.code)
    },
    /** A meeting that stands in Outlook, both sides in step. */
    async sentMeeting(change: Partial<EntryInput> = {}, invitees = ['director-slagelse', 'director-koege']) {
      const entryId = await stage.newEntry(change)
      await stage.send(entryId, stage.invitation(invitees))
      await stage.inStep()
      // Its own notification has come by now, and is read: what a test does next stands alone.
      await stage.inStep()
      return { entryId, eventId: stage.eventIdOf(change.title ?? 'Direktørmøde') }
    },
    eventIdOf(subject: string): string {
      const found = stage.inOutlook().findLast((one) => one.subject === subject)
      if (found === undefined) throw new Error(`${subject} is not in Outlook`)
      return found.id
    },
    /** The secretariat's calendar, as its owner sees it. */
    inOutlook: () => now().tenant.admin.calendar(box()),
    async view(entryId: string, key = 'once'): Promise<OutlookView> {
      const shown = await showOutlook(now().deps, secretary(), { entryId, key })
      if (!shown.ok) throw new Error(shown.refusal.code)
      return shown.view
    },
    async entry(entryId: string) {
      const shown = await showEntry(now().deps, secretary(), entryId)
      if (!shown.ok) throw new Error(shown.refusal.code)
      return shown.view
    },
    async move(entryId: string, to: When, key = 'once'): Promise<void> {
      const { version } = await stage.entry(entryId)
      const moved = await moveOccurrence(now().deps, secretary(), { entryId, version, key, to })
      if (!moved.ok) throw new Error(moved.refusal.code)
    },
  }
  return stage
}

async function open(database: { db: Deps['db']; url: string }) {
  const tenant = await startLocalTenant()
  const { config, clients } = graphAt(tenant)
  const { deps: made, stop } = await demoDeps(database, {
    urls: tenant.urls,
    calendar: createCalendar(config, clients),
    clock: () => tenant.clock.now(),
  })
  const server = createHttpServer({ log: made.log, frameAncestors: [] })
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve())
  })
  const { port } = server.address() as { port: number }
  const deps = { ...made, config: { ...made.config, publicUrl: `http://127.0.0.1:${port}` } }
  addGraphNotifications(server, deps)
  const forum = await seedDemoForum(deps.db, { world: tenant.world, serviceUrl: tenant.urls.service })
  return {
    tenant,
    deps,
    forum,
    stop: async () => {
      server.server.closeAllConnections()
      await new Promise<void>((resolve) => {
        server.close(() => resolve())
      })
      await stop()
      await tenant.stop()
    },
  }
}
