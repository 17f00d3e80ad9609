import type { Server } from 'restify'
import {
  answerInput,
  createRoundInput,
  editRoundInput,
  roundListQuery,
  startPlanQuery,
} from '../../contract/round.ts'
import type { Deps } from '../../deps.ts'
import type { Word } from '../../domain/rounds/answering.ts'
import { answerRound } from '../../usecases/rounds/answer-round.ts'
import { editProposal } from '../../usecases/rounds/edit-proposal.ts'
import { listRounds } from '../../usecases/rounds/list-rounds.ts'
import { planStart } from '../../usecases/rounds/plan-start.ts'
import { propose } from '../../usecases/rounds/propose.ts'
import { markOfRound, showRound } from '../../usecases/rounds/show-round.ts'
import { answers } from '../../contract/answers.ts'
import { sendJson } from '../http/server.ts'
import { answerMessage } from '../answer-message.ts'
import { refusalText } from '../refusal-text.ts'
import { noFor } from './api-request.ts'
import { addRoute, apiRoute } from './api-route.ts'
import { addRoundActRoutes } from './round-act-routes.ts'
import { addRoundFileRoutes } from './round-file-routes.ts'

/** Reading rounds, writing proposals and answering in the tab; acts and files stand beside this file. */
export function addRoundRoutes(server: Server, deps: Deps): void {
  apiRoute(server, deps, 'listRounds', { query: roundListQuery }, async ({ actor, query }) => ({
    ok: true,
    ...(await listRounds(deps, actor, query)),
  }))

  apiRoute(server, deps, 'createRound', { body: createRoundInput }, ({ actor, body }) =>
    propose(deps, actor, body),
  )

  // Asked for every second or two by every open page: the mark is cheap, the page is not.
  addRoute(server, deps, 'showRound', async ({ actor }, { roundId = '' }, request, response) => {
    const mark = await markOfRound(deps, actor, roundId)
    if (!mark.ok) return noFor(mark.refusal, actor.language)
    response.setHeader('etag', mark.etag)
    if (request.header('if-none-match') === mark.etag) {
      response.statusCode = 304
      response.end()
      return null
    }
    const shown = await showRound(deps, actor, roundId)
    if (!shown.ok) return noFor(shown.refusal, actor.language)
    sendJson(response, 200, answers.showRound.parse(shown.view))
    return null
  })

  apiRoute(server, deps, 'editRound', { body: editRoundInput }, async ({ actor, params, body }) => {
    const edited = await editProposal(deps, actor, { roundId: params.roundId, ...body })
    return edited.ok ? { ...edited, warnings: [] } : edited
  })

  apiRoute(server, deps, 'startPlan', { query: startPlanQuery }, async ({ actor, params, query }) => {
    const deadline = query.deadline === undefined ? null : new Date(query.deadline)
    const sendAt = query.sendAt === undefined ? null : new Date(query.sendAt)
    const planned = await planStart(deps, actor, { roundId: params.roundId, deadline, sendAt })
    if (!planned.ok) return planned
    const { deadlineRefusal, sendAtRefusal, releaseRefusal, ...plan } = planned.plan
    const releaseProblem = releaseRefusal && refusalText(releaseRefusal, actor.language)
    const deadlineProblem = deadlineRefusal && refusalText(deadlineRefusal, actor.language)
    const sendAtProblem = sendAtRefusal && refusalText(sendAtRefusal, actor.language)
    return { ok: true, ...plan, deadlineProblem, sendAtProblem, releaseProblem }
  })

  apiRoute(server, deps, 'answer', { body: answerInput }, async ({ actor, params, body }) => {
    const word: Word = body.kind === 'remark' ? { kind: 'remark', text: body.text } : { kind: 'no_remarks' }
    const { roundId } = params
    const answered = await answerRound(deps, actor, { roundId, seatId: body.seatId, word })
    if (!answered.ok) return answered
    const { outcome } = answered
    return { ok: true, outcome, message: answerMessage(outcome, word.kind, actor.language) }
  })

  addRoundActRoutes(server, deps)
  addRoundFileRoutes(server, deps)
}
