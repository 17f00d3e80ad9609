import type { Transaction } from 'kysely'
import type { Deps } from '../../../deps.ts'
import type { Database } from '../../../store/database.ts'
import { insertNotices, type NewNotice } from '../../../store/notices.ts'
import { listParticipants } from '../../../store/participants.ts'

/**
 * Tells those who took part that the collation is there, each in Teams where that reaches them and else by mail. Who declined or
 * was not there is not asked; where nobody has been marked as present, all who did not decline are. Gives how many.
 */
export async function announceCollation(
  deps: Pick<Deps, 'newId' | 'enqueue'>,
  trx: Transaction<Database>,
  { meetingId, edition, now }: { meetingId: string; edition: number; now: Date },
): Promise<number> {
  const participants = await listParticipants(trx, meetingId)
  const present = participants.filter(({ attendance }) => attendance === 'present' || attendance === 'left')
  const asked =
    present.length > 0 ? present : participants.filter(({ attendance }) => attendance !== 'declined')
  const notices = asked.flatMap(({ personId, reachedBy }): NewNotice[] =>
    personId === null || reachedBy === 'none'
      ? []
      : [
          {
            id: deps.newId(),
            kind: 'collation_out',
            data: { meetingId, edition },
            personId,
            door: reachedBy,
          },
        ],
  )
  await insertNotices(trx, notices, now)
  if (notices.length > 0) await deps.enqueue(trx, 'deliver', { meetingId })
  return notices.length
}
