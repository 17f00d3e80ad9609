import type { ParticipantInput } from '../../../contract/participants.ts'
import type { Deps } from '../../../deps.ts'
import { refused, type Result } from '../../../domain/refusal.ts'
import { tellMeeting } from '../../../live/tell-meeting.ts'
import { participantOfPerson } from '../../../store/participants.ts'
import type { Actor } from '../../actor.ts'
import { inRunMeeting } from '../in-meeting.ts'
import { seekAccounts } from './seek-accounts.ts'
import { personOfMail, writeParticipants } from './write-participants.ts'

/** Writes one person in by hand. */
export async function addParticipant(
  deps: Pick<Deps, 'db' | 'clock' | 'newId' | 'directory' | 'config' | 'log'>,
  actor: Actor,
  { meetingId, ...person }: ParticipantInput & { meetingId: string },
): Promise<Result<{ id: string }>> {
  const added = await inRunMeeting(deps, actor, meetingId, async (scene) => {
    const personId = await personOfMail(scene.trx, deps, person, scene.now)
    if (personId !== null && (await participantOfPerson(scene.trx, meetingId, personId)) !== null)
      return refused('participant_twice', { who: person.name, field: 'mail' })
    const newId = deps.newId()
    const one = { ...person, personId, attendance: 'expected', answer: null, source: 'hand' } as const
    const written = await writeParticipants(scene, { newId: () => newId }, [one])
    if (!written.ok) return written
    await tellMeeting(scene.trx, meetingId, 'participants')
    return { ok: true, id: newId, personIds: written.personIds }
  })
  if (!added.ok) return added
  await seekAccounts(deps, added.personIds)
  return { ok: true, id: added.id }
}
