import { type Kysely, sql } from 'kysely'
import type { Database } from './database.ts'

/**
 * The rounds that a person may see, as SQL: the same rule as `maySee` in domain/access.ts, which
 * tests/store/round-list.test.ts holds it to. `p` is the person, `r` the round.
 */
export const visible = (person: { personId: string; secretariat: boolean }, today: string) =>
  person.secretariat
    ? sql<boolean>`true`
    : sql<boolean>`(
    r.operator_organisation_id = (select organisation_id from person where id = ${person.personId}::uuid)
    or r.started_at is not null and r.forum_id in (
      select m.forum_id from forum_member m where m.person_id = ${person.personId}::uuid and m.left_at is null
      union
      select s.forum_id from seat s join seat_holder h on h.seat_id = s.id
      where h.person_id = ${person.personId}::uuid and h.from_date <= ${today}::date
        and (h.to_date is null or h.to_date >= ${today}::date)))`

/** A revision that was sent takes the place of those before it, which are found on its page; one withdrawn gives it back. */
export const standing = sql<boolean>`not exists (select from round later where later.proposal_id = r.proposal_id
    and later.revision > r.revision and later.started_at is not null and later.state <> 'withdrawn')`

export type RoundFilter = {
  state: string | null
  forumId: string | null
  operatorId: string | null
  /** Part of the facility's or operator's name, or of the number. */
  text: string | null
}

/** Where a page begins: after this round, in the order newest first. */
export type RoundCursor = { createdAt: Date; id: string }

/**
 * One page of ids, newest first. `dueInState` are rounds whose stored state the clock has overtaken: `ids` of those that
 * are in the wanted state now; `all` of those overtaken, which their stored state no longer speaks for.
 */
export async function pageOfRounds(
  db: Kysely<Database>,
  person: { personId: string; secretariat: boolean },
  filter: RoundFilter,
  page: { after: RoundCursor | null; limit: number; today: string; due: { ids: string[]; all: string[] } },
): Promise<string[]> {
  const { state, forumId, operatorId, text } = filter
  const { after, limit, today, due } = page
  const like = text === null ? null : `%${text.replaceAll(/[\\%_]/g, '\\$&')}%`
  const { rows } = await sql<{ id: string }>`
    select r.id from round r join proposal p on p.id = r.proposal_id
      join organisation o on o.id = r.operator_organisation_id
    where ${visible(person, today)} and ${standing}
      ${state === null ? sql`` : sql`and (r.state = ${state} and r.id <> all(${due.all}::uuid[]) or r.id = any(${due.ids}::uuid[]))`}
      ${forumId === null ? sql`` : sql`and r.forum_id = ${forumId}::uuid`}
      ${operatorId === null ? sql`` : sql`and r.operator_organisation_id = ${operatorId}`}
      ${like === null ? sql`` : sql`and (r.facility ilike ${like} or o.name ilike ${like} or p.year || '-' || p.serial ilike ${like})`}
      ${after === null ? sql`` : sql`and (r.created_at, r.id) < (${after.createdAt}, ${after.id}::uuid)`}
    order by r.created_at desc, r.id desc limit ${limit}`.execute(db)
  return rows.map((row) => row.id)
}

/**
 * The person's own rounds, those that still ask first; and the seat through which they are the person's, if any. `sent`:
 * only what has gone out to the members.
 */
export async function myRoundIds(
  db: Kysely<Database>,
  person: { personId: string; secretariat: boolean },
  which: 'all' | 'sent',
  today: string,
  limit: number,
): Promise<{ rounds: { roundId: string; seatId: string | null }[]; total: number }> {
  const { rows } = await sql<{ roundId: string; seatId: string | null; total: number }>`
    select r.id as "roundId", count(*) over () as total,
      (select rs.seat_id from round_seat rs join seat_holder h on h.seat_id = rs.seat_id
        where rs.round_id = r.id and h.person_id = ${person.personId}::uuid and h.from_date <= ${today}::date
          and (h.to_date is null or h.to_date >= ${today}::date) limit 1) as "seatId"
    from round r
    where ${visible(person, today)} and ${standing} and r.state <> 'draft'
      ${which === 'all' ? sql`` : sql`and r.started_at is not null`}
    order by (r.state in ('open', 'remarks', 'unresolved')) desc, r.created_at desc, r.id desc
    limit ${limit}`.execute(db)
  return {
    rounds: rows.map(({ roundId, seatId }) => ({ roundId, seatId })),
    total: rows[0]?.total ?? 0,
  }
}
