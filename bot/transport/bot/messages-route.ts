import type { TurnContext } from 'botbuilder'
import type { Server } from 'restify'
import type { Deps } from '../../deps.ts'
import { isDatabaseGone } from '../../database-gone.ts'
import { DATABASE_OUT_OF_REACH, FAULT, handler, jsonBody, sendJson } from '../http/server.ts'
import { refusalText } from '../refusal-text.ts'
import { BotAdapter, type BotIdentity } from './adapter.ts'
import { type Incoming, incoming } from './incoming.ts'
import { errorAnswer, type InvokeAnswer, refusalAnswer } from './invoke.ts'
import { runTurn } from './turn.ts'

/** `POST /api/messages`: where Teams sends every activity, with the channel's token. */
export function addMessagesRoute(server: Server, deps: Deps, bot: BotIdentity): void {
  const adapter = new BotAdapter(deps.config, bot, deps.log)
  server.post(
    '/api/messages',
    jsonBody,
    handler(async (request, response) => {
      const body: unknown = request.body
      if (typeof body !== 'object' || body === null || Array.isArray(body))
        return sendJson(response, 400, {
          code: 'invalid_input',
          message: 'Det, der blev sendt, er ikke en aktivitet fra Teams.',
        })
      const turn = await adapter.turn(request.header('authorization', ''), { ...body }, (context) =>
        takeTurn(deps, context),
      )
      if (turn === 'refused') {
        response.setHeader('www-authenticate', 'Bearer')
        return sendJson(response, 401, { code: 'unauthorized', message: 'Tokenet blev ikke godkendt.' })
      }
      if (turn === 'unavailable')
        return sendJson(response, 503, {
          code: 'unavailable',
          message: 'Tokenet kan ikke kontrolleres lige nu.',
        })
      response.statusCode = turn.status
      if (turn.body == null) {
        response.end()
        return
      }
      response.setHeader('content-type', 'application/json; charset=utf-8')
      response.end(JSON.stringify(turn.body))
    }),
  )
}

/** An invoke is always answered, and with HTTP status 200: what went wrong stands in the body. */
async function takeTurn(deps: Deps, context: TurnContext): Promise<void> {
  // Parsed only here: nothing of an unproven request is read.
  const activity = incoming.safeParse(context.activity)
  const invoke = context.activity.type === 'invoke'
  if (!activity.success) {
    const fields = activity.error.issues.map(({ path }) => path.join('.'))
    deps.log.warn({ fields }, 'an activity could not be read')
    if (invoke) await answer(context, refusalAnswer({ code: 'invalid_input' }, 'da'))
    return
  }
  try {
    const answered = await runTurn(deps, activity.data, context)
    if (answered !== null) await answer(context, answered)
  } catch (error) {
    if (isDatabaseGone(error)) return sayUnavailable(deps, context, activity.data, error)
    if (!invoke) throw error
    deps.log.error({ err: error }, 'a card’s question could not be answered')
    await answer(context, errorAnswer(500, 'fault', FAULT))
  }
}

/** Whoever asked is told to ask again. What Teams only tells of is refused, so that Teams tells it once more. */
async function sayUnavailable(
  { log }: Deps,
  context: TurnContext,
  { type, personal, language }: Incoming,
  error: unknown,
): Promise<void> {
  const refusal = { code: 'database_unavailable' } as const
  if (type === 'invoke') {
    log.warn({ err: error }, DATABASE_OUT_OF_REACH)
    return answer(context, refusalAnswer(refusal, language))
  }
  if (type !== 'message' || !personal) throw error
  log.warn({ err: error }, DATABASE_OUT_OF_REACH)
  await context.sendActivity(refusalText(refusal, language))
}

async function answer(context: TurnContext, body: InvokeAnswer): Promise<void> {
  await context.sendActivity({ type: 'invokeResponse', value: { status: 200, body } })
}
