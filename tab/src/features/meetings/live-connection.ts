import type { LiveMessage } from '../../../../bot/contract/live.ts'
import { readLiveStream } from './live-stream.ts'

/** `live`: changes are told as they happen. `asking`: the stream cannot be had, and everything is read now and then instead. */
export type LiveState = 'connecting' | 'live' | 'asking'

const FIRST_WAIT_MS = 500
const LONGEST_WAIT_MS = 15_000
/** So many failures on end, and the page asks by itself until the stream can be had. */
const FAILURES_BEFORE_ASKING = 3
const ASK_EVERY_MS = 4_000

export type Subscriber = {
  /** Rooms that it wants to hear besides what concerns the whole meeting. */
  rooms: readonly string[]
  heard: (message: LiveMessage) => void
}

type Open = (rooms: readonly string[], signal: AbortSignal) => Promise<ReadableStream<Uint8Array>>

/**
 * The one stream of a meeting that the page has open, whoever on the page listens. It comes back by itself, and says `anew` each
 * time that something may have been missed. It is closed when nobody listens any more.
 */
export function createLiveConnection(open: Open, told: (state: LiveState) => void) {
  const subscribers = new Set<Subscriber>()
  let closing = new AbortController()
  let running = false
  let state: LiveState = 'connecting'

  const become = (next: LiveState) => {
    if (next === state) return
    state = next
    told(next)
  }
  const say = (message: LiveMessage) => [...subscribers].forEach(({ heard }) => heard(message))
  const wanted = () => [...new Set([...subscribers].flatMap(({ rooms }) => rooms))].sort()

  /** Resolves to whether the stream could be had at all. */
  async function listen(signal: AbortSignal): Promise<boolean> {
    let came = false
    const attempt = new AbortController()
    const body = await open(wanted(), AbortSignal.any([signal, attempt.signal]))
    try {
      await readLiveStream(body, (message) => {
        if (signal.aborted) return
        came = true
        become('live')
        say(message)
      })
    } finally {
      attempt.abort()
    }
    return came
  }

  async function keepOpen(signal: AbortSignal): Promise<void> {
    let failures = 0
    const asking = setInterval(() => {
      if (state === 'asking' && document.visibilityState === 'visible') say({ type: 'anew' })
    }, ASK_EVERY_MS)
    while (!signal.aborted) {
      const came = await listen(signal).catch(() => false)
      if (signal.aborted) break
      failures = came ? 0 : failures + 1
      become(failures >= FAILURES_BEFORE_ASKING ? 'asking' : 'connecting')
      await pause(waitAfter(failures), signal)
    }
    clearInterval(asking)
  }

  function start(): void {
    closing.abort()
    closing = new AbortController()
    running = true
    void keepOpen(closing.signal)
  }

  return {
    /** Returns the way to stop listening. */
    subscribe(subscriber: Subscriber): () => void {
      const before = wanted()
      subscribers.add(subscriber)
      // With another room to hear the stream is opened anew, and what was missed on the way is read.
      if (!running || wanted().length !== before.length) start()
      return () => {
        subscribers.delete(subscriber)
        if (subscribers.size > 0) return
        running = false
        closing.abort()
      }
    },
    state: () => state,
    isInUse: () => subscribers.size > 0,
  }
}

export type LiveConnection = ReturnType<typeof createLiveConnection>

/** Half of it by chance, so that a thousand tabs do not come back at the same instant. */
function waitAfter(failures: number): number {
  const longest = Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** failures)
  return longest / 2 + (longest / 2) * Math.random()
}

/** Ends early when the machine is on line again. */
function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer)
      signal.removeEventListener('abort', end)
      window.removeEventListener('online', end)
      resolve()
    }
    const timer = setTimeout(end, ms)
    signal.addEventListener('abort', end, { once: true })
    window.addEventListener('online', end, { once: true })
  })
}
