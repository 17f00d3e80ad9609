import type { Deps } from '../../deps.ts'
import { localDateOf } from '../../domain/calendar/copenhagen.ts'
import { forgetOn } from '../../domain/meetings/forget-when.ts'
import {
  forgetAnswers,
  forgetParticipants as forget,
  meetingsRemembered,
  retentionMonths,
} from '../../store/forgotten-participants.ts'
import { lockMeeting } from '../../store/meetings.ts'
import { attendanceIn } from '../../views/read-collation.ts'
import { readMeeting } from '../../views/read-meeting.ts'

const PAGE = 100
const NOBODY = { personId: null, secretariat: false }

/**
 * Forgets who took part in meetings that were held long enough ago, as each forum has said (12 months where it has not). The
 * collation stays, and how many came from each organisation. Gives how many meetings that were.
 */
export async function forgetParticipants(deps: Pick<Deps, 'db' | 'clock'>): Promise<number> {
  let forgotten = 0
  let after: string | null = null
  for (;;) {
    const page: string[] = await meetingsRemembered(deps.db, after, PAGE)
    for (const meetingId of page) if (await forgetWhenDue(deps, meetingId)) forgotten += 1
    after = page.at(-1) ?? null
    if (page.length < PAGE) break
  }
  await forgetAnswers(deps.db)
  return forgotten
}

/** Under the meeting's lock, by the day that the wheel says now: a meeting that was moved is not yet held. */
async function forgetWhenDue({ db, clock }: Pick<Deps, 'db' | 'clock'>, meetingId: string): Promise<boolean> {
  return db.transaction().execute(async (trx) => {
    const meeting = await lockMeeting(trx, meetingId)
    if (meeting === null) return false
    const now = clock()
    const reading = await readMeeting(trx, NOBODY, meetingId, now, meeting)
    if (reading === null) return false
    const months = await retentionMonths(trx, reading.place.forumId)
    if (localDateOf(now) < forgetOn(reading.place.lastDate, months)) return false
    await forget(trx, meetingId, await attendanceIn(trx, meetingId), now)
    return true
  })
}
