import type { Kysely } from 'kysely'
import type { Database } from '../../bot/store/database.ts'
import { lockMeeting, saveRunSheet } from '../../bot/store/meetings.ts'

/** Makes every session of the meeting one in which the groups name their three most important cards, hidden at first or not. */
export async function workWithCards(
  db: Kysely<Database>,
  meetingId: string,
  cardsHidden = false,
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const kept = await lockMeeting(trx, meetingId)
    if (kept === null) throw new Error('No meeting')
    const blocks = kept.runSheet.blocks.map((each) =>
      each.session === null ? each : { ...each, session: { ...each.session, topThree: true, cardsHidden } },
    )
    await saveRunSheet(trx, meetingId, { ...kept.runSheet, blocks })
  })
}
