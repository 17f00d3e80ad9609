import { randomInt } from 'node:crypto'
import type { Deps } from '../../bot/deps.ts'

const sleep = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms))

/**
 * The instance with something slow in its transactions, between deciding and committing, so that whoever comes second
 * has to wait for its lock.
 */
export const dawdling = (deps: Deps): Deps => ({
  ...deps,
  enqueue: async (trx, queue, data) => {
    await sleep(randomInt(4))
    await deps.enqueue(trx, queue, data)
  },
})

/** Starts both within a few milliseconds of each other, now one first, now the other, and waits for both. */
export async function race<A, B>(one: () => Promise<A>, other: () => Promise<B>): Promise<[A, B]> {
  return Promise.all([sleep(randomInt(5)).then(one), sleep(randomInt(5)).then(other)])
}

/** Does it so many times, some of them at the same time, and collects what came of it. */
export async function manyTimes<T>(times: number, once: (nth: number) => Promise<T>): Promise<T[]> {
  const results: T[] = []
  for (let from = 0; from < times; from += 5)
    results.push(...(await Promise.all(Array.from({ length: 5 }, (_, nth) => once(from + nth)))))
  return results
}
