export type AtMost = {
  run: <T>(work: () => Promise<T>) => Promise<T>
  /** How many wait for a place. */
  waiting: () => number
}

/** Lets so many run at a time; the others wait in the order in which they came. */
export function atMost(places: number): AtMost {
  let free = places
  const line: (() => void)[] = []
  return {
    waiting: () => line.length,
    run: async (work) => {
      if (free > 0) free -= 1
      else await new Promise<void>((resolve) => line.push(resolve))
      try {
        return await work()
      } finally {
        const next = line.shift()
        if (next === undefined) free += 1
        else next()
      }
    },
  }
}
