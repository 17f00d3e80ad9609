import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ChildProcess } from 'node:child_process'
import { me } from '../../bot/contract/forum.ts'
import { routes } from '../../bot/contract/routes.ts'
import { created, roundView, startPlan, type RoundView } from '../../bot/contract/round.ts'
import { prepareDemoForum } from '../../infra/local/demo-forum.ts'
import { buildStalePages } from '../../infra/local/pages.ts'
import { makeProductApi, type ProductApi } from '../../infra/local/product-api.ts'
import { startProductProcess } from '../../infra/local/product-process.ts'
import { startLocalTenant, type LocalTenant } from '../../infra/local/tenant.ts'
import { freePort } from './free-port.ts'

export type Instance = {
  url: string
  process: ChildProcess
  /** `kill -9`: nothing of it can say goodbye. Resolves when it is gone. */
  kill: () => Promise<void>
  stop: () => Promise<void>
}

/** The product as processes of its own, as in life, with the demo's forum set up; the local tenant in the test itself. */
export type Stage = {
  tenant: LocalTenant
  dataDir: string
  /** Starts an instance on the port, and a free one when none is given. Without a database it runs its own PostgreSQL. */
  startInstance: (databaseUrl: string | undefined, port?: number) => Promise<Instance>
  /** The first instance up: sets the forum up through it, and lets Teams speak to it. */
  prepare: (instance: Instance) => Promise<void>
  api: (instance: Instance, person: string) => ProductApi
  stop: () => Promise<void>
}

export async function openStage(): Promise<Stage> {
  const dataDir = await mkdtemp(join(tmpdir(), 'rammehjul-stage-'))
  const tenant = await startLocalTenant({ bounceAfterMs: 10 })
  const running = new Set<Instance>()
  await buildStalePages()
  return {
    tenant,
    dataDir,
    async startInstance(databaseUrl, port) {
      const wanted = port ?? (await freePort())
      const url = `http://localhost:${wanted}`
      const place = { publicUrl: url, port: wanted, dataDir, ...(databaseUrl && { databaseUrl }) }
      const env = { ...tenant.environmentFor(place), LOG_LEVEL: process.env.LOG_LEVEL ?? 'silent' }
      const started = await startProductProcess(env, tenant.urls.origin)
      const { child } = started
      const instance: Instance = {
        url,
        process: child,
        async kill() {
          running.delete(instance)
          const gone = new Promise((resolve) => child.once('exit', resolve))
          child.kill('SIGKILL')
          await gone
        },
        async stop() {
          running.delete(instance)
          await started.stop()
        },
      }
      running.add(instance)
      return instance
    },
    async prepare({ url }) {
      tenant.admin.setProduct(url)
      await prepareDemoForum(tenant, url)
    },
    api: ({ url }, person) => makeProductApi(url, () => tenant.admin.tabToken(person)),
    async stop() {
      await Promise.all([...running].map((instance) => instance.stop()))
      await tenant.stop()
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}

export const SECRETARY = 'secretariat-1'

/** Writes a whole proposal on behalf of Næstved as the secretariat. Resolves to the draft's id. */
export async function draftRound(api: ProductApi, facility: string): Promise<string> {
  const { forums } = await api.ask(routes.me, me)
  const { id } = await api.ask(
    routes.createRound,
    created,
    {},
    {
      forumId: forums.find(({ takesRounds }) => takesRounds)?.id,
      operatorOrganisationId: '370',
      content: {
        facility,
        legalBasis: 'SEL § 107',
        targetGroup: 'Voksne med psykiske lidelser',
        placesBefore: 24,
        placesAfter: 30,
        effectiveDate: '2027-06-01',
        reason: 'Ventelisten er vokset.',
        consequence: 'Taksten falder.',
        contact: 'Centerlederen',
        contactedOrganisationIds: [],
        links: [],
      },
    },
  )
  return id
}

/** Sends the draft out with the first deadline that it may have. */
export async function startRound(api: ProductApi, roundId: string): Promise<void> {
  const { deadline } = await api.ask(routes.startPlan, startPlan, { roundId })
  await api.tell(routes.start, { deadline }, { roundId })
}

export const showRound = (api: ProductApi, roundId: string): Promise<RoundView> =>
  api.ask(routes.showRound, roundView, { roundId })
