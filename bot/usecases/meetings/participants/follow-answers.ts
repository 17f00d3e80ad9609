import type { Deps } from '../../../deps.ts'
import { meetingsWithNewAnswers } from '../../../store/meeting-answers.ts'
import { lockMeeting } from '../../../store/meetings.ts'
import { findEventOf } from '../../../store/outlook-events.ts'
import { readMeeting } from '../../../views/read-meeting.ts'
import { eachOrThrow } from '../../system/each-or-throw.ts'
import { takeAnswers } from './take-answers.ts'

type FollowDeps = Pick<Deps, 'db' | 'clock' | 'newId' | 'log'>

/** Takes what was answered in Outlook since the last time into the meetings that follow it. */
export async function followAnswers(deps: FollowDeps): Promise<void> {
  await eachOrThrow(await meetingsWithNewAnswers(deps.db), (meetingId) => followOne(deps, meetingId))
}

async function followOne(deps: FollowDeps, meetingId: string): Promise<void> {
  await deps.db.transaction().execute(async (trx) => {
    const locked = await lockMeeting(trx, meetingId)
    const now = deps.clock()
    const itself = { personId: null, secretariat: true }
    const reading = locked && (await readMeeting(trx, itself, meetingId, now, locked))
    const event = reading && (await findEventOf(trx, reading.meeting.entryId, reading.meeting.key))
    if (reading === null || event === null) return
    const taken = await takeAnswers({ ...reading, trx, now }, deps, event)
    if (!taken.ok) deps.log.warn({ meetingId, code: taken.refusal.code }, 'answers could not be taken in')
  })
}
