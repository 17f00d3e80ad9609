import type { MeetingPageFacts } from '../../cards/breakout-card-data.ts'
import type { Deps } from '../../deps.ts'
import { refused, type Result } from '../../domain/refusal.ts'
import { breakoutFactsOf, readBreakouts } from '../../views/breakout-telling.ts'
import { programmeLines } from '../../views/programme-lines.ts'
import { runOfMeeting } from '../../views/run-of-meeting.ts'
import type { ParticipantVisit } from './open-participant-link.ts'

/** What a participant's own page tells: the programme and their own groups, as they are now, and that there is a collation to read. */
export async function showMeetingPage(
  { db, clock, config }: Pick<Deps, 'db' | 'clock' | 'config'>,
  { actor, meetingId, participantId, collation }: ParticipantVisit,
): Promise<Result<{ page: MeetingPageFacts }>> {
  const now = clock()
  const scene = await readBreakouts(db, meetingId, now)
  if (scene === null) return refused('not_found')
  const { meeting, place } = scene
  const { timetable } = await runOfMeeting(db, scene, now)
  return {
    ok: true,
    page: {
      language: actor.language,
      secretariatMail: config.secretariatMailbox,
      meeting: place.title,
      date: place.date,
      location: place.location,
      cancelled: place.state === 'cancelled',
      collation: collation === 'draft' ? null : collation,
      groundRules: [...meeting.runSheet.groundRules],
      programme: programmeLines(meeting, timetable),
      sessions: scene.sessions.map((session) => breakoutFactsOf(scene, session, participantId)),
    },
  }
}
