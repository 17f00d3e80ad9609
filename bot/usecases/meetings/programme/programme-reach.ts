import type { Kysely } from 'kysely'
import { type ProgrammeReach, whoLacksIt } from '../../../domain/meetings/programme/who-lacks-it.ts'
import type { Database } from '../../../store/database.ts'
import { listParticipants, type Participant } from '../../../store/participants.ts'
import { listProgrammeDeliveries } from '../../../store/programmes.ts'
import { type Reachable, reachableAmong } from '../tell-participants.ts'

/** Who has the meeting's programme and who lacks it; with how each can be written to. */
export async function programmeReach(
  db: Kysely<Database>,
  meetingId: string,
  now: Date,
): Promise<ProgrammeReach<Participant> & { reachable: Reachable[] }> {
  const participants = await listParticipants(db, meetingId)
  const reachable = await reachableAmong(db, participants)
  const ids = new Set(reachable.map(({ participantId }) => participantId))
  return { reachable, ...whoLacksIt(participants, ids, await listProgrammeDeliveries(db, meetingId, now)) }
}
