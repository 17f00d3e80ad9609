import type { Deps } from '../../../deps.ts'
import { isAttending } from '../../../domain/meetings/participants/taking-part.ts'
import { groupOf } from '../../../domain/meetings/publishing/publication.ts'
import { whatTheyGot } from '../../../domain/meetings/publishing/who-got-what.ts'
import { doorsOf } from '../../../domain/members/doors.ts'
import { refused, type Result } from '../../../domain/refusal.ts'
import { listBlockDeliveries, listTold } from '../../../store/breakout-told.ts'
import { insertNotices, type NewNotice } from '../../../store/notices.ts'
import { recipientsByPerson } from '../../../store/people.ts'
import { isOver } from '../../../views/meeting-times.ts'
import type { Actor } from '../../actor.ts'
import { inRunMeeting } from '../in-meeting.ts'
import { readGroups } from './session-scene.ts'

/** Sends their group once more to those whom it has not reached. Whom it has reached, or is on its way to, gets nothing twice. */
export async function sendGroupsAgain(
  deps: Pick<Deps, 'db' | 'clock' | 'newId' | 'enqueue'>,
  actor: Actor,
  input: { meetingId: string; blockId: string; participantIds: readonly string[] },
): Promise<Result<{ number: number; told: number; unreached: string[] }>> {
  const { meetingId, blockId, participantIds } = input
  return inRunMeeting(deps, actor, meetingId, async (scene) => {
    const { trx, now } = scene
    const all = await readGroups(trx, scene, now)
    const session = all.sessions.find(({ block }) => block.id === blockId)
    if (session === undefined) return refused('not_a_group_session')
    const { publication } = session
    if (publication === null || publication.groups.length === 0) return refused('nothing_published')
    if (scene.place.state === 'cancelled') return refused('meeting_cancelled')
    if (isOver(session.time, now)) return refused('session_over')
    const sent = Map.groupBy(await listBlockDeliveries(trx, [blockId], now), (one) => one.participantId)
    const told = new Map((await listTold(trx, [blockId])).map((one) => [one.participantId, one]))
    const wanted = all.participants.filter(({ id, attendance, reachedBy }) => {
      const groupId = groupOf(publication, id)?.id ?? null
      if (!participantIds.includes(id) || !isAttending(attendance) || groupId === null) return false
      const got = whatTheyGot(sent.get(id) ?? [], told.get(id) ?? null, { groupId, reachedBy })
      return got.state === 'failed'
    })
    const recipients = await recipientsByPerson(
      trx,
      wanted.flatMap(({ personId }) => personId ?? []),
    )
    const notices = wanted.flatMap(({ id, personId }) => {
      const recipient = recipients.find((one) => one.personId === personId)
      const data = { meetingId, blockId, participantId: id, at: now.toISOString(), again: true } as const
      return (recipient === undefined ? [] : doorsOf(recipient)).map(({ door }): NewNotice => ({
        id: deps.newId(),
        personId: personId ?? '',
        door,
        kind: 'breakout_card',
        data,
      }))
    })
    await insertNotices(trx, notices, now)
    if (notices.length > 0) await deps.enqueue(trx, 'deliver', { meetingId })
    const reached = new Set(notices.map(({ personId }) => personId))
    const unreached = wanted.filter(({ personId }) => !reached.has(personId ?? '')).map(({ id }) => id)
    return { ok: true, number: publication.number, told: reached.size, unreached }
  })
}
