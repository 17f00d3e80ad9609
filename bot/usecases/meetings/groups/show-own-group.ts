import type { OwnGroup } from '../../../contract/groups.ts'
import type { Deps } from '../../../deps.ts'
import { refused, type Result } from '../../../domain/refusal.ts'
import { breakoutFactsOf, readBreakouts } from '../../../views/breakout-telling.ts'
import { readMeeting } from '../../../views/read-meeting.ts'
import type { Actor } from '../../actor.ts'
import { sees } from '../in-meeting.ts'

/** The reader's own group in the session that runs, else in the next one. */
export async function showOwnGroup(
  deps: Pick<Deps, 'db' | 'clock'>,
  actor: Actor,
  meetingId: string,
): Promise<Result<OwnGroup>> {
  const now = deps.clock()
  const reading = await readMeeting(deps.db, actor, meetingId, now)
  if (reading === null || !sees(reading)) return refused('not_found')
  const { participantId } = reading.reader
  const scene = participantId === null ? null : await readBreakouts(deps.db, meetingId, now)
  if (scene === null || participantId === null) return { ok: true, session: null }
  const [own] = scene.sessions
    .filter(({ over }) => !over)
    .flatMap((session) => {
      const { group, ...facts } = breakoutFactsOf(scene, session, participantId)
      return group === null ? [] : [{ ...facts, group }]
    })
  if (own === undefined) return { ok: true, session: null }
  const { id, label, place, joinUrl, facilitator, leads, members } = own.group
  return {
    ok: true,
    session: {
      blockId: own.blockId,
      groupId: id,
      label,
      place,
      joinUrl,
      facilitator,
      isFacilitator: leads,
      members,
      start: own.start.toISOString(),
      end: own.end.toISOString(),
    },
  }
}
