import type { CollationView } from '../../../contract/collation.ts'
import type { Deps } from '../../../deps.ts'
import type { PlainDate } from '../../../domain/calendar/plain-date.ts'
import { headingText } from '../../../meeting-files/collation-words.ts'
import { type CollationBlock, collationBlocks } from '../../../meeting-files/collation-blocks.ts'
import { refused, type Result } from '../../../domain/refusal.ts'
import { readCollation } from '../../../views/read-collation.ts'
import { readMeeting } from '../../../views/read-meeting.ts'
import type { Actor } from '../../actor.ts'
import { showCollation } from './show-collation.ts'

/** The collation as somebody reads it outside Teams. */
export type ShownCollation = {
  meeting: string
  state: CollationView['state']
  commentsUntil: PlainDate | null
  /** In the order of its files; empty while it is a draft. */
  blocks: CollationBlock[]
  /** What a comment can be about besides the whole. */
  sections: { key: string; title: string }[]
  /** The reader's own. */
  comments: CollationView['comments']
  mayComment: boolean
}

/** What `showCollation` lets the person see, in the reading order of its files. */
export async function showCollationPage(
  deps: Pick<Deps, 'db' | 'clock'>,
  actor: Actor,
  meetingId: string,
): Promise<Result<{ shown: ShownCollation }>> {
  const seen = await showCollation(deps, actor, meetingId)
  if (!seen.ok) return seen
  const { state, commentsUntil, collation, comments, can } = seen.view
  const now = deps.clock()
  const reading = await readMeeting(deps.db, actor, meetingId, now)
  if (reading === null) return refused('not_found')
  const { sheet } = await readCollation(deps.db, reading)
  return {
    ok: true,
    shown: {
      meeting: reading.place.title,
      state,
      commentsUntil,
      blocks: collation === null ? [] : collationBlocks({ ...sheet, madeAt: now }),
      sections: (collation?.sections ?? []).map(({ key, heading }) => ({ key, title: headingText(heading) })),
      comments,
      mayComment: can.comment,
    },
  }
}
