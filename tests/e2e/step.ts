import { test } from '@jest/globals'

/**
 * Makes tests each of which begins where the one before it ended. After one that failed the rest fail at once, not each by
 * its time-out; `whenLost` may leave a picture of where that was.
 */
export function makeSteps(whenLost: () => Promise<unknown>) {
  let lost = false
  return (name: string, walk: () => Promise<void>): void =>
    test(
      name,
      async () => {
        if (lost) throw new Error('An earlier step failed, so this one has nowhere to begin.')
        try {
          await walk()
        } catch (error) {
          lost = true
          // What went wrong first is what is told, also where no picture can be taken any more.
          await whenLost().catch((second: unknown) => process.stderr.write(`${String(second)}\n`))
          throw error
        }
      },
      90_000,
    )
}
