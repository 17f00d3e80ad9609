import type { Logger } from 'pino'
import { levelOf } from '../database-gone.ts'

/** Work that is under way beside the loop that began it. */
export class Flight {
  readonly #log: Logger
  readonly #underWay = new Set<Promise<void>>()
  #wake: (() => void) | null = null

  constructor(log: Logger) {
    this.#log = log
  }

  get size(): number {
    return this.#underWay.size
  }

  /** Work that fails is logged: whoever waits here waits for many others too. */
  launch(work: () => Promise<void>): void {
    const running = work()
      .catch((error: unknown) => this.#log[levelOf(error)]({ err: error }, 'work of a delivery failed'))
      .finally(() => {
        this.#underWay.delete(running)
        this.wake()
      })
    this.#underWay.add(running)
  }

  /** The loop waits here: until something has ended, somebody calls `wake`, or `ms` have passed. */
  async rest(ms: number): Promise<void> {
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, Math.max(1, ms))
      this.#wake = () => {
        clearTimeout(timer)
        resolve()
      }
    })
    this.#wake = null
  }

  wake(): void {
    this.#wake?.()
  }

  /** Resolves when everything that was under way has ended. */
  async landed(): Promise<void> {
    await Promise.all(this.#underWay)
  }
}
