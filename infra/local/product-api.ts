import type { z } from 'zod'

type Route = { method: string; path: string }
type Params = Record<string, string>

export type ProductApi = {
  /** Asks, with a body where the route takes one, and reads the answer by its schema. */
  ask<T>(route: Route, schema: z.ZodType<T>, params?: Params, body?: object): Promise<T>
  /** Sends a body whose answer is not looked at. */
  tell(route: Route, body: object, params?: Params): Promise<void>
}

/** The product's API for somebody who is signed in. Rejects with the product's own words when it refuses. */
export function makeProductApi(productUrl: string, token: () => Promise<string>): ProductApi {
  const request = async ({ method, path }: Route, params: Params, body?: object): Promise<unknown> => {
    const filled = path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(params[name] ?? ''))
    const response = await fetch(productUrl + filled, {
      method,
      headers: { authorization: `Bearer ${await token()}`, 'content-type': 'application/json' },
      ...(method !== 'GET' && { body: JSON.stringify(body ?? {}) }),
      signal: AbortSignal.timeout(20_000),
    })
    const text = await response.text()
    if (!response.ok)
      throw new Error(`${method} ${filled} was answered ${response.status}: ${text.slice(0, 500)}`)
    return text === '' ? undefined : (JSON.parse(text) as unknown)
  }
  return {
    ask: async (route, schema, params = {}, body) => schema.parse(await request(route, params, body)),
    tell: async (route, body, params = {}) => void (await request(route, params, body)),
  }
}
