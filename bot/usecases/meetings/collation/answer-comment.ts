import type { Deps } from '../../../deps.ts'
import type { CommentState } from '../../../domain/meetings/collation/comment.ts'
import { refused, type Result } from '../../../domain/refusal.ts'
import { answerComment as saveAnswer } from '../../../store/collation-comments.ts'
import type { Actor } from '../../actor.ts'
import { inCollation, refuseCase } from './in-collation.ts'

/** Says whether a comment has been followed, and why not. Whoever made it sees the answer. */
export async function answerComment(
  deps: Pick<Deps, 'db' | 'clock'>,
  actor: Actor,
  input: { meetingId: string; commentId: string; state: CommentState; answer: string },
): Promise<Result<object>> {
  const { meetingId, commentId, state, answer } = input
  const no = refuseCase(answer, 'answer')
  if (no !== null) return no
  return inCollation(deps, actor, { meetingId, act: 'edit' }, async ({ trx }) =>
    (await saveAnswer(trx, meetingId, { id: commentId, state, answer }))
      ? { ok: true }
      : refused('line_gone'),
  )
}
