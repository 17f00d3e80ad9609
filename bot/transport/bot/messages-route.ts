import type { Server } from 'restify'
import type { ServiceClientCredentialsFactory } from 'botframework-connector'
import type { Deps } from '../../deps.ts'
import { handler, jsonBody, sendJson } from '../http/server.ts'
import { BotAdapter } from './adapter.ts'
import { incoming } from './incoming.ts'
import { runTurn } from './turn.ts'

/** `POST /api/messages`: where Teams sends every activity, with the channel's token. */
export function addMessagesRoute(
  server: Server,
  deps: Deps,
  credentials: ServiceClientCredentialsFactory,
): void {
  const adapter = new BotAdapter(deps.config, credentials, deps.log)
  server.post(
    '/api/messages',
    jsonBody,
    handler(async (request, response) => {
      const body: unknown = request.body
      if (typeof body !== 'object' || body === null || Array.isArray(body))
        return sendJson(response, 400, { code: 'invalid_input', message: 'Not an activity' })
      const turn = await adapter.turn(request.header('authorization', ''), { ...body }, async (context) => {
        // Parsed only here: nothing of an unproven request is read.
        const activity = incoming.safeParse(context.activity)
        if (!activity.success) {
          if (context.activity.type === 'invoke') await answer(context, 400, null)
          return
        }
        const answered = await runTurn(deps, activity.data, context)
        if (answered !== null) await answer(context, 200, answered)
      })
      if (turn === 'refused') {
        response.setHeader('www-authenticate', 'Bearer')
        return sendJson(response, 401, { code: 'unauthorized', message: 'The token was not accepted' })
      }
      if (turn === 'unavailable')
        return sendJson(response, 503, { code: 'unavailable', message: 'The token cannot be checked now' })
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

async function answer(
  context: { sendActivity: (activity: object) => Promise<unknown> },
  status: number,
  body: unknown,
): Promise<void> {
  await context.sendActivity({ type: 'invokeResponse', value: { status, body } })
}
