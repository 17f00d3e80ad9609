import { type Kysely, sql } from 'kysely'
import type { Database } from '../../bot/store/database.ts'

/** The product's connection gives a statement some seconds. */
const AT_ONCE = 5_000

/**
 * Copies rounds until there are so many: each a proposal of its own, older than those before it, with a number in its name,
 * the seats of the round that it was copied from, and three answers. One of a thousand is open, one of a hundred
 * withdrawn, and all others approved.
 */
export async function growTo(db: Kysely<Database>, size: number): Promise<void> {
  for (let reached = 0; reached < size; reached += AT_ONCE)
    await copyTo(db, Math.min(size, reached + AT_ONCE))
  await sql`vacuum analyze`.execute(db)
}

async function copyTo(db: Kysely<Database>, size: number): Promise<void> {
  await db.connection().execute(async (one) => {
    await sql`
      create temporary table copied as
        with kept as (select id, proposal_id, row_number() over (order by created_at, id) - 1 as nth from round),
          counted as (select count(*) as many from kept)
        select n, gen_random_uuid() as id, gen_random_uuid() as proposal_id, kept.id as from_id,
          kept.proposal_id as from_proposal_id
        from counted, generate_series(counted.many + 1, ${size}::int) n, kept where kept.nth = n % least(counted.many, 10)`.execute(
      one,
    )
    await sql`
      insert into proposal (id, forum_id, operator_organisation_id, year, serial, created_at)
        select c.proposal_id, p.forum_id, p.operator_organisation_id, p.year, 1000 + c.n, p.created_at
        from copied c join proposal p on p.id = c.from_proposal_id`.execute(one)
    await sql`
      insert into round (id, proposal_id, forum_id, operator_organisation_id, revision, state, content, facility, gate,
          rules, created_by, created_at, started_at, deadline)
        select c.id, c.proposal_id, r.forum_id, r.operator_organisation_id, 1,
          case when c.n % 1000 = 0 then 'open' when c.n % 100 = 0 then 'withdrawn' else 'approved' end,
          r.content, 'Botilbuddet ' || c.n, r.gate, r.rules, r.created_by, r.created_at - make_interval(mins => c.n::int),
          r.started_at - make_interval(mins => c.n::int), r.deadline
        from copied c join round r on r.id = c.from_id`.execute(one)
    await sql`
      insert into round_seat (round_id, seat_id, organisation_id)
        select c.id, s.seat_id, s.organisation_id from copied c join round_seat s on s.round_id = c.from_id`.execute(
      one,
    )
    await sql`
      insert into answer (round_id, seat_id, person_id, kind, given_at, received_at, door, late)
        select c.id, s.seat_id, s.person_id, 'no_remarks', r.started_at, r.started_at, 'teams', false
        from copied c join round r on r.id = c.id
          join lateral (select rs.seat_id, h.person_id from round_seat rs join seat_holder h on h.seat_id = rs.seat_id
            where rs.round_id = c.from_id order by rs.seat_id limit 3) s on true`.execute(one)
    await sql`drop table copied`.execute(one)
  })
}

/** The list's cursor after the round in the middle of it. */
export async function cursorHalfWay(db: Kysely<Database>): Promise<string> {
  const { rows } = await sql<{ createdAt: Date; id: string }>`
    select created_at as "createdAt", id from round order by created_at desc, id desc
    offset (select count(*) / 2 from round) limit 1`.execute(db)
  const [middle] = rows
  if (middle === undefined) throw new Error('There are no rounds')
  return `${middle.createdAt.toISOString()}_${middle.id}`
}
