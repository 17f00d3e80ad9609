import { makeApart } from '../../system/run-apart.ts'
import type { TextOfFile } from './text-of-file.ts'

const LIMITS = { memoryMb: 256, givenUpAfterMs: 15_000 }
const MOST_AT_ONCE = 2

const read = makeApart<{ bytes: Uint8Array }, TextOfFile>(
  new URL('./read-worker.ts', import.meta.url),
  MOST_AT_ONCE,
)

/** Reads a file that somebody has sent, with little memory and an end, whatever it is made of. `busy`: too many are being read already. */
export async function readApart(bytes: Uint8Array): Promise<TextOfFile | { ok: false; why: 'busy' }> {
  try {
    return (await read({ bytes }, LIMITS)) ?? { ok: false, why: 'busy' }
  } catch {
    return { ok: false, why: 'unreadable' }
  }
}
