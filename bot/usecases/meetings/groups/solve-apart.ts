import { Worker } from 'node:worker_threads'
import type { GroupingInput, GroupingProposal } from '../../../domain/meetings/groups/grouping.ts'

/** So many searches at once leave the server its own cores; another is refused, and asked for again. */
const MOST_AT_ONCE = 2
/** Never reached by a meeting of the forum's size: that is proven best long before. */
const STEPS = 20_000_000
/** What it has found by then is taken. */
const SEARCH_MS = 4_000
/** It has not even stopped: the thread is ended. */
const GIVEN_UP_AFTER_MS = 15_000

let running = 0

/**
 * Searches for groups in a thread of its own, so that the server answers everybody meanwhile, however many people there are. Null:
 * too many searches run already. Rejects when the thread fails or does not stop.
 */
export async function solveApart(
  input: GroupingInput,
  limits: { searchMs?: number; givenUpAfterMs?: number } = {},
): Promise<GroupingProposal | null> {
  if (running >= MOST_AT_ONCE) return null
  running++
  const { searchMs = SEARCH_MS, givenUpAfterMs = GIVEN_UP_AFTER_MS } = limits
  const worker = new Worker(new URL('./solve-worker.ts', import.meta.url), {
    workerData: { input, steps: STEPS, ms: searchMs },
    resourceLimits: { maxOldGenerationSizeMb: 512 },
    // A thread takes no flags that only whoever started the process needs.
    execArgv: [],
  })
  let timer: NodeJS.Timeout | undefined
  try {
    return await new Promise<GroupingProposal>((resolve, reject) => {
      worker.once('message', resolve)
      worker.once('error', reject)
      worker.once('exit', (code) => reject(new Error(`The search for groups ended with ${code}`)))
      timer = setTimeout(
        () => reject(new Error('The search for groups did not stop in time')),
        givenUpAfterMs,
      )
    })
  } finally {
    clearTimeout(timer)
    running--
    await worker.terminate()
  }
}
