import { sql, type Transaction } from 'kysely'
import type { NewAnswer, RoundEvent } from '../domain/rounds/decided.ts'
import type { Answer, Round, RoundSeat } from '../domain/rounds/round.ts'
import type { Database } from './database.ts'
import { atOnce } from './pipelined-postgres.ts'
import { firstSeen, type Seen } from './seen.ts'
import { changingColumns, type HistoryBy, historyLines } from './rounds.ts'

type Trx = Transaction<Database>

/**
 * Saves what was decided of a round: its seats where they freeze now, new answers, lines of history, and its new state.
 * Whoever gives an answer has seen the round. Every saving counts its version up, and the tab's ETag with it. Returns the
 * answers with the ids that they got.
 */
export async function saveRound(
  trx: Trx,
  decided: { round: Round; seats: RoundSeat[]; answers: NewAnswer[]; events: RoundEvent[] },
  by: HistoryBy,
): Promise<Answer[]> {
  const { round, seats, answers, events } = decided
  const seen = answers.flatMap((answer) => seenBy(round.id, answer))[0]
  const [, , ids] = await atOnce<[object, object, { id: number }, object, object]>(trx, [
    seats.length === 0 ? null : insertSeats(trx, round.id, seats).compile(),
    seen === undefined ? null : firstSeen(seen).compile(trx),
    answers.length === 0 ? null : insertAnswers(trx, round.id, answers).compile(),
    events.length === 0 ? null : historyLines(trx, round.id, events, by).compile(),
    updateRound(trx, round).compile(),
  ])
  return answers.map((answer, nth) => ({ ...answer, id: savedId(ids[nth]) }))
}

/** One person answers at a time; what counts for the operator or is written down by the secretariat nobody has looked at. */
function seenBy(roundId: string, { personId, seatId, receivedAt, door }: NewAnswer): Seen[] {
  if (door === 'operator' || door === 'recorded') return []
  return [{ roundId, personId, seatId, at: receivedAt, door }]
}

function savedId(row: { id: number } | undefined): number {
  if (row === undefined) throw new Error('An answer was not saved')
  return row.id
}

const insertSeats = (trx: Trx, roundId: string, seats: RoundSeat[]) =>
  trx.insertInto('round_seat').values(
    seats.map((seat) => ({
      round_id: roundId,
      seat_id: seat.seatId,
      organisation_id: seat.organisationId,
    })),
  )

const insertAnswers = (trx: Trx, roundId: string, answers: NewAnswer[]) =>
  trx
    .insertInto('answer')
    .values(
      answers.map((answer) => ({
        round_id: roundId,
        seat_id: answer.seatId,
        person_id: answer.personId,
        kind: answer.kind,
        text: answer.text,
        given_at: answer.givenAt,
        received_at: answer.receivedAt,
        door: answer.door,
        late: answer.late,
        recorded_by: answer.recorded?.by ?? null,
        how: answer.recorded?.how ?? null,
      })),
    )
    .returning('id')

const updateRound = (trx: Trx, round: Round) =>
  trx
    .updateTable('round')
    .set({ ...changingColumns(round), version: sql<number>`version + 1` })
    .where('id', '=', round.id)
