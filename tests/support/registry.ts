import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach } from '@jest/globals'
import type { ForumView } from '../../bot/contract/forum.ts'
import type { Deps } from '../../bot/deps.ts'
import { insertPerson } from '../../bot/store/identities.ts'
import type { Actor } from '../../bot/usecases/actor.ts'
import { createForum } from '../../bot/usecases/forums/create-forum.ts'
import { showForum } from '../../bot/usecases/forums/show-forum.ts'
import { sjaelland } from '../../infra/local/world/sjaelland.ts'
import { useDatabase } from './database.ts'
import { demoDeps } from './demo-deps.ts'
import { directoryOf, type Known } from './directory-of.ts'

export const HOST = sjaelland.hostTenantId
/** Tenants of Slagelse and Køge, as a secretariat would list them. */
export const SLAGELSE = '00000330-0000-4000-8000-000000000001'
export const KOEGE = '00000259-0000-4000-8000-000000000001'
export const GROUP = '00000340-0000-4000-8000-000000000501'

export type Registry = {
  readonly deps: Deps
  readonly known: Known
  /** Somebody of the secretariat, at work in the tab. */
  readonly secretary: Actor
  /** A forum of its own, with vacant seats for Slagelse, Køge, Næstved and Region Sjælland from 2 March 2026. */
  readonly forumId: string
  /** Moves the product's clock to kl. 9 Danish winter time on that day. */
  on(day: string): void
  at(instant: string): void
  view(): Promise<ForumView>
}

/** For a whole file: forums and people on a real database; every test has a directory and a forum of its own. */
export function useRegistry(): Registry {
  const database = useDatabase()
  let running: { deps: Deps; stop: () => Promise<void> } | undefined
  let forumId = ''
  let secretary: Actor | undefined
  let now = new Date()
  const known: Known = { groups: {}, users: [], consenting: [], down: false }
  const on = (day: string) => void (now = new Date(`${day}T08:00:00Z`))
  const deps = () => {
    if (running === undefined) throw new Error('The registry is there from beforeAll on')
    return running.deps
  }
  const actor = () => {
    if (secretary === undefined) throw new Error('The secretary is there from beforeAll on')
    return secretary
  }

  beforeAll(async () => {
    on('2026-03-02')
    running = await demoDeps(database, { directory: directoryOf(known), clock: () => now })
    const personId = randomUUID()
    await database.db.transaction().execute((trx) =>
      insertPerson(trx, {
        id: personId,
        organisationId: null,
        secretariat: true,
        name: 'Sekretariatet',
        mail: 'rammeaftale@soroe.dk',
        language: 'da',
        now,
      }),
    )
    secretary = { personId, secretariat: true, door: 'tab', seatId: null, language: 'da' }
  })
  afterAll(async () => {
    await running?.stop()
  })
  beforeEach(async () => {
    on('2026-03-02')
    Object.assign(known, { groups: {}, users: [], consenting: [], down: false })
    const created = await createForum(deps(), actor(), {
      name: `Direktørgruppen ${randomUUID()}`,
      regionCode: '1085',
      groupId: GROUP,
      organisationIds: ['330', '259', '370', '1085'],
    })
    if (!created.ok) throw new Error(created.refusal.code)
    forumId = created.id
  })
  return {
    get deps() {
      return deps()
    },
    get secretary() {
      return actor()
    },
    get forumId() {
      return forumId
    },
    known,
    on,
    at: (instant) => void (now = new Date(instant)),
    async view() {
      const shown = await showForum(deps(), actor(), forumId)
      if (!shown.ok) throw new Error(shown.refusal.code)
      return shown.view
    },
  }
}
