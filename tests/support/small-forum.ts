import { randomUUID } from 'node:crypto'
import { beforeAll } from '@jest/globals'
import { type Kysely, sql } from 'kysely'
import { pino } from 'pino'
import type { Deps } from '../../bot/deps.ts'
import { defaultSettings, type ForumSettings } from '../../bot/domain/forum.ts'
import type { ProposalContent } from '../../bot/domain/rounds/proposal.ts'
import type { RoundFacts } from '../../bot/domain/rounds/round.ts'
import type { Database } from '../../bot/store/database.ts'
import { insertForum } from '../../bot/store/forums.ts'
import { insertPerson, saveChat, tieIdentity } from '../../bot/store/identities.ts'
import { listDeliveries } from '../../bot/store/deliveries.ts'
import { namesOf } from '../../bot/store/people.ts'
import { findRound } from '../../bot/store/round-facts.ts'
import { type HistoryLine, readHistory } from '../../bot/store/rounds.ts'
import type { Actor } from '../../bot/usecases/actor.ts'
import { propose } from '../../bot/usecases/rounds/propose.ts'
import { startRound } from '../../bot/usecases/rounds/start-round.ts'
import { at, content } from '../domain/rounds/a-round.ts'
import { useDatabase } from './database.ts'

/** Sent Monday 2 March 2026 kl. 9, deadline Monday 9 March kl. 12. */
export const sent = at('2026-03-02 09.00')
export const deadline = at('2026-03-09 12.00')

type Deputised = 'faxe' | 'koege'
export type Who =
  | 'secretary'
  | 'other secretary'
  | 'slagelse'
  | 'faxe'
  | 'stevns'
  | 'koege'
  | `deputy of ${Deputised}`
  | 'planner of slagelse'
  | 'reader'
  | 'stranger'

/** Slagelse proposes; Faxe and Stevns have Teams, Køge mail alone. The reader is a member without a seat. */
const people: Record<
  Who,
  { organisation: string | null; seat?: string; role?: 'deputy'; teams: boolean; member?: boolean }
> = {
  secretary: { organisation: null, teams: true },
  'other secretary': { organisation: null, teams: true },
  slagelse: { organisation: '330', seat: 'slagelse', teams: true },
  faxe: { organisation: '320', seat: 'faxe', teams: true },
  stevns: { organisation: '336', seat: 'stevns', teams: true },
  koege: { organisation: '259', seat: 'koege', teams: false },
  'deputy of faxe': { organisation: '320', seat: 'faxe', role: 'deputy', teams: false },
  'deputy of koege': { organisation: '259', seat: 'koege', role: 'deputy', teams: true },
  'planner of slagelse': { organisation: '330', teams: true },
  reader: { organisation: '316', teams: true, member: true },
  stranger: { organisation: '316', teams: true },
}
export const seatNames = ['slagelse', 'faxe', 'stevns', 'koege'] as const
export type SeatName = (typeof seatNames)[number]

export type SmallForum = {
  db: Kysely<Database>
  forumId: string
  seatId: Record<SeatName, string>
  personId: Record<Who, string>
  /** The product's clock; a test sets it. */
  time: { now: Date }
  deps: Deps
  /** Another instance of the product: its own pool, and its own clock where one is given. */
  instance: (clock?: () => Date) => Deps
  actor: (who: Who, changes?: Partial<Actor>) => Actor
  draft: (changes?: Partial<ProposalContent>, by?: Who) => Promise<string>
  /** A started round, of which nothing has been delivered yet. */
  start: (changes?: Partial<ProposalContent>) => Promise<string>
  /** A started round that every seat got at once, but for those named. */
  startReached: (but?: SeatName[]) => Promise<string>
  /** Everything in the outbox of the round has arrived at an instant, but for the seats named. */
  deliver: (roundId: string, instant: Date, but?: SeatName[]) => Promise<void>
  facts: (roundId: string) => Promise<RoundFacts>
  history: (roundId: string) => Promise<HistoryLine[]>
  /** What has been put into the outbox since the last look: "proposal to faxe by teams". */
  outbox: (roundId: string) => Promise<string[]>
}

/** A small forum on a database of its own, for a whole test file. */
export function useSmallForum(): SmallForum {
  const database = useDatabase()
  let forum: SmallForum | undefined
  beforeAll(async () => {
    forum = await makeForum(database.db, database.connectAgain)
  })
  return new Proxy({} as SmallForum, {
    get: (_, name) => {
      if (forum === undefined) throw new Error('The forum is there from beforeAll on')
      return forum[name as keyof SmallForum]
    },
  })
}

async function makeForum(db: Kysely<Database>, connectAgain: () => Kysely<Database>): Promise<SmallForum> {
  const forumId = randomUUID()
  const ids = <K extends string>(keys: readonly K[]) =>
    Object.fromEntries(keys.map((key) => [key, randomUUID()])) as Record<K, string>
  const personId = ids(Object.keys(people) as Who[])
  const seatId = ids(seatNames)
  await seed(db, { forumId, personId, seatId })
  const time = { now: sent }
  const instance = (on: Kysely<Database>, clock: () => Date): Deps =>
    ({
      db: on,
      clock,
      newId: randomUUID,
      newSecret: randomUUID,
      enqueue: () => Promise.resolve(null),
      log: pino({ level: 'silent' }),
    }) as unknown as Deps
  const deps = instance(db, () => time.now)
  const actor = (who: Who, changes: Partial<Actor> = {}): Actor => ({
    personId: personId[who],
    secretariat: who === 'secretary' || who === 'other secretary',
    door: 'teams',
    seatId: null,
    language: 'da',
    ...changes,
  })
  const seen = new Set<string>()
  const forum: SmallForum = {
    db,
    forumId,
    seatId,
    personId,
    time,
    deps,
    instance: (clock = () => time.now) => instance(connectAgain(), clock),
    actor,
    draft: async (changes = {}, by = 'secretary') => {
      const proposed = await propose(deps, actor(by), {
        forumId,
        operatorOrganisationId: '330',
        content: { ...content, ...changes },
      })
      if (!proposed.ok) throw new Error(proposed.refusal.code)
      return proposed.id
    },
    start: async (changes) => {
      time.now = sent
      const roundId = await forum.draft(changes)
      const started = await startRound(deps, actor('secretary'), { roundId, deadline })
      if (!started.ok) throw new Error(started.refusal.code)
      return roundId
    },
    startReached: async (but = []) => {
      const roundId = await forum.start()
      await forum.deliver(roundId, sent, but)
      return roundId
    },
    deliver: async (roundId, instant, but = []) => {
      const not = but.map((name) => seatId[name])
      await sql`update delivery set state = 'sent', sent_at = ${instant}, activity_id = 'activity ' || id
        where round_id = ${roundId} and state = 'queued' and (seat_id is null or seat_id <> all(${not}::uuid[]))`.execute(
        db,
      )
    },
    facts: async (roundId) => {
      const facts = await findRound(db, roundId)
      if (facts === null) throw new Error('There is no such round')
      return facts
    },
    history: (roundId) => readHistory(db, roundId),
    outbox: async (roundId) => {
      const lines = await listDeliveries(db, roundId)
      const names = await namesOf(db, Object.values(personId))
      const fresh = lines.filter(({ id }) => !seen.has(id))
      for (const { id } of fresh) seen.add(id)
      return fresh
        .map(({ kind, personId: to, door }) => `${kind} to ${names.get(to) ?? '?'} by ${door}`)
        .sort()
    },
  }
  return forum
}

type Ids = Pick<SmallForum, 'forumId' | 'personId' | 'seatId'>

async function seed(db: Kysely<Database>, { forumId, personId, seatId }: Ids): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const forum = { id: forumId, name: 'Direktørgruppen', regionCode: '1085', groupId: null, now: sent }
    await insertForum(trx, { ...forum, settings: defaultSettings })
    const since = { from_date: '2026-01-01', to_date: null }
    for (const name of seatNames)
      await trx
        .insertInto('seat')
        .values({
          id: seatId[name],
          forum_id: forumId,
          organisation_id: people[name].organisation ?? '',
          ...since,
        })
        .execute()
    for (const [who, { organisation, seat, role, teams, member }] of Object.entries(people)) {
      const id = personId[who as Who]
      const mail = `${who.replaceAll(' ', '.')}@example.dk`
      const secretariat = who.endsWith('secretary')
      const person = { id, organisationId: organisation, secretariat, name: who, mail, now: sent }
      await insertPerson(trx, { ...person, language: 'da' })
      const account = { tenantId: randomUUID(), objectId: randomUUID() }
      if (teams) {
        await tieIdentity(trx, { ...account, personId: id, userType: 'member' })
        const chat = {
          ...account,
          conversationId: `a:${id}`,
          serviceUrl: 'https://smba.example/',
          userId: null,
        }
        await saveChat(trx, { ...chat, name: who }, sent)
      }
      if (seat !== undefined)
        await trx
          .insertInto('seat_holder')
          .values({
            id: randomUUID(),
            seat_id: seatId[seat as SeatName],
            person_id: id,
            role: role ?? 'director',
            ...since,
          })
          .execute()
      if (member === true)
        await trx
          .insertInto('forum_member')
          .values({ forum_id: forumId, person_id: id, source: 'hand', guess: null, left_at: null })
          .execute()
    }
  })
}

/** Changes the forum's settings, as the secretariat does. */
export async function setSettings(
  { db, forumId }: Pick<SmallForum, 'db' | 'forumId'>,
  settings: Partial<ForumSettings>,
): Promise<void> {
  await db
    .updateTable('forum')
    .set({ settings: JSON.stringify({ ...defaultSettings, ...settings }) as never })
    .where('id', '=', forumId)
    .execute()
}
