import { open } from 'node:fs/promises'
import { join } from 'node:path'

const EVERY_MS = 50

/** How long the disk takes to keep a few bytes for certain, asked again and again until it is told to stop: what no commit is faster than. */
export async function watchDisk(folder: string): Promise<{ stop: () => Promise<number[]> }> {
  const file = await open(join(folder, 'disk-watch'), 'w')
  const tookMs: number[] = []
  let stopped = false
  const watching = (async () => {
    while (!stopped) {
      const begun = performance.now()
      await file.write(Buffer.alloc(512), 0, 512, 0)
      await file.datasync()
      tookMs.push(performance.now() - begun)
      await new Promise((resolve) => setTimeout(resolve, EVERY_MS))
    }
    await file.close()
  })()
  return {
    stop: async () => {
      stopped = true
      await watching
      return tookMs
    },
  }
}
