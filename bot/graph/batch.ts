import type { Client } from '@microsoft/microsoft-graph-client'
import { z } from 'zod'
import { retryAfterMs } from './retry-after.ts'

/** One request within a batch: `url` is below the version, with its leading slash. */
export type BatchRequest = { method: 'GET' | 'POST'; url: string; body?: object }
export type BatchAnswer = { status: number; body: unknown }

/** Graph takes no more in one. */
const LARGEST = 20
/** How often what was refused for haste is asked again, and how long is waited for it at most. */
const ROUNDS = 4
const LONGEST_WAIT_MS = 15_000

const answers = z.object({
  responses: z.array(
    z.object({
      id: z.string(),
      status: z.number().int(),
      headers: z.record(z.string(), z.string()).optional(),
      body: z.unknown().optional(),
    }),
  ),
})

/**
 * Asks many things at once; answers in the order of the requests. Each has a status of its own: those that were
 * throttled are asked again when Graph says, a few times. Throws where the batch as a whole is refused.
 */
export async function askInBatches(
  client: Client,
  requests: readonly BatchRequest[],
  atATime = LARGEST,
): Promise<BatchAnswer[]> {
  const found = new Map<number, BatchAnswer>()
  let open = requests.map((request, index) => ({ request, index }))
  for (let round = 1; open.length > 0; round++) {
    let waitMs = 0
    const again: typeof open = []
    for (let from = 0; from < open.length; from += atATime) {
      const part = open.slice(from, from + atATime)
      const { responses } = answers.parse(await client.api('$batch').post(batchOf(part)))
      for (const each of part) {
        const answer = responses.find(({ id }) => id === String(each.index))
        const status = answer?.status ?? 0
        const headers = new Headers(answer?.headers)
        const asked = retryAfterMs(headers.get('retry-after'), null) ?? 1000
        if ([429, 503, 504].includes(status) && round < ROUNDS && asked <= LONGEST_WAIT_MS) {
          waitMs = Math.max(waitMs, asked)
          again.push(each)
        } else found.set(each.index, { status, body: answer?.body })
      }
    }
    if (again.length > 0) await new Promise((resolve) => setTimeout(resolve, waitMs))
    open = again
  }
  return requests.map((_, index) => found.get(index) ?? { status: 0, body: undefined })
}

const batchOf = (part: { request: BatchRequest; index: number }[]) => ({
  requests: part.map(({ request, index }) => ({
    id: String(index),
    method: request.method,
    url: request.url,
    ...(request.body !== undefined && {
      headers: { 'Content-Type': 'application/json' },
      body: request.body,
    }),
  })),
})
