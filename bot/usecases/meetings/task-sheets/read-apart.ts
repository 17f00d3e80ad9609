import { Worker } from 'node:worker_threads'
import type { TextOfFile } from './text-of-file.ts'

const MOST_AT_ONCE = 2
const GIVEN_UP_AFTER_MS = 15_000

let running = 0

/**
 * Reads a file that somebody has sent in a thread of its own, with little memory and an end: whatever it is made of, the server answers
 * everybody meanwhile. `busy`: too many are being read already.
 */
export async function readApart(bytes: Uint8Array): Promise<TextOfFile | { ok: false; why: 'busy' }> {
  if (running >= MOST_AT_ONCE) return { ok: false, why: 'busy' }
  running++
  const worker = new Worker(new URL('./read-worker.ts', import.meta.url), {
    workerData: { bytes },
    resourceLimits: { maxOldGenerationSizeMb: 256 },
    execArgv: [],
  })
  let timer: NodeJS.Timeout | undefined
  try {
    return await new Promise<TextOfFile>((resolve) => {
      const giveUp = () => resolve({ ok: false, why: 'unreadable' })
      worker.once('message', resolve)
      worker.once('error', giveUp)
      worker.once('exit', giveUp)
      timer = setTimeout(giveUp, GIVEN_UP_AFTER_MS)
    })
  } finally {
    clearTimeout(timer)
    running--
    await worker.terminate()
  }
}
