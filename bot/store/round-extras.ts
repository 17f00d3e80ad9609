import { type Kysely, sql } from 'kysely'
import type { PlainDate } from '../domain/calendar/plain-date.ts'
import type { AnnexMark } from '../domain/rounds/annex-changes.ts'
import type { ProposalContent } from '../domain/rounds/proposal.ts'
import type { Database } from './database.ts'
import { holderRole } from './holders.ts'
import { atOnce } from './pipelined-postgres.ts'

/** What a round's card says besides the facts that its state follows from. */
export type RoundExtras = {
  forum: string
  /** Names of every organisation that the card may have to name, by id. */
  organisations: Record<string, string>
  /** Names of those who have answered, by person id. Deleted people are missing. */
  people: Record<string, string>
  annexes: { id: string; name: string; sha256: string }[]
  extension: { from: string; to: string; reason: string } | null
  correction: { at: Date; reason: string } | null
  /** What the secretariat wrote to the municipalities that it last gave the remarks to. */
  handOverNote: string | null
  /** Why the round was last not sent as planned. */
  planStop: { why: string; organisations: string[] } | null
  previous: { revision: number; content: ProposalContent; annexes: AnnexMark[] } | null
}

/** `organisationIds` are named besides those of the round's own seats. */
export async function readRoundExtras(
  db: Kysely<Database>,
  roundId: string,
  organisationIds: string[],
): Promise<RoundExtras> {
  const { rows } = await extrasOf(roundId, organisationIds).execute(db)
  return toExtras(rows[0])
}

/** The same, with the role in which a person holds one of the round's seats. */
export async function readExtrasForHolder(
  db: Kysely<Database>,
  roundId: string,
  organisationIds: string[],
  holder: { seatId: string; personId: string; today: PlainDate },
): Promise<{ extras: RoundExtras; role: 'director' | 'deputy' }> {
  const { seatId, personId, today } = holder
  const [[extras], [held]] = await atOnce<[ExtrasRow, { role: 'director' | 'deputy' }]>(db, [
    extrasOf(roundId, organisationIds).compile(db),
    holderRole(seatId, personId, today).compile(db),
  ])
  return { extras: toExtras(extras), role: held?.role ?? 'director' }
}

type ExtrasRow = Omit<RoundExtras, 'correction'> & { correction: { at: string; reason: string } | null }

const extrasOf = (roundId: string, organisationIds: string[]) => sql<ExtrasRow>`
    select f.name as forum,
      (select coalesce(jsonb_object_agg(o.id, o.name), '{}') from organisation o
        where o.id = any(${organisationIds}::text[]) or o.id = r.operator_organisation_id
          or o.id in (select organisation_id from round_seat where round_id = r.id)) as organisations,
      (select coalesce(jsonb_object_agg(c.person_id, c.name), '{}') from person_contact c
        where c.person_id in (select person_id from answer where round_id = r.id)) as people,
      (select coalesce(jsonb_agg(jsonb_build_object('id', a.id, 'name', a.name, 'sha256', a.sha256)
        order by a.added_at, a.id), '[]')
        from annex a where a.round_id = r.id) as annexes,
      (select h.data from history h where h.round_id = r.id and h.kind = 'extended'
        order by h.id desc limit 1) as extension,
      (select jsonb_build_object('at', h.at, 'reason', h.data->>'reason') from history h
        where h.round_id = r.id and h.kind = 'corrected' order by h.id desc limit 1) as correction,
      (select h.data->>'note' from history h where h.round_id = r.id and h.kind = 'handed_over'
        order by h.id desc limit 1) as "handOverNote",
      (select jsonb_build_object('why', h.data->>'why', 'organisations', (select coalesce(jsonb_agg(o.name order by o.name), '[]')
          from organisation o where jsonb_exists(h.data->'organisationIds', o.id)))
        from history h where h.round_id = r.id and h.kind = 'plan_stopped'
        order by h.id desc limit 1) as "planStop",
      (select jsonb_build_object('revision', b.revision, 'content', b.content, 'annexes', coalesce((
          select jsonb_agg(jsonb_build_object('name', a.name, 'sha256', a.sha256) order by a.added_at, a.id)
          from annex a where a.round_id = b.id), '[]')) from round b
        where b.proposal_id = r.proposal_id and b.revision = r.revision - 1) as previous
    from round r join forum f on f.id = r.forum_id where r.id = ${roundId}::uuid`

function toExtras(row: ExtrasRow | undefined): RoundExtras {
  if (row === undefined) throw new Error('the round is gone while it is read')
  const { correction } = row
  return {
    ...row,
    correction: correction === null ? null : { at: new Date(correction.at), reason: correction.reason },
  }
}
