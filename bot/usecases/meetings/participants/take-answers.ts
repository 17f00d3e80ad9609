import type { Transaction } from 'kysely'
import type { Deps } from '../../../deps.ts'
import { attendanceAfterAnswer } from '../../../domain/meetings/participants/taking-part.ts'
import type { Result } from '../../../domain/refusal.ts'
import { tellMeeting } from '../../../live/tell-meeting.ts'
import { markGroupsChanged } from '../../../store/breakout-telling.ts'
import type { Database } from '../../../store/database.ts'
import { saveAnswersTaken } from '../../../store/meeting-answers.ts'
import type { OutlookEvent } from '../../../store/outlook-events.ts'
import { listParticipants, saveAttendances } from '../../../store/participants.ts'
import type { MeetingReading } from '../../../views/read-meeting.ts'
import { changeAttendance } from './change-attendance.ts'
import { calledInOutlook } from './called-in-outlook.ts'
import { writeParticipants } from './write-participants.ts'

type Scene = MeetingReading & { trx: Transaction<Database>; now: Date }

/**
 * Brings the participants in step with the meeting's event in Outlook: whoever is called and is not among them is added, and what
 * somebody has answered anew is their attendance. The meeting's row is locked, so that two who do it at once do it once.
 */
export async function takeAnswers(
  scene: Scene,
  deps: Pick<Deps, 'newId'>,
  event: OutlookEvent,
): Promise<Result<{ added: number; known: number; changed: number; personIds: string[] }>> {
  const { trx, meeting, now } = scene
  const called = await calledInOutlook(trx, event)
  const there = await listParticipants(trx, meeting.id)
  const byPerson = new Map(there.flatMap((one) => (one.personId === null ? [] : [[one.personId, one]])))
  const byName = new Map(there.map((one) => [nameKey(one.name), one]))
  const news = called.filter(({ personId, name }) =>
    personId === null ? !byName.has(nameKey(name)) : !byPerson.has(personId),
  )
  const written = await writeParticipants(
    scene,
    deps,
    news.map((one) => ({
      ...one,
      organisation: '',
      mail: null,
      facilitator: false,
      attendance: attendanceAfterAnswer('expected', null, one.answer) ?? 'expected',
      source: 'outlook',
    })),
  )
  if (!written.ok) return written
  let changed = 0
  for (const { personId, name, answer } of called) {
    const one = personId === null ? byName.get(nameKey(name)) : byPerson.get(personId)
    if (one === undefined || one.answer === answer) continue
    const attendance = attendanceAfterAnswer(one.attendance, one.answer, answer)
    if (attendance === null) {
      await saveAttendances(trx, [{ id: one.id, attendance: one.attendance, answer }])
      continue
    }
    await changeAttendance(scene, one, { attendance, answer }, null)
    changed++
  }
  await saveAnswersTaken(trx, meeting.id, event.version)
  if (written.added + changed > 0) {
    await markGroupsChanged(trx, meeting.id, now)
    await tellMeeting(trx, meeting.id, 'participants')
    await tellMeeting(trx, meeting.id, 'groups')
  }
  return { ...written, known: called.length - written.added, changed }
}

const nameKey = (name: string): string => name.trim().replaceAll(/\s+/g, ' ').toLowerCase()
