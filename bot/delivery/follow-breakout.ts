import type { Transaction } from 'kysely'
import type { Heard } from '../domain/meetings/publishing/what-to-tell.ts'
import { loseBlockCard, saveCalled, saveCallLook, saveHeard, saveLook } from '../store/breakout-told.ts'
import { holdMarks, markGroupsChanged } from '../store/breakout-telling.ts'
import type { Database } from '../store/database.ts'
import { insertNotices, type Notice } from '../store/notices.ts'
import type { BreakoutNotice } from './draw-breakout-notice.ts'
import type { End } from './record-end.ts'

/** What a message told of somebody's group; `look` null: not as a card. `marks`: how often the meeting had changed when it was drawn. */
export type ToldOfGroup = Heard & { look: string | null; marks: number }

type Ended = { notice: Notice; end: End; now: Date }

/**
 * Writes down what has been told of a group, and has it looked at again where the meeting changed while the message was under way.
 * A card that lies in the chat no more is sent anew. True where something new is due.
 */
export async function followBreakout(
  trx: Transaction<Database>,
  newId: () => string,
  { notice, end, now }: Ended,
): Promise<boolean> {
  if (!isOfGroup(notice)) return false
  const { meetingId, blockId, participantId } = notice.data
  if (end.end === 'sent' && end.told !== undefined) {
    const { look, marks, groupId, essence } = end.told
    // Its row first, as whoever tells the meeting's people takes them.
    if ((await holdMarks(trx, meetingId)) !== marks) await markGroupsChanged(trx, meetingId, now)
    const of = { blockId, participantId }
    switch (notice.kind) {
      // Corrected before the message left, the card must not pass for the message.
      case 'breakout_update':
        await saveLook(trx, of, look)
        break
      case 'session_update':
        await saveCallLook(trx, of, look)
        break
      case 'session_begun':
        await saveCalled(trx, of, notice.door, groupId, look)
        break
      default:
        await saveHeard(trx, of, notice.door, { groupId, essence }, look)
    }
    return false
  }
  if (end.end !== 'lost' || notice.target === null) return false
  const alone = await loseBlockCard(trx, notice.target.id)
  if (!alone) return false
  const data = { meetingId, blockId, participantId, at: now.toISOString(), again: true } as const
  const { personId } = notice
  await insertNotices(trx, [{ id: newId(), personId, door: 'teams', kind: 'breakout_card', data }], now)
  return true
}

type OfGroup = BreakoutNotice | Extract<Notice, { kind: 'session_begun' }>
const isOfGroup = (notice: Notice): notice is OfGroup =>
  notice.kind.startsWith('breakout') || notice.kind === 'session_begun' || notice.kind === 'session_update'
