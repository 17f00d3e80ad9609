import type { Changes } from './changes.ts'
import { writeState, type State } from './state.ts'

const AFTER_MS = 300

/** Writes the world down shortly after each change, and at the end; without a file it does nothing. */
export function keepState(file: string | undefined, state: State, changes: Changes): { stop(): void } {
  if (file === undefined) return { stop: () => undefined }
  let waiting: NodeJS.Timeout | undefined
  const write = () => {
    waiting = undefined
    writeState(file, state)
  }
  write()
  const silence = changes.listen(() => (waiting ??= setTimeout(write, AFTER_MS)))
  return {
    stop() {
      silence()
      clearTimeout(waiting)
      write()
    },
  }
}
