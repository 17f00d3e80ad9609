import { liveMessage, type LiveMessage } from '../../../../bot/contract/live.ts'

/** The product speaks every 15 seconds: after so long a silence there is nobody any more. */
export const SILENCE_MS = 40_000

/**
 * Reads a stream of server-sent events until it ends, is broken, or has been silent for too long. What this version of the tab
 * does not know is passed over.
 */
export async function readLiveStream(
  body: ReadableStream<Uint8Array>,
  heard: (message: LiveMessage) => void,
  silenceMs = SILENCE_MS,
): Promise<void> {
  const reader = body
    .pipeThrough(new TextDecoderStream() as unknown as TransformStream<Uint8Array, string>)
    .getReader()
  let rest = ''
  try {
    for (;;) {
      const read = await before(silenceMs, reader.read())
      if (read === null || read.done) return
      const events = (rest + read.value).replaceAll('\r\n', '\n').split('\n\n')
      rest = events.pop() ?? ''
      for (const event of events) {
        const message = messageIn(event)
        if (message !== null) heard(message)
      }
    }
  } finally {
    // Whoever is still sending is told to stop; one that has broken has nothing to be told.
    await reader.cancel().catch(() => undefined)
  }
}

function messageIn(event: string): LiveMessage | null {
  const data = event
    .split('\n')
    .filter((line) => line.startsWith('data:'))
    .map((line) => line.slice(5).trimStart())
    .join('\n')
  if (data === '') return null
  try {
    const parsed = liveMessage.safeParse(JSON.parse(data))
    return parsed.success ? parsed.data : null
  } catch {
    return null
  }
}

/** Null when it takes longer. */
function before<T>(ms: number, promise: Promise<T>): Promise<T | null> {
  let timer: ReturnType<typeof setTimeout>
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), ms)
  })
  return Promise.race([promise, late]).finally(() => clearTimeout(timer))
}
