import type { Deps } from '../../../deps.ts'
import { addDays } from '../../../domain/calendar/plain-date.ts'
import { localDateOf } from '../../../domain/calendar/copenhagen.ts'
import { refused, type Result } from '../../../domain/refusal.ts'
import { findMeetingLink } from '../../../store/meeting-links.ts'
import { recipientsByPerson } from '../../../store/people.ts'
import { breakoutFactsOf, readBreakouts } from '../../../views/breakout-telling.ts'
import type { MeetingPageFacts } from '../../../cards/breakout-card-data.ts'
import { runOfMeeting } from '../../../views/run-of-meeting.ts'

const LIVES_AFTER_DAYS = 30

/**
 * What stands behind a participant's personal link: the programme and their own groups, as they are now; until 30 days after the
 * meeting. A link of somebody who is no participant any more opens nothing, as does one that never was.
 */
export async function openMeetingLink(
  deps: Pick<Deps, 'db' | 'clock' | 'config'>,
  token: string,
): Promise<Result<{ page: MeetingPageFacts }>> {
  const { db, clock, config } = deps
  const link = await findMeetingLink(db, token)
  const now = clock()
  const scene = link && (await readBreakouts(db, link.meetingId, now))
  const own = link && scene?.participants.get(link.participantId)
  if (link === null || scene === null || own === null || own === undefined) return refused('not_found')
  const { meeting, place } = scene
  if (localDateOf(now) > addDays(place.lastDate, LIVES_AFTER_DAYS)) return refused('not_found')
  const [recipient] = own.personId === null ? [] : await recipientsByPerson(db, [own.personId])
  const { timetable } = await runOfMeeting(db, scene, now)
  const titles = new Map(meeting.runSheet.blocks.map((block) => [block.id, block]))
  return {
    ok: true,
    page: {
      language: recipient?.language ?? 'da',
      secretariatMail: config.secretariatMailbox,
      meeting: place.title,
      date: place.date,
      location: place.location,
      cancelled: place.state === 'cancelled',
      groundRules: [...meeting.runSheet.groundRules],
      programme: timetable.blocks.map(({ blockId, expected, state }) => ({
        start: expected.start,
        end: expected.end,
        title: titles.get(blockId)?.title ?? '',
        who: titles.get(blockId)?.who ?? '',
        state,
      })),
      sessions: scene.sessions.map((session) => breakoutFactsOf(scene, session, own.id)),
    },
  }
}
