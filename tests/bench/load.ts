import { Agent, request } from 'node:http'
import { textsIn } from '../../bot/cards/texts/texts.ts'
import { serveParent } from './program.ts'

/** Each request is made once, in order; `connections` of them are under way at any time. */
export type Load = {
  url: string
  method: 'GET' | 'POST'
  connections: number
  /** No request is begun later than this many milliseconds after the first. */
  longestMs: number
  requests: { path: string; token: string; body?: string }[]
}

export type Measured = {
  /** Milliseconds from the first request to the last answer. */
  ms: number
  /** Milliseconds of each answer, in no order. */
  latencies: number[]
  /** Answers that were not what a success looks like, as text. */
  failures: string[]
  correlationIds: string[]
}

const { refusalHeading } = textsIn('da')

type Answer = { status: number; body: string; correlationId: string }

serveParent({}, async (load: Load): Promise<Measured> => {
  const agent = new Agent({ keepAlive: true, maxSockets: load.connections })
  const measured: Measured = { ms: 0, latencies: [], failures: [], correlationIds: [] }
  const begun = performance.now()
  let next = 0
  const worker = async () => {
    for (;;) {
      const one = load.requests[next++]
      if (one === undefined || performance.now() - begun > load.longestMs) return
      const start = performance.now()
      const answer = await ask(agent, load, one)
      measured.latencies.push(performance.now() - start)
      measured.correlationIds.push(answer.correlationId)
      if (!succeeded(answer)) measured.failures.push(`${answer.status} ${answer.body.slice(0, 300)}`)
    }
  }
  await Promise.all(Array.from({ length: load.connections }, worker))
  measured.ms = performance.now() - begun
  agent.destroy()
  return measured
})

/** An invoke's answer carries a status of its own; a refusal of the product comes as a card that says so. */
function succeeded({ status, body }: Answer): boolean {
  if (status !== 200 || body.includes(refusalHeading)) return false
  return !body.includes('"statusCode"') || body.includes('"statusCode":200')
}

function ask(agent: Agent, { url, method }: Load, one: Load['requests'][number]): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request(
      new URL(one.path, url),
      {
        method,
        agent,
        timeout: 30_000,
        headers: {
          authorization: `Bearer ${one.token}`,
          ...(one.body !== undefined && {
            'content-type': 'application/json',
            'content-length': Buffer.byteLength(one.body),
          }),
        },
      },
      (response) => {
        let body = ''
        response.setEncoding('utf8')
        response.on('data', (chunk: string) => (body += chunk))
        response.on('error', reject)
        response.on('end', () =>
          resolve({
            status: response.statusCode ?? 0,
            body,
            correlationId: String(response.headers['x-correlation-id'] ?? ''),
          }),
        )
      },
    )
    sent.on('timeout', () => sent.destroy(new Error('no answer within 30 s')))
    sent.on('error', reject)
    sent.end(one.body)
  })
}
