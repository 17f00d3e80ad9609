import type { Deps } from '../../../deps.ts'
import { mayRunMeetings } from '../../../domain/access.ts'
import { type CsvLine, readGroupsCsv } from '../../../domain/meetings/publishing/groups-csv.ts'
import { refused, type Result } from '../../../domain/refusal.ts'
import { groupsCsv } from '../../../views/groups-csv.ts'
import { readMeeting } from '../../../views/read-meeting.ts'
import type { Actor } from '../../actor.ts'
import { inSession, type OfSession, type SessionScene } from './in-session.ts'
import { type SeatByHand, writeSeats } from './save-seats.ts'
import { readGroups } from './session-scene.ts'

/** The session's groups as a table for a spreadsheet: also who sits in none. */
export async function exportGroups(
  deps: Pick<Deps, 'db' | 'clock'>,
  actor: Actor,
  { meetingId, blockId }: { meetingId: string; blockId: string },
): Promise<Result<{ fileName: string; csv: string }>> {
  const now = deps.clock()
  const reading = await readMeeting(deps.db, actor, meetingId, now)
  if (reading === null || !mayRunMeetings(reading.reader)) return refused('not_found')
  const all = await readGroups(deps.db, reading, now)
  const state = all.sessions.find(({ block }) => block.id === blockId)
  if (state === undefined) return refused('not_a_group_session')
  const name = actor.language === 'da' ? 'Grupper' : 'Groups'
  const csv = groupsCsv(state.session, all.attending, actor.language)
  return { ok: true, fileName: `${name} ${state.block.title}.csv`, csv }
}

/** The same table in again: every line is one participant in one of the session's groups. All of it counts, or nothing. */
export async function importGroups(
  deps: Pick<Deps, 'db' | 'clock'>,
  actor: Actor,
  { csv, ...of }: OfSession & { csv: string },
): Promise<Result<{ version: number }>> {
  const lines = readGroupsCsv(csv)
  if (!Array.isArray(lines)) return refused('csv_unreadable', { line: lines.unreadable })
  return inSession(deps, actor, of, async (scene) => {
    const seats: SeatByHand[] = []
    for (const line of lines) {
      const seat = seatOf(scene, line, seats)
      if (!seat.ok) return seat
      seats.push(seat.seat)
    }
    return writeSeats(scene, seats)
  })
}

function seatOf(
  { state, all }: SessionScene,
  { line, group, name, organisation, pinned }: CsvLine,
  before: readonly SeatByHand[],
): Result<{ seat: SeatByHand }> {
  const key = (text: string) => text.trim().replaceAll(/\s+/g, ' ').toLowerCase()
  const named = all.participants.filter((one) => key(one.name) === key(name))
  const exact = named.filter((one) => key(one.organisation) === key(organisation))
  const [person, ...others] = named.length > 1 ? exact : named
  if (person === undefined || others.length > 0) return refused('csv_unknown_person', { line, written: name })
  if (before.some(({ participantId }) => participantId === person.id))
    return refused('csv_person_twice', { line, written: name })
  const found = state.session.groups.find(({ label }) => key(label) === key(group))
  if (found === undefined && group !== '') return refused('csv_no_group', { line, written: group })
  return { ok: true, seat: { participantId: person.id, groupId: found?.id ?? null, pinned } }
}
