import { pino } from 'pino'
import { afterAll, beforeAll } from '@jest/globals'
import { sql } from 'kysely'
import type { EntryInput } from '../../../bot/contract/wheel.ts'
import type { Deps } from '../../../bot/deps.ts'
import { createHttpServer } from '../../../bot/transport/http/server.ts'
import { addWheelPages } from '../../../bot/transport/wheel-pages/wheel-pages.ts'
import { createEntry } from '../../../bot/usecases/wheel/create-entry.ts'
import { useDatabase } from '../../support/database.ts'
import { demoDeps } from '../../support/demo-deps.ts'
import { type DemoForum, seedDemoForum } from '../../support/demo-forum.ts'
import { makeForums } from '../../support/ruled-forums.ts'

export type WheelStage = {
  readonly deps: Deps
  /** The directors' forum, of which the demo's directors are members. */
  readonly forum: DemoForum
  /** A forum with rules, of which nobody of the demo is a member. */
  readonly otherForumId: string
  /** Set to let the product's clock stand. */
  clock: { now: Date }
  /** Puts an entry into the wheel, as the secretariat does; gives its id. */
  plan: (given: Partial<EntryInput> & { title: string }) => Promise<string>
  publish: (forumId: string, published: boolean) => Promise<void>
  fetch: (path: string, headers?: Record<string, string>) => Promise<Response>
}

/** The wheel on a real database, and its public addresses over real HTTP. It is Thursday, 4 March 2027. */
export function useWheelStage(): WheelStage {
  const database = useDatabase()
  const clock = { now: new Date('2027-03-04T08:00:00Z') }
  let stage: Omit<WheelStage, 'clock'> | undefined
  let stop = async () => {}
  beforeAll(async () => {
    const begun = await begin(database, clock)
    stage = begun.stage
    stop = begun.stop
  })
  afterAll(() => stop())
  const now = () => {
    if (stage === undefined) throw new Error('The stage is there from beforeAll on')
    return stage
  }
  return {
    clock,
    get deps() {
      return now().deps
    },
    get forum() {
      return now().forum
    },
    get otherForumId() {
      return now().otherForumId
    },
    plan: (given) => now().plan(given),
    publish: (forumId, published) => now().publish(forumId, published),
    fetch: (path, headers) => now().fetch(path, headers),
  }
}

async function begin(database: { db: Deps['db']; url: string }, clock: { now: Date }) {
  const { deps, stop } = await demoDeps(database, { clock: () => clock.now })
  const forum = await seedDemoForum(deps.db)
  const secretary = forum.actor('secretariat-1', 'tab')
  const [otherForumId = ''] = await makeForums({ deps, secretary }, [
    { kind: 'dialogue_forum', name: 'Dialogforum' },
  ])
  const server = createHttpServer({ log: pino({ level: 'silent' }), frameAncestors: [] })
  addWheelPages(server, deps)
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve())
  })
  const { port } = server.address() as { port: number }
  return {
    stage: {
      deps,
      forum,
      otherForumId,
      plan: async (given: Partial<EntryInput> & { title: string }) => {
        const made = await createEntry(deps, secretary, { ...anEntry(forum.forumId), ...given })
        if (!made.ok) throw new Error(JSON.stringify(made.refusal))
        return made.id
      },
      publish: async (forumId: string, published: boolean) => {
        await sql`update forum set rules = jsonb_set(rules, '{publishesWheel}', ${JSON.stringify(published)}::jsonb)
          where id = ${forumId}::uuid`.execute(deps.db)
      },
      fetch: (path: string, headers: Record<string, string> = {}) =>
        fetch(`http://127.0.0.1:${port}${path}`, {
          headers,
          redirect: 'manual',
          signal: AbortSignal.timeout(20_000),
        }),
    },
    stop: async () => {
      server.server.closeAllConnections()
      await new Promise<void>((resolve) => {
        server.close(() => resolve())
      })
      await stop()
    },
  }
}

export const onDay = (from: string, to = from): EntryInput['schedule'] => ({
  by: 'date',
  when: { from, to, times: null },
})

const anEntry = (forumId: string): Omit<EntryInput, 'title'> => ({
  kind: 'meeting',
  forumId,
  regionCode: '1085',
  location: '',
  schedule: onDay('2027-06-08'),
  responsible: [],
  links: [],
  serves: [],
  dependsOn: [],
})
