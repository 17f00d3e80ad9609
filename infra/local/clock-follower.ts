import { createInterface } from 'node:readline'
import { Readable } from 'node:stream'
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
  const source = Readable.fromWeb(response.body)
  // The tenant went away, or this process is stopping: what it last said holds.
  source.on('error', () => lines.close())
  const lines = createInterface({ input: source })
  let offsetMs = 0
  await new Promise<void>((resolve, reject) => {
    lines.on('line', (text) => {
      const told = line.parse(JSON.parse(text))
      offsetMs = told.offsetMs
      resolve()
      confirm(adminUrl, told.move)
    })
    lines.once('close', () => reject(new Error("The local tenant's clock closed before it told the time")))
  })
  return { clock: () => new Date(Date.now() + offsetMs), stop: () => stopping.abort() }
}

function confirm(adminUrl: string, move: string) {
  fetch(`${adminUrl}/clock/taken`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ move }),
  }).catch((error: unknown) =>
    console.error('The local tenant did not hear that its time was taken over:', error),
  )
}
