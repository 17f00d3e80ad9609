import type { Transaction } from 'kysely'
import type { Deps } from '../../../deps.ts'
import { toldOfCollation } from '../../../domain/meetings/collation/who-is-told.ts'
import type { Database } from '../../../store/database.ts'
import { listParticipants } from '../../../store/participants.ts'
import { reachableAmong, tellParticipants } from '../tell-participants.ts'

/** Tells those who took part that the collation is there, by every door that each has. Gives how many people. */
export async function announceCollation(
  deps: Pick<Deps, 'newId' | 'enqueue'>,
  trx: Transaction<Database>,
  { meetingId, edition, now }: { meetingId: string; edition: number; now: Date },
): Promise<number> {
  const people = await reachableAmong(trx, toldOfCollation(await listParticipants(trx, meetingId)))
  await tellParticipants(trx, deps, meetingId, people, {
    now,
    doors: ['teams', 'mail'],
    noticeOf: () => ({ kind: 'collation_out', data: { meetingId, edition } }),
  })
  return people.length
}
