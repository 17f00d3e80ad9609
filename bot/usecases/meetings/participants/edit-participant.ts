import type { ParticipantInput } from '../../../contract/participants.ts'
import type { Deps } from '../../../deps.ts'
import { refused, type Result } from '../../../domain/refusal.ts'
import { tellMeeting } from '../../../live/tell-meeting.ts'
import { markGroupsChanged } from '../../../store/breakout-telling.ts'
import { findParticipant, participantOfPerson, saveParticipant } from '../../../store/participants.ts'
import type { Actor } from '../../actor.ts'
import { inRunMeeting } from '../in-meeting.ts'
import { seekAccounts } from './seek-accounts.ts'
import { personOfMail, refuseTexts } from './write-participants.ts'

/**
 * Corrects what is written of somebody in this meeting. A known person's name and address are the forum's or the directory's: for
 * them only the organisation, role and facilitator's mark are taken.
 */
export async function editParticipant(
  deps: Pick<Deps, 'db' | 'clock' | 'newId' | 'directory' | 'config' | 'log'>,
  actor: Actor,
  { meetingId, participantId, ...fields }: ParticipantInput & { meetingId: string; participantId: string },
): Promise<Result<object>> {
  const edited = await inRunMeeting(deps, actor, meetingId, async ({ trx, now }) => {
    const wrong = await refuseTexts(trx, [fields])
    if (wrong !== null) return wrong
    const participant = await findParticipant(trx, meetingId, participantId)
    if (participant === null) return refused('not_found')
    const { personId: before, name, mail } = participant
    const isNew = before === null && fields.mail !== null
    const personId = before ?? (await personOfMail(trx, deps, fields, now))
    if (isNew && personId !== null && (await participantOfPerson(trx, meetingId, personId)) !== null)
      return refused('participant_twice', { who: fields.name, field: 'mail' })
    const contact = before === null ? {} : { name, mail }
    await saveParticipant(trx, participantId, { ...fields, ...contact, personId })
    await markGroupsChanged(trx, meetingId, now)
    await tellMeeting(trx, meetingId, 'participants')
    return { ok: true, personIds: isNew && personId !== null ? [personId] : [] }
  })
  if (!edited.ok) return edited
  await seekAccounts(deps, edited.personIds)
  return { ok: true }
}
