import type { Kysely } from 'kysely'
import type { JournalData, JournalRevision } from '../journal/journal-data.ts'
import { localDateOf } from '../domain/calendar/copenhagen.ts'
import { regionNameOn } from '../domain/forums/regions.ts'
import type { RoundFacts } from '../domain/rounds/round.ts'
import { listAnnexes } from '../store/annexes.ts'
import type { Database } from '../store/database.ts'
import { listDeliveries } from '../store/deliveries.ts'
import { findForum } from '../store/forums.ts'
import { organisationNames } from '../store/organisations.ts'
import { readRegions } from '../store/regions.ts'
import { findRounds } from '../store/round-facts.ts'
import { holdingsOfRound, namedPeople, revisionsOf } from '../store/round-record.ts'
import { readHistory } from '../store/rounds.ts'
import { listSeen } from '../store/seen.ts'

type Asked = { madeAt: Date; madeBy: string; secretariatMail: string }

/** Everything about one proposal, all its revisions: what the journal file tells. Null: no such proposal. */
export async function readDossier(
  db: Kysely<Database>,
  proposalId: string,
  asked: Asked,
): Promise<JournalData | null> {
  const ids = (await revisionsOf(db, proposalId)).map((round) => round.id)
  const rounds = await findRounds(db, ids)
  return rounds.length === 0 ? null : dossierOf(db, rounds, asked)
}

/** The same for some of its revisions; the round's page needs its own alone. */
export async function dossierOf(
  db: Kysely<Database>,
  rounds: RoundFacts[],
  asked: Asked,
): Promise<JournalData> {
  const forum = await findForum(db, rounds[0]?.round.forumId ?? '')
  if (forum === null) throw new Error('a round without its forum')
  const revisions = await Promise.all(rounds.map((facts) => readRevision(db, facts)))
  // A case is told under the names of its own time, however late somebody looks at it.
  const day = localDateOf(rounds.at(-1)?.round.startedAt ?? asked.madeAt)
  const people = await namedPeople(db, [asked.madeBy, ...revisions.flatMap(peopleIn)])
  return {
    madeAt: asked.madeAt,
    madeBy: asked.madeBy,
    forum: {
      name: forum.name,
      region: regionNameOn(await readRegions(db), forum.regionCode, day) ?? forum.regionCode,
      secretariat: { name: 'Sekretariatet', mail: asked.secretariatMail },
    },
    organisations: Object.fromEntries(await organisationNames(db, day)),
    people: Object.fromEntries(people.map(({ personId, ...person }) => [personId, person])),
    revisions,
  }
}

async function readRevision(db: Kysely<Database>, facts: RoundFacts): Promise<JournalRevision> {
  const { id, startedAt, createdAt } = facts.round
  const [annexes, holders, deliveries, seen, history] = await Promise.all([
    listAnnexes(db, id),
    holdingsOfRound(db, id, localDateOf(startedAt ?? createdAt)),
    listDeliveries(db, id),
    listSeen(db, id),
    readHistory(db, id),
  ])
  return {
    facts,
    annexes,
    holders,
    deliveries: deliveries.flatMap((delivery) =>
      delivery.state === 'dropped' || delivery.kind === 'update'
        ? []
        : [{ ...delivery, state: delivery.state }],
    ),
    seen,
    history,
  }
}

function peopleIn(revision: JournalRevision): string[] {
  const { facts, holders, deliveries, history, annexes } = revision
  return [
    facts.round.createdBy,
    ...(facts.round.plan === null ? [] : [facts.round.plan.by]),
    ...holders.map((holder) => holder.personId),
    ...deliveries.map((delivery) => delivery.personId),
    ...annexes.map((annex) => annex.addedBy),
    ...facts.answers.flatMap((answer) => [answer.personId, ...(answer.recorded ? [answer.recorded.by] : [])]),
    ...history.flatMap((line) => (line.personId === null ? [] : [line.personId])),
  ]
}
