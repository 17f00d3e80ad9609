import { z } from 'zod'
import { makeRouter, type Answer, type Call, type Route } from '../http/router.ts'
import { prefixes } from '../urls.ts'
import type { GraphRoute } from './graph-route.ts'
import { refusals } from './refusals.ts'

const MAX_REQUESTS = 20
/** Exchange serves so many of a batch's requests for one mailbox at a time, and throttles the others one by one. */
const MAX_FOR_A_MAILBOX = 4

const batch = z.object({
  requests: z.array(
    z.object({
      id: z.string(),
      method: z.string(),
      url: z.string(),
      headers: z.record(z.string(), z.string()).optional(),
      body: z.unknown().optional(),
      dependsOn: z.array(z.string()).optional(),
    }),
  ),
})

/** `$batch` over the other routes: at most 20, ids unique, and 424 for what a failed request was needed for. */
export function batchRoute(routes: readonly Route[]): GraphRoute {
  const router = makeRouter(routes)
  return {
    method: 'POST',
    template: '/$batch',
    permissions: [],
    operation: 'read',
    async handle(call) {
      const parsed = batch.safeParse(call.body)
      if (!parsed.success) return refusals.badRequest('Invalid batch payload format.')
      const { requests } = parsed.data
      if (requests.length > MAX_REQUESTS)
        return refusals.badRequest(
          `Number of batch request steps exceeds the maximum value of ${MAX_REQUESTS}.`,
        )
      if (new Set(requests.map(({ id }) => id)).size < requests.length)
        return refusals.badRequest('Request ids must be unique.')
      const statuses = new Map<string, number>()
      const asked = new Map<string, number>()
      const responses = []
      for (const one of requests) {
        const failed = one.dependsOn?.some((id) => (statuses.get(id) ?? 424) >= 400)
        const answer = failed
          ? refusals.badRequest('A request that this one depends on failed.')
          : overLimit(one.url, asked)
            ? refusals.tooManyAtATime()
            : await run(one, call)
        const status = failed ? 424 : answer.status
        statuses.set(one.id, status)
        responses.push({
          id: one.id,
          status,
          headers: answer.headers ?? {},
          ...(answer.body !== undefined && { body: answer.body }),
        })
      }
      // Graph promises no order; answering backwards keeps a reader from relying on one.
      return { status: 200, body: { responses: responses.reverse() } }
    },
  }

  function overLimit(url: string, asked: Map<string, number>): boolean {
    const mailbox = /^\/users\/([^/]+)\/(calendar|events|calendarView)/i.exec(url)?.[1]
    if (mailbox === undefined) return false
    const count = (asked.get(mailbox) ?? 0) + 1
    asked.set(mailbox, count)
    return count > MAX_FOR_A_MAILBOX
  }

  async function run(one: z.output<typeof batch>['requests'][number], outer: Call): Promise<Answer> {
    const url = new URL(prefixes.graph + (one.url.startsWith('/') ? one.url : `/${one.url}`), outer.url)
    const match = router.find(one.method, url.pathname)
    if (!match || match === 'wrong-method') return refusals.notFound(one.url)
    return match.route.handle({
      method: one.method,
      url,
      params: match.params,
      headers: {
        ...Object.fromEntries(
          Object.entries(one.headers ?? {}).map(([name, value]) => [name.toLowerCase(), value]),
        ),
        authorization: outer.headers.authorization,
      },
      body: one.body,
    })
  }
}
