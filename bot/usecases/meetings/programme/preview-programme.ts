import type { ProgrammeSending } from '../../../contract/programme.ts'
import type { Deps } from '../../../deps.ts'
import { mayRunMeetings } from '../../../domain/access.ts'
import { refused, type Result } from '../../../domain/refusal.ts'
import { readMeeting } from '../../../views/read-meeting.ts'
import type { Actor } from '../../actor.ts'
import { sees } from '../in-meeting.ts'
import { programmeReach } from './programme-reach.ts'

/** To how many the programme would be sent now, who has it already, and whom nothing reaches. */
export async function previewProgramme(
  { db, clock }: Pick<Deps, 'db' | 'clock'>,
  actor: Actor,
  meetingId: string,
): Promise<Result<{ view: ProgrammeSending }>> {
  const now = clock()
  const reading = await readMeeting(db, actor, meetingId, now)
  if (reading === null || !sees(reading) || !mayRunMeetings(reading.reader)) return refused('not_found')
  const { got, lacking, unreached } = await programmeReach(db, meetingId, now)
  return {
    ok: true,
    view: { got: got.length, lacking: lacking.length, unreached: unreached.map(({ name }) => name) },
  }
}
