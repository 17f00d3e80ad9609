import type { Deps } from '../../../deps.ts'
import { collationLimits } from '../../../domain/meetings/collation/collation-limits.ts'
import { keysOf } from '../../../domain/meetings/collation/keys-of.ts'
import { mayDo } from '../../../domain/meetings/collation/states.ts'
import { refused, type Result } from '../../../domain/refusal.ts'
import { tellMeeting } from '../../../live/tell-meeting.ts'
import { insertComment, listComments } from '../../../store/collation-comments.ts'
import { readCollation } from '../../../views/read-collation.ts'
import type { Actor } from '../../actor.ts'
import { inMeeting } from '../in-meeting.ts'
import { cannot, refuseCase } from './in-collation.ts'

/** Says something of a line, a section or the whole, while comments are asked for. Whoever may see the meeting may. */
export async function comment(
  deps: Pick<Deps, 'db' | 'clock' | 'newId'>,
  actor: Actor,
  { meetingId, aboutKey, text }: { meetingId: string; aboutKey: string | null; text: string },
): Promise<Result<object>> {
  const no = refuseCase(text, 'text')
  if (no !== null) return no
  return inMeeting(deps, actor, meetingId, everybody, async (scene) => {
    const { trx, now } = scene
    const { row, sheet } = await readCollation(trx, scene)
    if (!mayDo(row.state, 'comment')) return cannot('comment')
    const { lines, sections } = keysOf(sheet.collation)
    if (aboutKey !== null && !lines.has(aboutKey) && !sections.has(aboutKey)) return refused('line_gone')
    const there = await listComments(trx, meetingId)
    const own = there.filter(({ personId }) => personId === actor.personId)
    for (const [comments, limit] of [
      [there, collationLimits.comments],
      [own, collationLimits.commentsOfOne],
    ] as const) {
      if (comments.length >= limit) return refused('collation_full', { limit })
    }
    await insertComment(trx, meetingId, {
      id: deps.newId(),
      aboutKey,
      text,
      personId: actor.personId,
      at: now,
      state: 'open',
      answer: '',
    })
    await tellMeeting(trx, meetingId, 'collation')
    return { ok: true }
  })
}

/** Who may not see the meeting has been told already that it is not there. */
const everybody = () => true
