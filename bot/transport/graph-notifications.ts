import type { Server } from 'restify'
import { z } from 'zod'
import type { Deps } from '../deps.ts'
import { NOTIFICATIONS_PATH } from '../usecases/calendar/keep-subscription.ts'
import { noticeChanges } from '../usecases/calendar/notice-changes.ts'
import { handler, readJson, sendJson } from './http/server.ts'

/** Graph's own are some hundred characters. */
const LONGEST_TOKEN = 2_000
const lifecycle = ['missed', 'subscriptionRemoved', 'reauthorizationRequired'] as const

const posted = z.object({
  value: z
    .array(
      z.object({
        clientState: z.string().max(255).nullish(),
        // A kind that comes later means at least that something has happened.
        lifecycleEvent: z.enum(lifecycle).nullish().catch(null),
      }),
    )
    .max(1_000),
})

/**
 * Where Graph says that something has changed in the calendar. A new subscription is confirmed by saying its token back;
 * everything else is answered at once, whatever it was, and read by a job: who does not know our state learns nothing.
 */
export function addGraphNotifications(server: Server, deps: Deps): void {
  server.post(
    NOTIFICATIONS_PATH,
    handler(async (request, response) => {
      const token = z.object({ validationToken: z.string().max(LONGEST_TOKEN) }).safeParse(request.query)
      if (token.success) {
        response.setHeader('content-type', 'text/plain; charset=utf-8')
        response.end(token.data.validationToken)
        return
      }
      const read = await readJson(request)
      if (!read.ok && read.status === null) return
      const parsed = posted.safeParse(read.ok ? read.json : undefined)
      if (!parsed.success) {
        sendJson(response, read.ok ? 400 : (read.status ?? 400), { code: 'invalid_input' })
        return
      }
      await noticeChanges(
        deps,
        parsed.data.value.map(({ clientState, lifecycleEvent }) => ({
          clientState: clientState ?? null,
          lifecycleEvent: lifecycleEvent ?? null,
        })),
      )
      response.statusCode = 202
      response.end()
    }),
  )
}
