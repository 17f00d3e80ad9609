import { type Kysely, sql, type Transaction } from 'kysely'
import type { RoundEvent } from '../domain/rounds/decided.ts'
import type { Round, RoundFacts } from '../domain/rounds/round.ts'
import type { Database } from './database.ts'
import { atOnce } from './pipelined-postgres.ts'
import { factsOfOne, type FactsRow, toFacts } from './round-facts.ts'
import { type Standing, standingIn } from './viewers.ts'

type Trx = Transaction<Database>

/**
 * Takes the round's lock and then reads it: whoever waits here sees what the one before has saved. Two statements on
 * purpose: a single one would read as of before the wait.
 */
export async function lockRound(trx: Trx, roundId: string): Promise<RoundFacts | null> {
  const [, [facts]] = await atOnce<[Locked, FactsRow]>(trx, [
    lock(roundId).compile(trx),
    factsOfOne(roundId).compile(trx),
  ])
  return facts === undefined ? null : toFacts(facts)
}

/** The same, with what is written of a person in the round's forum, read under the lock too. */
export async function lockRoundFor(
  trx: Trx,
  roundId: string,
  personId: string,
): Promise<{ facts: RoundFacts; standing: Standing | undefined } | null> {
  const [, [facts], [standing]] = await atOnce<[Locked, FactsRow, Standing]>(trx, [
    lock(roundId).compile(trx),
    factsOfOne(roundId).compile(trx),
    standingIn(personId, forumOf(roundId)).compile(trx),
  ])
  return facts === undefined ? null : { facts: toFacts(facts), standing }
}

/** The same without the lock, for showing. */
export async function readRoundFor(
  db: Kysely<Database>,
  roundId: string,
  personId: string,
): Promise<{ facts: RoundFacts; standing: Standing | undefined } | null> {
  const [[facts], [standing]] = await atOnce<[FactsRow, Standing]>(db, [
    factsOfOne(roundId).compile(db),
    standingIn(personId, forumOf(roundId)).compile(db),
  ])
  return facts === undefined ? null : { facts: toFacts(facts), standing }
}

const forumOf = (roundId: string) => sql`(select forum_id from round where id = ${roundId}::uuid)`

type Locked = { id: string }

const lock = (roundId: string) => sql<Locked>`select id from round where id = ${roundId}::uuid for update`

/** The next number of the forum's year, as `serial`; two at once wait for each other on the forum's row. */
export async function insertProposal(
  trx: Trx,
  proposal: { id: string; forumId: string; operatorOrganisationId: string; year: number; now: Date },
): Promise<{ number: string }> {
  await trx.selectFrom('forum').select('id').where('id', '=', proposal.forumId).forUpdate().execute()
  const { last } = await trx
    .selectFrom('proposal')
    .select(({ fn }) => fn.coalesce(fn.max('serial'), sql<number>`0`).as('last'))
    .where('forum_id', '=', proposal.forumId)
    .where('year', '=', proposal.year)
    .executeTakeFirstOrThrow()
  const serial = last + 1
  await trx
    .insertInto('proposal')
    .values({
      id: proposal.id,
      forum_id: proposal.forumId,
      operator_organisation_id: proposal.operatorOrganisationId,
      year: proposal.year,
      serial,
      created_at: proposal.now,
    })
    .execute()
  return { number: `${proposal.year}-${serial}` }
}

export async function insertRound(trx: Trx, round: Round): Promise<void> {
  await trx
    .insertInto('round')
    .values({
      id: round.id,
      proposal_id: round.proposalId,
      forum_id: round.forumId,
      operator_organisation_id: round.operatorOrganisationId,
      revision: round.revision,
      created_by: round.createdBy,
      created_at: round.createdAt,
      ...changingColumns(round),
    })
    .execute()
}

/** What of a round may still change after it was drafted. */
export const changingColumns = (round: Round) => ({
  state: round.state,
  content: JSON.stringify(round.content) as never,
  facility: round.content.facility,
  gate: round.gate,
  rules: round.rules === null ? null : (JSON.stringify(round.rules) as never),
  started_at: round.startedAt,
  deadline: round.deadline,
  plan: round.plan === null ? null : (JSON.stringify(round.plan) as never),
  decision: round.decision,
  meeting: round.meeting,
})

export type HistoryDoor = Database['history']['door']

/** Appends to the history. The database refuses to change or remove a line. */
export async function appendHistory(
  db: Kysely<Database>,
  roundId: string,
  events: RoundEvent[],
  by: HistoryBy,
): Promise<void> {
  if (events.length > 0) await historyLines(db, roundId, events, by).execute()
}

export type HistoryBy = { at: Date; personId: string | null; door: HistoryDoor }

/** The statement of `appendHistory`, for sending it with others; `events` must not be empty. */
export const historyLines = (db: Kysely<Database>, roundId: string, events: RoundEvent[], by: HistoryBy) =>
  db.insertInto('history').values(
    events.map(({ kind, ...data }) => ({
      round_id: roundId,
      at: by.at,
      person_id: by.personId,
      door: by.door,
      kind,
      data: JSON.stringify(data),
    })),
  )

export type HistoryLine = {
  id: number
  at: Date
  personId: string | null
  door: HistoryDoor
  event: RoundEvent
}

/** The whole history in its order. Bounded by what a round can hold: at most 5,000 lines are read. */
export async function readHistory(db: Kysely<Database>, roundId: string): Promise<HistoryLine[]> {
  const rows = await db
    .selectFrom('history')
    .selectAll()
    .where('round_id', '=', roundId)
    .orderBy('id')
    .limit(5000)
    .execute()
  return rows.map((row) => ({
    id: row.id,
    at: row.at,
    personId: row.person_id,
    door: row.door,
    event: { kind: row.kind, ...(row.data as object) } as RoundEvent,
  }))
}

/** Ids of asked rounds whose deadline has passed and that nobody has settled yet; oldest first, at most `limit`. */
export async function findDueRounds(db: Kysely<Database>, now: Date, limit: number): Promise<string[]> {
  const rows = await db
    .selectFrom('round')
    .select('id')
    .where('state', 'in', ['open', 'unresolved'])
    .where('deadline', '<=', now)
    .orderBy('deadline')
    .limit(limit)
    .execute()
  return rows.map((row) => row.id)
}

/**
 * The highest revision of the proposal, and the highest that has not been withdrawn. Only that one may go on: two
 * revisions of one proposal must never both be decided.
 */
export async function newestRevisions(
  db: Kysely<Database>,
  proposalId: string,
): Promise<{ newest: number; standing: number }> {
  const { rows } = await sql<{ newest: number; standing: number }>`
    select max(revision) as newest, coalesce(max(revision) filter (where state <> 'withdrawn'), 0) as standing
    from round where proposal_id = ${proposalId}::uuid`.execute(db)
  return rows[0] ?? { newest: 0, standing: 0 }
}

/**
 * Net places by the same operator's changes of the same facility, decided or informed of since `since`. The name is
 * compared without regard to capitals and spaces: people write it anew each time.
 */
export async function sumOfChanges(
  db: Kysely<Database>,
  facility: { operatorOrganisationId: string; name: string; since: Date; exceptProposal: string | null },
): Promise<number> {
  const { rows } = await sql<{ sum: number }>`
    select coalesce(sum((content->>'placesAfter')::int - (content->>'placesBefore')::int), 0)::int as sum
    from round
    where operator_organisation_id = ${facility.operatorOrganisationId}
      and lower(regexp_replace(btrim(facility), '\\s+', ' ', 'g'))
        = lower(regexp_replace(btrim(${facility.name}), '\\s+', ' ', 'g'))
      and state in ('approved', 'information') and (decision->>'at')::timestamptz >= ${facility.since}
      and proposal_id is distinct from ${facility.exceptProposal}::uuid`.execute(db)
  return rows[0]?.sum ?? 0
}
