import type { Deps } from '../../../deps.ts'
import type { QuestionList } from '../../../contract/meeting-run.ts'
import { mayRunMeetings } from '../../../domain/access.ts'
import { refused, type Result } from '../../../domain/refusal.ts'
import { listQuestions } from '../../../store/meeting-questions.ts'
import { namesOf } from '../../../store/people.ts'
import { readMeeting } from '../../../views/read-meeting.ts'
import type { Actor } from '../../actor.ts'
import { sees } from '../in-meeting.ts'

/** Everybody's questions, with who asked, to the secretariat; their own to everybody else. */
export async function showQuestions(
  { db, clock }: Pick<Deps, 'db' | 'clock'>,
  actor: Actor,
  meetingId: string,
): Promise<Result<QuestionList>> {
  const reading = await readMeeting(db, actor, meetingId, clock())
  if (reading === null || !sees(reading)) return refused('not_found')
  const all = mayRunMeetings(reading.reader)
  const questions = await listQuestions(db, meetingId, all ? null : actor.personId)
  const names = all
    ? await namesOf(
        db,
        questions.map(({ personId }) => personId),
      )
    : new Map<string, string>()
  const titles = new Map(reading.meeting.runSheet.blocks.map(({ id, title }) => [id, title]))
  return {
    ok: true,
    items: questions.map(({ id, text, at, personId, door, takenAt, takenIn }) => ({
      id,
      text,
      at: at.toISOString(),
      name: names.get(personId) ?? null,
      door,
      own: personId === actor.personId,
      takenAt: takenAt?.toISOString() ?? null,
      takenIn: titles.get(takenIn ?? '') ?? null,
    })),
    can: { take: all },
  }
}
