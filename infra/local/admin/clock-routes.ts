import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import type { TenantClock } from '../clock.ts'
import type { Route } from '../http/router.ts'
import { prefixes } from '../urls.ts'
import { schemas } from './schemas.ts'

/** A product process that does not take a new time over in this long is taken to be gone. */
const FOLLOWER_PATIENCE_MS = 5_000
/** Node's fetch gives up an answer that brings nothing for five minutes. */
const STILL_HERE_EVERY_MS = 60_000

/**
 * The clock over HTTP. A product process follows it by one long answer of lines `{move, offsetMs}` and confirms each by
 * a POST: a move is answered only when every process has the new time. While nothing moves, the time is told every so often.
 */
export function clockRoutes(clock: TenantClock, stillHereEveryMs = STILL_HERE_EVERY_MS): Route[] {
  const awaited = new Map<string, () => void>()
  const route = (method: string, template: string, handle: Route['handle']): Route => ({
    service: 'admin',
    method,
    template,
    prefix: prefixes.admin,
    handle,
  })
  const offsetMs = () => clock.now().getTime() - Date.now()

  return [
    route('GET', '/clock', () => ({ status: 200, body: { now: clock.now().toISOString() } })),
    route('POST', '/clock', async (call) => {
      const parsed = schemas.clock.safeParse(call.body)
      if (!parsed.success) return { status: 400, body: { error: z.prettifyError(parsed.error) } }
      const wanted = parsed.data
      const instant =
        'to' in wanted
          ? new Date(wanted.to)
          : new Date(clock.now().getTime() + wanted.forwardMinutes * 60_000)
      const moved = await clock.moveTo(instant)
      return moved.ok
        ? { status: 200, body: { now: moved.now.toISOString() } }
        : { status: 409, body: { error: moved.reason } }
    }),
    route('GET', '/clock/follow', () => ({
      status: 200,
      headers: { 'content-type': 'application/x-ndjson' },
      stream(write, onClose) {
        const tell = (move: string) => write(`${JSON.stringify({ move, offsetMs: offsetMs() })}\n`)
        tell('first')
        const stillHere = setInterval(() => tell('none'), stillHereEveryMs)
        const open = new Set<() => void>()
        const leave = clock.follow(
          () =>
            new Promise<void>((resolve) => {
              const move = randomUUID()
              const done = () => {
                awaited.delete(move)
                open.delete(done)
                clearTimeout(patience)
                resolve()
              }
              const patience = setTimeout(done, FOLLOWER_PATIENCE_MS)
              awaited.set(move, done)
              open.add(done)
              tell(move)
            }),
        )
        onClose(() => {
          clearInterval(stillHere)
          leave()
          // A process that has gone is waited for no longer.
          open.forEach((done) => done())
        })
      },
    })),
    route('POST', '/clock/taken', (call) => {
      const parsed = schemas.taken.safeParse(call.body)
      if (parsed.success) awaited.get(parsed.data.move)?.()
      return { status: 204 }
    }),
  ]
}
