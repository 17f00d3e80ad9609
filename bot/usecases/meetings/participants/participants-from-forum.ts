import type { Deps } from '../../../deps.ts'
import { roleInForum } from '../../../domain/meetings/participants/role-in-forum.ts'
import { refused, type Result } from '../../../domain/refusal.ts'
import { tellMeeting } from '../../../live/tell-meeting.ts'
import { peopleInForum } from '../../../store/forum-posts.ts'
import { namesOf } from '../../../store/people.ts'
import type { Actor } from '../../actor.ts'
import { inRunMeeting } from '../in-meeting.ts'
import { type ToWrite, writeParticipants } from './write-participants.ts'

/** Everybody who is in the meeting's forum on its day, as member or on a seat. */
export async function participantsFromForum(
  deps: Pick<Deps, 'db' | 'clock' | 'newId'>,
  actor: Actor,
  meetingId: string,
): Promise<Result<{ added: number; known: number; changed: number }>> {
  return inRunMeeting(deps, actor, meetingId, async (scene) => {
    const { trx, place } = scene
    if (place.forumId === null) return refused('meeting_without_forum')
    const people = await peopleInForum(trx, place.forumId, place.date)
    const names = await namesOf(
      trx,
      people.map(({ personId }) => personId),
    )
    const wanted = people.map((person): ToWrite => ({
      name: names.get(person.personId) || person.organisation?.name || '?',
      organisationId: person.organisation?.id ?? null,
      organisation: '',
      mail: null,
      personId: person.personId,
      role: roleInForum(person),
      facilitator: false,
      attendance: 'expected',
      answer: null,
      source: 'forum',
    }))
    const written = await writeParticipants(scene, deps, wanted)
    if (!written.ok) return written
    await tellMeeting(trx, meetingId, 'participants')
    return { ok: true, added: written.added, known: written.known, changed: 0 }
  })
}
