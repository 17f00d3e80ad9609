import { type Kysely, type RawBuilder, sql } from 'kysely'
import type {
  Answer,
  Decision,
  Reach,
  Round,
  RoundFacts,
  RoundSeat,
  SendingPlan,
} from '../domain/rounds/round.ts'
import type { Database } from './database.ts'

/**
 * A round with everything that its state follows from, read in one statement and so in one snapshot. For a decision
 * use `lockRound` first: what is read without the lock may be old by the time that it is acted on.
 */
export async function findRound(db: Kysely<Database>, roundId: string): Promise<RoundFacts | null> {
  const { rows } = await factsOfOne(roundId).execute(db)
  return rows[0] === undefined ? null : toFacts(rows[0])
}

/** Several rounds at once, in the order of the ids; unknown ids are left out. At most 500. */
export async function findRounds(db: Kysely<Database>, roundIds: string[]): Promise<RoundFacts[]> {
  if (roundIds.length === 0) return []
  const { rows } = await factsWhere(sql`r.id = any(${roundIds.slice(0, 500)}::uuid[])`).execute(db)
  const byId = new Map(rows.map((row) => [row.id, toFacts(row)]))
  return roundIds.flatMap((id) => byId.get(id) ?? [])
}

export type FactsRow = Omit<Round, 'id' | 'createdAt' | 'startedAt' | 'deadline' | 'plan' | 'decision'> & {
  id: string
  createdAt: Date
  startedAt: Date | null
  deadline: Date | null
  plan: (Omit<SendingPlan, 'sendAt' | 'deadline'> & { sendAt: string; deadline: string | null }) | null
  decision: { at: string; basis: Decision['basis']; text: string | null } | null
  seats: RoundSeat[]
  answers: (Omit<Answer, 'givenAt' | 'receivedAt'> & { givenAt: string; receivedAt: string })[]
  reach: { seatId: string; at: string; door: 'teams' | 'mail'; heldUntil: string | null }[]
  mailboxReadUntil: Date | null
}

/** Apart from the statement for several: with one id the server's plan serves every round. */
export const factsOfOne = (roundId: string): RawBuilder<FactsRow> => factsWhere(sql`r.id = ${roundId}::uuid`)

const midnight = (day: RawBuilder<unknown>) => sql`(${day})::timestamp at time zone 'Europe/Copenhagen'`
const holder = sql`seat_holder h where h.seat_id = d.seat_id and h.person_id = d.person_id`
/** Nobody held a seat before it was written down, whatever day the term is said to have begun. */
const begins = sql`greatest(${midnight(sql`h.from_date`)}, h.given_at)`
const ends = sql`greatest(${midnight(sql`h.to_date + 1`)}, h.left_at)`

/**
 * When the person gave up the seat for which the delivery `d` was sent to them: at the end of the last day, or when the term
 * was cut short, whichever is later. Terms that meet are one. Null: they hold it still. A term taken back never was.
 */
const heldUntil = sql`
  case when exists (select from ${holder} and h.to_date is null and ${begins} <= d.sent_at) then null
    else nullif(coalesce((select coalesce(upper(held), 'infinity')
      from (select range_agg(tstzrange(${begins}, ${ends})) as terms from ${holder}
        and (h.to_date is null or ${begins} < ${ends})) t, unnest(t.terms) held
      where held @> d.sent_at), 'epoch'), 'infinity') end`

const factsWhere = (which: RawBuilder<unknown>) => sql<FactsRow>`
  select r.id, r.proposal_id as "proposalId", p.year || '-' || p.serial as number, r.forum_id as "forumId",
    r.operator_organisation_id as "operatorOrganisationId", r.revision, r.state, r.content, r.gate, r.rules,
    r.created_by as "createdBy", r.created_at as "createdAt", r.started_at as "startedAt", r.deadline, r.plan, r.decision,
    r.meeting, r.version,
    coalesce((select jsonb_agg(jsonb_build_object('seatId', s.seat_id, 'organisationId', s.organisation_id)
      order by s.organisation_id) from round_seat s where s.round_id = r.id), '[]') as seats,
    coalesce((select jsonb_agg(jsonb_build_object('id', a.id, 'seatId', a.seat_id, 'personId', a.person_id,
      'kind', a.kind, 'text', a.text, 'givenAt', a.given_at, 'receivedAt', a.received_at, 'door', a.door,
      'late', a.late, 'recorded', case when a.recorded_by is null then null
        else jsonb_build_object('by', a.recorded_by, 'how', a.how) end) order by a.id)
      from answer a where a.round_id = r.id), '[]') as answers,
    coalesce((select jsonb_agg(jsonb_build_object('seatId', d.seat_id, 'at', d.sent_at, 'door', d.door,
      'heldUntil', ${heldUntil}))
      from delivery d where d.round_id = r.id and d.seat_id is not null and d.counts and d.state = 'sent'
        and d.bounced_at is null and d.kind in ('proposal', 'reminder', 'extension')), '[]') as reach,
    (select m.read_until from mailbox_reading m) as "mailboxReadUntil"
  from round r join proposal p on p.id = r.proposal_id
  where ${which}`

export function toFacts(row: FactsRow): RoundFacts {
  const { seats, answers, reach, mailboxReadUntil, decision, plan, ...round } = row
  return {
    round: {
      ...round,
      plan: plan && {
        ...plan,
        sendAt: new Date(plan.sendAt),
        deadline: plan.deadline === null ? null : new Date(plan.deadline),
      },
      decision: decision && { ...decision, at: new Date(decision.at) },
    },
    seats,
    answers: answers.map((answer) => ({
      ...answer,
      givenAt: new Date(answer.givenAt),
      receivedAt: new Date(answer.receivedAt),
    })),
    reach: reach.map((each): Reach => ({
      ...each,
      at: new Date(each.at),
      heldUntil: each.heldUntil === null ? null : new Date(each.heldUntil),
    })),
    mailboxReadUntil,
  }
}
