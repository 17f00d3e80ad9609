import type { Transaction } from 'kysely'
import type { Deps } from '../../deps.ts'
import { mayRunMeetings, maySeeMeeting, type MeetingReader } from '../../domain/access.ts'
import { refused, type Result } from '../../domain/refusal.ts'
import type { Database } from '../../store/database.ts'
import { lockMeeting } from '../../store/meetings.ts'
import { type MeetingReading, readMeeting } from '../../views/read-meeting.ts'
import type { Actor } from '../actor.ts'
import { undoneByRefusal } from '../undone-by-refusal.ts'

export type MeetingScene = MeetingReading & { trx: Transaction<Database>; now: Date }

/**
 * The one way in which something of a meeting is changed by somebody with an account: its row is locked, the clock is read
 * after the lock, and whoever may not see it is told that it is not there. `may` says whose act it is. A refusal leaves nothing
 * half written.
 */
export async function inMeeting<T>(
  deps: Pick<Deps, 'db' | 'clock'>,
  actor: Actor,
  meetingId: string,
  may: (reader: MeetingReader, scene: MeetingScene) => boolean,
  act: (scene: MeetingScene) => Promise<Result<T>>,
): Promise<Result<T>> {
  return undoneByRefusal(deps, async (trx) => {
    const locked = await lockMeeting(trx, meetingId)
    if (locked === null) return refused('not_found')
    const now = deps.clock()
    const reading = await readMeeting(trx, actor, meetingId, now, locked)
    if (reading === null || !sees(reading)) return refused('not_found')
    const scene = { ...reading, trx, now }
    return may(reading.reader, scene) ? act(scene) : refused('not_found')
  })
}

/** An act of the secretariat: plan, participants, groups, the running. */
export const inRunMeeting = <T>(
  deps: Pick<Deps, 'db' | 'clock'>,
  actor: Actor,
  meetingId: string,
  act: (scene: MeetingScene) => Promise<Result<T>>,
): Promise<Result<T>> => inMeeting(deps, actor, meetingId, mayRunMeetings, act)

export const sees = ({ reader, entry, place }: MeetingReading): boolean =>
  maySeeMeeting(reader, entry, place.regionCode)
