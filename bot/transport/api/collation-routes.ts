import type { Server } from 'restify'
import {
  answerCommentInput,
  askForCommentsInput,
  clarifyInput,
  collationFileQuery,
  commentInput,
  nextStepInput,
  plenaryPointInput,
  retentionInput,
} from '../../contract/collation.ts'
import type { Deps } from '../../deps.ts'
import { answerComment } from '../../usecases/meetings/collation/answer-comment.ts'
import { askForComments } from '../../usecases/meetings/collation/ask-for-comments.ts'
import { backToDraft } from '../../usecases/meetings/collation/back-to-draft.ts'
import { clarify } from '../../usecases/meetings/collation/clarify.ts'
import { comment } from '../../usecases/meetings/collation/comment.ts'
import { exportCollation } from '../../usecases/meetings/collation/export-collation.ts'
import { finishCollation } from '../../usecases/meetings/collation/finish-collation.ts'
import { removeNextStep } from '../../usecases/meetings/collation/remove-next-step.ts'
import { removePlenaryPoint } from '../../usecases/meetings/collation/remove-plenary-point.ts'
import { reopenCollation } from '../../usecases/meetings/collation/reopen-collation.ts'
import { saveNextStep } from '../../usecases/meetings/collation/save-next-step.ts'
import { savePlenaryPoint } from '../../usecases/meetings/collation/save-plenary-point.ts'
import { saveRetention } from '../../usecases/meetings/collation/save-retention.ts'
import { showCollation } from '../../usecases/meetings/collation/show-collation.ts'
import { showRetention } from '../../usecases/meetings/collation/show-retention.ts'
import { apiFileRoute } from './api-file-routes.ts'
import { apiRoute } from './api-route.ts'

/** A meeting's collation, and how long a forum remembers who took part. */
export function addCollationRoutes(server: Server, deps: Deps): void {
  apiRoute(server, deps, 'showCollation', {}, async ({ actor, params }) => {
    const shown = await showCollation(deps, actor, params.meetingId)
    return shown.ok ? { ok: true, ...shown.view } : shown
  })
  apiRoute(server, deps, 'clarify', { body: clarifyInput }, ({ actor, params, body }) =>
    clarify(deps, actor, { ...params, ...body }),
  )
  apiRoute(server, deps, 'savePlenaryPoint', { body: plenaryPointInput }, ({ actor, params, body }) =>
    savePlenaryPoint(deps, actor, { ...params, ...body }),
  )
  apiRoute(server, deps, 'removePlenaryPoint', {}, ({ actor, params }) =>
    removePlenaryPoint(deps, actor, params),
  )
  apiRoute(server, deps, 'saveNextStep', { body: nextStepInput }, ({ actor, params, body }) =>
    saveNextStep(deps, actor, { ...params, ...body }),
  )
  apiRoute(server, deps, 'removeNextStep', {}, ({ actor, params }) => removeNextStep(deps, actor, params))
  apiRoute(server, deps, 'askForComments', { body: askForCommentsInput }, ({ actor, params, body }) =>
    askForComments(deps, actor, { ...params, ...body }),
  )
  apiRoute(server, deps, 'backToDraft', {}, ({ actor, params }) => backToDraft(deps, actor, params))
  apiRoute(server, deps, 'finishCollation', {}, ({ actor, params }) => finishCollation(deps, actor, params))
  apiRoute(server, deps, 'reopenCollation', {}, ({ actor, params }) => reopenCollation(deps, actor, params))
  apiRoute(server, deps, 'comment', { body: commentInput }, ({ actor, params, body }) =>
    comment(deps, actor, { ...params, ...body }),
  )
  apiRoute(server, deps, 'answerComment', { body: answerCommentInput }, ({ actor, params, body }) =>
    answerComment(deps, actor, { ...params, ...body }),
  )
  apiFileRoute(server, deps, 'collationFile', { query: collationFileQuery }, ({ actor, params, query }) =>
    exportCollation(deps, actor, { ...params, ...query }),
  )
  apiRoute(server, deps, 'showRetention', {}, ({ actor, params }) =>
    showRetention(deps, actor, params.forumId),
  )
  apiRoute(server, deps, 'saveRetention', { body: retentionInput }, ({ actor, params, body }) =>
    saveRetention(deps, actor, { ...params, ...body }),
  )
}
