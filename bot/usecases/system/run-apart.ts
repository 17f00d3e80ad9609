import { Worker } from 'node:worker_threads'

/** The job had not ended when its time was over. */
export class NotInTime extends Error {}

type Limits = { memoryMb: number; givenUpAfterMs: number }

/**
 * Runs one job at a time per thread, and so many threads at once, so that the server answers everybody meanwhile: `file` is the
 * thread's own program, which posts its answer. Null: so many run already. Rejects where the thread fails, or does not end in time;
 * it is ended then.
 */
export function makeApart<Input, Answer>(file: URL, mostAtOnce: number) {
  let running = 0
  return async (input: Input, { memoryMb, givenUpAfterMs }: Limits): Promise<Answer | null> => {
    if (running >= mostAtOnce) return null
    running++
    const worker = new Worker(file, {
      workerData: input,
      resourceLimits: { maxOldGenerationSizeMb: memoryMb },
      // A thread takes no flags that only whoever started the process needs.
      execArgv: [],
    })
    let timer: NodeJS.Timeout | undefined
    try {
      return await new Promise<Answer>((resolve, reject) => {
        worker.once('message', resolve)
        worker.once('error', reject)
        worker.once('exit', (code) => reject(new Error(`The thread ended with ${code}`)))
        timer = setTimeout(() => reject(new NotInTime('The thread did not end in time')), givenUpAfterMs)
      })
    } finally {
      clearTimeout(timer)
      running--
      await worker.terminate()
    }
  }
}
