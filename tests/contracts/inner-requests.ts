import type { Exchange } from '../../infra/local/traffic.ts'

type Inner = { id: string; method: string; url: string; body?: unknown }
type Answer = { id: string; status: number; body?: unknown }

/** Which templates a batch's addresses stand for, as far as the product batches at all. */
const templates: [pattern: RegExp, template: string][] = [
  [/^\/users\/[^/]+\/calendar\/getSchedule$/, '/users/{user-id}/calendar/getSchedule'],
  [/^\/users(\?|$)/, '/users'],
]

/** The exchange itself, and after a batch each of those within it. */
export function withInnerRequests(exchange: Exchange): Exchange[] {
  if (exchange.template !== '/$batch' || exchange.status !== 200) return [exchange]
  const { requests } = exchange.requestBody as { requests: Inner[] }
  const { responses } = exchange.responseBody as { responses: Answer[] }
  const inner = requests.map(({ id, method, url, body }): Exchange => {
    const answer = responses.find((one) => one.id === id)
    return {
      service: 'graph',
      method,
      template: templates.find(([pattern]) => pattern.test(url))?.[1] ?? url,
      path: url,
      requestBody: body,
      status: answer?.status ?? 0,
      responseBody: answer?.body,
    }
  })
  return [exchange, ...inner]
}
