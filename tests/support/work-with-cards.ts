import type { Kysely } from 'kysely'
import type { SessionSettings } from '../../bot/domain/meetings/run-sheet/run-sheet.ts'
import type { Database } from '../../bot/store/database.ts'
import { lockMeeting, saveRunSheet } from '../../bot/store/meetings.ts'

/** Makes every session of the meeting one in which the groups name their three most important cards, hidden at first or not. */
export const workWithCards = (db: Kysely<Database>, meetingId: string, cardsHidden = false): Promise<void> =>
  setSessions(db, meetingId, { writes: 'both', topThree: true, cardsHidden })

/** Makes every session of the meeting one of notes alone. */
export const writeNotesAlone = (db: Kysely<Database>, meetingId: string): Promise<void> =>
  setSessions(db, meetingId, { writes: 'notes' })

async function setSessions(
  db: Kysely<Database>,
  meetingId: string,
  settings: Partial<SessionSettings>,
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const kept = await lockMeeting(trx, meetingId)
    if (kept === null) throw new Error('No meeting')
    const blocks = kept.runSheet.blocks.map((each) =>
      each.session === null ? each : { ...each, session: { ...each.session, ...settings } },
    )
    await saveRunSheet(trx, meetingId, { ...kept.runSheet, blocks })
  })
}
