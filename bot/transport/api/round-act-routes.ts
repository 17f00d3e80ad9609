import type { Server } from 'restify'
import {
  decisionInput,
  extendInput,
  handOverInput,
  linkInput,
  meetingInput,
  planInput,
  reasonInput,
  recordInput,
  startInput,
} from '../../contract/round.ts'
import type { Deps } from '../../deps.ts'
import type { Language } from '../../domain/language.ts'
import type { Result } from '../../domain/refusal.ts'
import { cancelPlan } from '../../usecases/rounds/cancel-plan.ts'
import { correctRound } from '../../usecases/rounds/correct-round.ts'
import { duplicateRound } from '../../usecases/rounds/duplicate-round.ts'
import { extendRound } from '../../usecases/rounds/extend-round.ts'
import { handOverRemarks } from '../../usecases/rounds/hand-over-remarks.ts'
import { planSending } from '../../usecases/rounds/plan-sending.ts'
import { putOnMeeting } from '../../usecases/rounds/put-on-meeting.ts'
import { recordAnswer } from '../../usecases/rounds/record-answer.ts'
import { recordDecision } from '../../usecases/rounds/record-decision.ts'
import { remindRound } from '../../usecases/rounds/remind-round.ts'
import { renewLink } from '../../usecases/rounds/renew-link.ts'
import { revokeLink } from '../../usecases/rounds/revoke-link.ts'
import { reviseRound } from '../../usecases/rounds/revise-round.ts'
import { informForum } from '../../usecases/rounds/inform-forum.ts'
import { startRound } from '../../usecases/rounds/start-round.ts'
import { submitProposal } from '../../usecases/rounds/submit-proposal.ts'
import { withdrawRound } from '../../usecases/rounds/withdraw-round.ts'
import { apiRoute } from './api-route.ts'

type Acted = Result<{ version: number; warnings: string[] }>

/** Every act that moves a round, one route each. */
export function addRoundActRoutes(server: Server, deps: Deps): void {
  apiRoute(server, deps, 'submit', {}, async ({ actor, params: { roundId } }) =>
    acted(await submitProposal(deps, actor, roundId)),
  )
  apiRoute(server, deps, 'start', { body: startInput }, async ({ actor, params, body }) => {
    const deadline = new Date(body.deadline)
    return warned(await startRound(deps, actor, { ...params, ...body, deadline }), actor.language)
  })
  apiRoute(server, deps, 'plan', { body: planInput }, async ({ actor, params, body }) => {
    const sendAt = new Date(body.sendAt)
    const deadline = body.deadline === null ? null : new Date(body.deadline)
    return warned(await planSending(deps, actor, { ...params, ...body, sendAt, deadline }), actor.language)
  })
  apiRoute(server, deps, 'unplan', {}, async ({ actor, params: { roundId } }) =>
    acted(await cancelPlan(deps, actor, roundId)),
  )
  apiRoute(server, deps, 'inform', {}, async ({ actor, params: { roundId } }) =>
    acted(await informForum(deps, actor, roundId)),
  )
  apiRoute(server, deps, 'remind', {}, async ({ actor, params: { roundId } }) =>
    acted(await remindRound(deps, actor, roundId)),
  )
  apiRoute(server, deps, 'extend', { body: extendInput }, async ({ actor, params, body }) => {
    const deadline = new Date(body.deadline)
    return warned(await extendRound(deps, actor, { ...params, ...body, deadline }), actor.language)
  })
  apiRoute(server, deps, 'recordAnswer', { body: recordInput }, async ({ actor, params, body }) => {
    const { kind, text, givenAt, ...rest } = body
    const word = kind === 'remark' ? { kind, text } : { kind }
    return acted(await recordAnswer(deps, actor, { ...params, ...rest, givenAt: new Date(givenAt), word }))
  })
  apiRoute(server, deps, 'withdraw', { body: reasonInput }, async ({ actor, params, body }) =>
    acted(await withdrawRound(deps, actor, { ...params, ...body })),
  )
  apiRoute(server, deps, 'handOver', { body: handOverInput }, async ({ actor, params, body }) =>
    acted(await handOverRemarks(deps, actor, { ...params, ...body })),
  )
  apiRoute(server, deps, 'revise', {}, ({ actor, params: { roundId } }) => reviseRound(deps, actor, roundId))
  apiRoute(server, deps, 'duplicate', {}, ({ actor, params: { roundId } }) =>
    duplicateRound(deps, actor, roundId),
  )
  apiRoute(server, deps, 'putOnMeeting', { body: meetingInput }, async ({ actor, params, body }) =>
    acted(await putOnMeeting(deps, actor, { ...params, ...body })),
  )
  apiRoute(server, deps, 'recordDecision', { body: decisionInput }, async ({ actor, params, body }) =>
    acted(await recordDecision(deps, actor, { ...params, ...body })),
  )
  apiRoute(server, deps, 'correct', { body: reasonInput }, async ({ actor, params, body }) =>
    acted(await correctRound(deps, actor, { ...params, ...body })),
  )
  apiRoute(server, deps, 'renewLink', { body: linkInput }, async ({ actor, params, body }) =>
    acted(await renewLink(deps, actor, { ...params, ...body })),
  )
  apiRoute(server, deps, 'revokeLink', { body: linkInput }, async ({ actor, params, body }) =>
    acted(await revokeLink(deps, actor, { ...params, ...body })),
  )
}

const acted = (result: Result<{ version: number }>): Acted =>
  result.ok ? { ok: true, version: result.version, warnings: [] } : result

const warned = (result: Result<{ version: number; warnings: 'july'[] }>, language: Language): Acted =>
  result.ok
    ? {
        ok: true,
        version: result.version,
        warnings: result.warnings.map((warning) => words[warning][language]),
      }
    : result

const words = {
  july: {
    da: 'Fristen løber ind i juli, hvor de fleste holder sommerferie.',
    en: 'The deadline runs into July, when most people are on holiday.',
  },
}
