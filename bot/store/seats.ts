import { type Kysely, sql, type Transaction } from 'kysely'
import type { SeatHolder } from '../domain/members/seating.ts'
import type { Term } from '../domain/members/term.ts'
import type { Database } from './database.ts'

type Trx = Transaction<Database>

export type Seat = Term & { id: string; forumId: string; organisationId: string }
export type Holder = SeatHolder & { id: string; seatId: string }

const seatColumns = [
  'id',
  'forum_id as forumId',
  'organisation_id as organisationId',
  'from_date as from',
  'to_date as to',
] as const
const holderColumns = [
  'h.id',
  'h.seat_id as seatId',
  'h.person_id as personId',
  'h.role',
  'h.from_date as from',
  'h.to_date as to',
] as const

/** The forum's seats of today and later, in the order of the organisations' names. */
export async function listSeats(db: Kysely<Database>, forumId: string, today: string): Promise<Seat[]> {
  return db
    .selectFrom('seat')
    .select(seatColumns)
    .where('forum_id', '=', forumId)
    .where((eb) => eb.or([eb('to_date', 'is', null), eb('to_date', '>=', today)]))
    .orderBy(sql`(select name from organisation o where o.id = organisation_id) collate "da-x-icu"`)
    .orderBy('from_date')
    .limit(500)
    .execute()
}

export async function findSeat(db: Kysely<Database>, seatId: string): Promise<Seat | null> {
  return (await db.selectFrom('seat').select(seatColumns).where('id', '=', seatId).executeTakeFirst()) ?? null
}

export async function openSeats(
  trx: Trx,
  forumId: string,
  seats: { id: string; organisationId: string; from: string }[],
): Promise<void> {
  await trx
    .insertInto('seat')
    .values(
      seats.map(({ id, organisationId, from }) => ({
        id,
        forum_id: forumId,
        organisation_id: organisationId,
        from_date: from,
        to_date: null,
      })),
    )
    .execute()
}

export async function saveSeatTerm(trx: Trx, seatId: string, term: Term): Promise<void> {
  await trx.updateTable('seat').set({ to_date: term.to }).where('id', '=', seatId).execute()
}

/** Who holds the seats today or later: directors before deputies, then the longest there first, then by name. */
export async function listHolders(db: Kysely<Database>, seatIds: string[], today: string): Promise<Holder[]> {
  if (seatIds.length === 0) return []
  return db
    .selectFrom('seat_holder as h')
    .select(holderColumns)
    .where('h.seat_id', 'in', seatIds)
    .where((eb) => eb.or([eb('h.to_date', 'is', null), eb('h.to_date', '>=', today)]))
    .orderBy('h.role', 'desc')
    .orderBy('h.from_date')
    .orderBy(sql`(select name from person_contact c where c.person_id = h.person_id) collate "da-x-icu"`)
    .orderBy('h.id')
    .limit(3000)
    .execute()
}

export async function findHolder(
  db: Kysely<Database>,
  holderId: string,
): Promise<(Holder & { forumId: string }) | null> {
  const row = await db
    .selectFrom('seat_holder as h')
    .innerJoin('seat as s', 's.id', 'h.seat_id')
    .select([...holderColumns, 's.forum_id as forumId'])
    .where('h.id', '=', holderId)
    .executeTakeFirst()
  return row ?? null
}

/** What the people hold in the forum today or later. */
export async function holdingsOf(
  db: Kysely<Database>,
  forumId: string,
  personIds: string[],
  today: string,
): Promise<Holder[]> {
  if (personIds.length === 0) return []
  return db
    .selectFrom('seat_holder as h')
    .innerJoin('seat as s', 's.id', 'h.seat_id')
    .select(holderColumns)
    .where('s.forum_id', '=', forumId)
    .where('h.person_id', 'in', personIds)
    .where((eb) => eb.or([eb('h.to_date', 'is', null), eb('h.to_date', '>=', today)]))
    .limit(3000)
    .execute()
}

/** `givenAt`: when it was written in; a deadline that had passed by then was met without the holder. */
export async function insertHolder(
  trx: Trx,
  holder: SeatHolder & { id: string; seatId: string; givenAt: Date },
): Promise<void> {
  await trx
    .insertInto('seat_holder')
    .values({
      id: holder.id,
      seat_id: holder.seatId,
      person_id: holder.personId,
      role: holder.role,
      from_date: holder.from,
      to_date: holder.to,
      given_at: holder.givenAt,
    })
    .execute()
}

/**
 * Null: the person never came to hold the seat, and nothing is kept. `now`: until then a term whose last day is over was in
 * force.
 */
export async function saveHolderTerm(
  trx: Trx,
  holderId: string,
  term: Term | null,
  now: { at: Date; today: string },
): Promise<void> {
  if (term === null) await trx.deleteFrom('seat_holder').where('id', '=', holderId).execute()
  else
    await trx
      .updateTable('seat_holder')
      .set({ to_date: term.to, left_at: term.to !== null && term.to < now.today ? now.at : null })
      .where('id', '=', holderId)
      .execute()
}

/**
 * Locks the rounds under way in which one of the seats has a voice, in the order of their ids: whoever closes one of them
 * does so before, or sees who has left. Returns the latest that is known to have happened in the seats' rounds: a deadline that
 * has passed, a start.
 */
export async function lockRoundsOfSeats(trx: Trx, seatIds: string[]): Promise<Date | null> {
  if (seatIds.length === 0) return null
  await sql`select from round r where r.state in ('open', 'remarks', 'unresolved')
      and r.id in (select s.round_id from round_seat s where s.seat_id = any(${seatIds}::uuid[]))
    order by r.id for no key update`.execute(trx)
  const { rows } = await sql<{ at: Date | null }>`
    select max(greatest(r.closed_for, r.started_at)) as at from round r join round_seat s on s.round_id = r.id
    where s.seat_id = any(${seatIds}::uuid[])`.execute(trx)
  return rows[0]?.at ?? null
}
