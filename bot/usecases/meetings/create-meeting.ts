import type { CreateMeetingInput } from '../../contract/meetings.ts'
import type { Deps } from '../../deps.ts'
import { mayRunMeetings, maySeeEntry } from '../../domain/access.ts'
import { refused, type Result } from '../../domain/refusal.ts'
import { among, occurrenceOf } from '../../domain/wheel/recurrence/occurrences.ts'
import { listFocusAreas } from '../../store/focus-areas.ts'
import { appendMeetingHistory } from '../../store/meeting-history.ts'
import { insertMeeting } from '../../store/meetings.ts'
import { findConnected } from '../../store/wheel-entries.ts'
import { placeOf } from '../../views/read-meeting.ts'
import { closedDaysAmong } from '../../views/read-wheel.ts'
import type { Actor } from '../actor.ts'
import { inWheel } from '../wheel/in-wheel.ts'
import { beginRunSheet } from './begin-meeting.ts'

/**
 * Makes the meeting of one occurrence of the wheel. The wheel is locked, so that the occurrence is there when the meeting is; of two
 * who make it at once one is told that it exists.
 */
export async function createMeeting(
  deps: Pick<Deps, 'db' | 'clock' | 'newId'>,
  actor: Actor,
  { entryId, key, from }: CreateMeetingInput,
): Promise<Result<{ id: string }>> {
  return inWheel(deps, actor, async (scene) => {
    const { trx, reader, forums, now, today } = scene
    const connected = await findConnected(trx, [entryId])
    const kept = connected.find(({ entry }) => entry.id === entryId)
    if (kept === undefined || !maySeeEntry(reader, kept.entry, kept.regionCode) || !mayRunMeetings(reader))
      return refused('not_found')
    const { entry, regionCode } = kept
    if (entry.kind !== 'meeting' && entry.kind !== 'conference') return refused('not_a_meeting')
    const all = among(
      connected.map((each) => each.entry),
      closedDaysAmong(forums),
    )
    const occurrence = occurrenceOf(entry, key, all)
    if (occurrence === null) return refused('no_such_occurrence')
    if (occurrence.state === 'cancelled') return refused('occurrence_cancelled')
    const { booked } = placeOf(entry, regionCode, occurrence, forums, key, today)
    const focusAreas = await listFocusAreas(trx, regionCode)
    const begun = await beginRunSheet(deps, scene, from, { start: booked?.start ?? null, focusAreas })
    if (!begun.ok) return begun
    const { runSheet } = begun
    const id = deps.newId()
    const by = { personId: actor.personId, now }
    if (!(await insertMeeting(trx, { id, entryId, key, runSheet }, by))) return refused('meeting_exists')
    const source = from.by === 'meeting' ? from.meetingId : from.by === 'template' ? from.templateId : null
    await appendMeetingHistory(trx, id, { kind: 'created', from: from.by, source, runSheet }, by)
    return { ok: true, id }
  })
}
