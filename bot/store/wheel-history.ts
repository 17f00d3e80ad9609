import type { Kysely, Transaction } from 'kysely'
import type { WheelEvent } from '../domain/wheel/wheel-event.ts'
import type { Database } from './database.ts'

type About = { entryId: string | null; cycleId: string | null }

/** Written down in the change's own transaction, and never changed again: the database refuses it. */
export async function appendWheelHistory(
  trx: Transaction<Database>,
  lines: readonly ({ event: WheelEvent } & About)[],
  by: { personId: string | null; now: Date },
): Promise<void> {
  const rows = lines.map(({ event, entryId, cycleId }) => {
    const { kind, ...data } = event
    return {
      entry_id: entryId,
      cycle_id: cycleId,
      at: by.now,
      person_id: by.personId,
      kind,
      data: JSON.stringify(data),
    }
  })
  for (let from = 0; from < rows.length; from += 500)
    await trx
      .insertInto('wheel_history')
      .values(rows.slice(from, from + 500))
      .execute()
}

/** `personId` null: somebody in Outlook. */
export type WheelHistoryLine = { at: Date; personId: string | null; event: WheelEvent }

/** What was done to an entry, newest first. */
export async function historyOfEntry(
  db: Kysely<Database>,
  entryId: string,
  limit: number,
): Promise<WheelHistoryLine[]> {
  const rows = await db
    .selectFrom('wheel_history')
    .select(['at', 'person_id', 'kind', 'data'])
    .where('entry_id', '=', entryId)
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()
  return rows.map(({ at, person_id, kind, data }) => ({
    at,
    personId: person_id,
    event: { kind, ...(data as object) } as WheelEvent,
  }))
}
