import type { PastedInput } from '../../../contract/participants.ts'
import type { Deps } from '../../../deps.ts'
import type { Result } from '../../../domain/refusal.ts'
import { tellMeeting } from '../../../live/tell-meeting.ts'
import type { Actor } from '../../actor.ts'
import { inRunMeeting } from '../in-meeting.ts'
import { seekAccounts } from './seek-accounts.ts'
import { writeParticipants } from './write-participants.ts'

/** Writes in whoever was confirmed after the preview: all of them in one transaction, or nobody. */
export async function addPasted(
  deps: Pick<Deps, 'db' | 'clock' | 'newId' | 'directory' | 'config' | 'log'>,
  actor: Actor,
  { meetingId, people }: PastedInput & { meetingId: string },
): Promise<Result<{ added: number; known: number; changed: number }>> {
  const written = await inRunMeeting(deps, actor, meetingId, async (scene) => {
    const wanted = people.map((person) => ({
      ...person,
      attendance: 'expected' as const,
      answer: null,
      source: 'pasted' as const,
    }))
    const done = await writeParticipants(scene, deps, wanted)
    if (done.ok) await tellMeeting(scene.trx, meetingId, 'participants')
    return done
  })
  if (!written.ok) return written
  await seekAccounts(deps, written.personIds)
  return { ok: true, added: written.added, known: written.known, changed: 0 }
}
