import { reminderDue } from '../../../domain/meetings/run/return-reminder.ts'
import { lockMeeting } from '../../../store/meetings.ts'
import { noteTold, runningMeetings } from '../../../store/meeting-runs.ts'
import type { Deps } from '../../../deps.ts'
import { readMeeting } from '../../../views/read-meeting.ts'
import { eachOrThrow } from '../../system/each-or-throw.ts'
import { tellParticipants } from '../tell-participants.ts'
import { type RunDeps, settleRun } from './act-on-run.ts'
import { recipientsInGroups } from './recipients-in-groups.ts'

/**
 * Writes down what running meetings have come to by themselves, and reminds the groups of a session two minutes before they are
 * back. Run late, it reminds nobody of a return that is over; run twice, nobody twice.
 */
export async function lookAfterRuns(deps: RunDeps & Pick<Deps, 'log'>): Promise<void> {
  await eachOrThrow(await runningMeetings(deps.db), (meetingId) => lookAfter(deps, meetingId))
}

async function lookAfter(deps: RunDeps, meetingId: string): Promise<void> {
  await deps.db.transaction().execute(async (trx) => {
    const locked = await lockMeeting(trx, meetingId)
    if (locked === null) return
    const now = deps.clock()
    const itself = { personId: null, secretariat: true }
    const reading = await readMeeting(trx, itself, meetingId, now, locked)
    if (reading === null) return
    const { timetable } = await settleRun(trx, deps, reading, now)
    const due = reminderDue(timetable, now)
    if (due === null) return
    const { blockId, returnAt } = due
    const people = await recipientsInGroups(trx, meetingId, blockId)
    const told = { meetingId, blockId, kind: 'return', moment: returnAt } as const
    if (people.length === 0 || !(await noteTold(trx, told, { people: people.length, now }))) return
    await tellParticipants(trx, deps, meetingId, people, {
      now,
      // A mail would come too late to be of use.
      doors: ['teams'],
      noticeOf: (participantId) => ({
        kind: 'session_return',
        data: { meetingId, blockId, participantId, returnAt: returnAt.toISOString() },
      }),
    })
  })
}
