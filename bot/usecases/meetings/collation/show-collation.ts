import type { CollationView } from '../../../contract/collation.ts'
import type { Deps } from '../../../deps.ts'
import { mayRunMeetings } from '../../../domain/access.ts'
import { localDateOf } from '../../../domain/calendar/copenhagen.ts'
import { usualCommentsUntil } from '../../../domain/meetings/collation/comment-period.ts'
import { mayDo } from '../../../domain/meetings/collation/states.ts'
import { forgetOn } from '../../../domain/meetings/forget-when.ts'
import { refused, type Result } from '../../../domain/refusal.ts'
import { listComments } from '../../../store/collation-comments.ts'
import { listEditions } from '../../../store/collation-editions.ts'
import { forgottenAttendance, retentionMonths } from '../../../store/forgotten-participants.ts'
import { namesOf } from '../../../store/people.ts'
import { readCollation } from '../../../views/read-collation.ts'
import { readMeeting } from '../../../views/read-meeting.ts'
import type { Actor } from '../../actor.ts'
import { sees } from '../in-meeting.ts'

/**
 * A meeting's collation as the asker may see it: a draft is the secretariat's alone; who comments reads their own comments and
 * what became of them, never another's.
 */
export async function showCollation(
  deps: Pick<Deps, 'db' | 'clock'>,
  actor: Actor,
  meetingId: string,
): Promise<Result<{ view: CollationView }>> {
  const { db } = deps
  const now = deps.clock()
  const reading = await readMeeting(db, actor, meetingId, now)
  if (reading === null || !sees(reading)) return refused('not_found')
  const { row, sheet, hiding } = await readCollation(db, reading)
  const edits = mayRunMeetings(reading.reader)
  const shown = edits || row.state !== 'draft'
  const comments = (await listComments(db, meetingId)).filter(
    ({ personId }) => edits || personId === actor.personId,
  )
  const names = edits
    ? await namesOf(db, known(comments.map(({ personId }) => personId)))
    : new Map<string, string>()
  const can = (act: Parameters<typeof mayDo>[1]) => edits && mayDo(row.state, act)
  return {
    ok: true,
    view: {
      state: row.state,
      version: row.version,
      commentsUntil: row.commentsUntil,
      usualUntil: usualCommentsUntil(localDateOf(now), reading.closedDays),
      collation: shown ? sheet.collation : null,
      attendance: shown ? [...sheet.attendance] : [],
      hiding: edits ? hiding : [],
      comments: comments.map(({ personId, at, ...comment }) => ({
        ...comment,
        at: at.toISOString(),
        own: personId === actor.personId,
        byName: personId === null ? null : (names.get(personId) ?? null),
      })),
      editions: (await listEditions(db, meetingId))
        .filter(({ state }) => edits || state === 'final')
        .map(({ at, ...edition }) => ({ ...edition, at: at.toISOString() })),
      forgottenOn:
        edits && (await forgottenAttendance(db, meetingId)) === null
          ? forgetOn(reading.place.lastDate, await retentionMonths(db, reading.place.forumId))
          : null,
      can: {
        edit: can('edit'),
        askForComments: can('ask_for_comments'),
        comment: mayDo(row.state, 'comment'),
        backToDraft: can('back_to_draft'),
        finish: can('finish'),
        reopen: can('reopen'),
      },
    },
  }
}

const known = (ids: readonly (string | null)[]): string[] => ids.filter((id) => id !== null)
