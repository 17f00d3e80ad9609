import type { NotesOverview } from '../../../contract/notes.ts'
import type { Deps } from '../../../deps.ts'
import { maySeeMeeting, mayRunMeetings, mayWriteInGroup } from '../../../domain/access.ts'
import { refused, type Result } from '../../../domain/refusal.ts'
import { writtenInSessions } from '../../../store/written-in-sessions.ts'
import { sessionTimes } from '../../../views/meeting-times.ts'
import { readMeeting } from '../../../views/read-meeting.ts'
import { runOfMeeting } from '../../../views/run-of-meeting.ts'
import { sessionWriting } from '../../../views/session-writing.ts'
import { groupsBySession } from '../../../views/session-groups.ts'
import type { Actor } from '../../actor.ts'

/** The sessions and groups whose notes and cards the reader may see, their own first among the rest marked. */
export async function listNotes(
  deps: Pick<Deps, 'db' | 'clock'>,
  actor: Actor,
  meetingId: string,
): Promise<Result<{ overview: NotesOverview }>> {
  const now = deps.clock()
  const reading = await readMeeting(deps.db, actor, meetingId, now)
  if (reading === null) return refused('not_found')
  const { reader, entry, place } = reading
  if (!maySeeMeeting(reader, entry, place.regionCode)) return refused('not_found')
  const manage = mayRunMeetings(reader)
  const groups = await groupsBySession(deps.db, meetingId, { unpublished: manage })
  const written = await writtenInSessions(deps.db, meetingId)
  const { timetable } = await runOfMeeting(deps.db, reading, now)
  const sessions = sessionTimes(reading.meeting, timetable)
    .filter(({ block }) => groups.has(block.id))
    .map(({ block, time }) => ({
      blockId: block.id,
      title: block.title,
      start: time.expected.start.toISOString(),
      end: time.expected.end.toISOString(),
      ...sessionWriting(block, written),
      groups: (groups.get(block.id) ?? []).map((group) => ({
        id: group.id,
        label: group.label,
        place: group.place === '' ? null : group.place,
        mine: reader.participantId !== null && group.members.includes(reader.participantId),
        can: { write: mayWriteInGroup(reader, group) },
      })),
    }))
  return { ok: true, overview: { title: place.title, now: now.toISOString(), sessions, can: { manage } } }
}
