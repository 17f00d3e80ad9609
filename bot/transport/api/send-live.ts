import type { Request, Response } from 'restify'
import type { LiveMessage } from '../../contract/live.ts'
import type { LiveChannel } from '../../live/live-channel.ts'
import type { Stream } from '../../live/streams.ts'

/** Who listens is looked up anew when they come back: rights, and the token, last no longer than this without a look. */
const LONGEST_MS = 30 * 60_000
/** A reader who has not taken so much is gone, or too slow to be told anything: they come back and read everything anew. */
const MOST_UNREAD_BYTES = 1_000_000

export type Listening = Pick<Stream, 'of' | 'who' | 'rooms'>

/**
 * Answers with the stream of a meeting or of the wheel, for as long as both sides want it. False, with nothing sent, where there are as many as there
 * may be. The headers keep proxies from packing it or holding it back; no answer of ours is compressed.
 */
export function sendLive(
  request: Request,
  response: Response,
  live: LiveChannel,
  listening: Listening,
): boolean {
  const write = (text: string) => {
    if (response.writableEnded || response.destroyed) return
    if (response.writableLength > MOST_UNREAD_BYTES) return void response.destroy()
    // What is told in one go leaves in one packet.
    response.cork()
    response.write(text)
    process.nextTick(() => response.uncork())
  }
  const send = (message: LiveMessage) => write(`data: ${JSON.stringify(message)}\n\n`)
  const opened = live.open({ ...listening, send, close: () => response.end() })
  if (!opened.ok) return false
  // Spread, so that those who came together do not all come back together.
  const longest = setTimeout(() => response.end(), LONGEST_MS * (0.8 + Math.random() * 0.2)).unref()
  response.once('close', () => {
    clearTimeout(longest)
    opened.left()
  })
  response.statusCode = 200
  response.setHeader('content-type', 'text/event-stream; charset=utf-8')
  response.setHeader('cache-control', 'no-store, no-transform')
  response.setHeader('x-accel-buffering', 'no')
  request.socket.setNoDelay(true)
  // Whatever has happened up to now is read by who has come; and a proxy that waits for a first piece has it.
  send({ type: 'anew' })
  send({ type: 'clock', now: live.clock().toISOString() })
  return true
}
