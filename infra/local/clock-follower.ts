import { z } from 'zod'

const line = z.object({ move: z.string(), offsetMs: z.number() })

/** The product process's copy of the demo's clock, and the way to let it go. */
export type FollowedClock = { clock: () => Date; stop: () => void }

/**
 * Follows the local tenant's clock. Resolves once the time is known; rejects when the tenant cannot be reached.
 * Should the tenant go away later, the clock runs on from what it last said.
 */
export async function followClock(adminUrl: string): Promise<FollowedClock> {
  const stopping = new AbortController()
  const response = await fetch(`${adminUrl}/clock/follow`, { signal: stopping.signal })
  if (!response.ok || !response.body) throw new Error(`The local tenant's clock answered ${response.status}`)
  const lines = linesOf(response.body)
  let offsetMs = 0
  const take = async (text: string) => {
    const told = line.parse(JSON.parse(text))
    offsetMs = told.offsetMs
    await confirm(adminUrl, told.move)
  }
  const first = await lines.next()
  if (first.done) throw new Error("The local tenant's clock closed before it told the time")
  await take(first.value)
  followOn(lines, take).catch((error: unknown) => {
    if (!stopping.signal.aborted) console.error("The local tenant's clock is no longer heard:", error)
  })
  return { clock: () => new Date(Date.now() + offsetMs), stop: () => stopping.abort() }
}

async function followOn(lines: AsyncIterable<string>, take: (text: string) => Promise<void>) {
  for await (const text of lines) await take(text)
}

async function* linesOf(body: ReadableStream<Uint8Array>): AsyncGenerator<string, void> {
  const decoder = new TextDecoder()
  let rest = ''
  for await (const chunk of body) {
    const parts = (rest + decoder.decode(chunk, { stream: true })).split('\n')
    rest = parts.pop() ?? ''
    yield* parts
  }
}

async function confirm(adminUrl: string, move: string) {
  await fetch(`${adminUrl}/clock/taken`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ move }),
  })
}
