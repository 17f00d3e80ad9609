/** Instants closer to each other than this are one. */
const GRAIN_MS = 20

/** When something in the outbox is known to fall due, in milliseconds of the product's clock. */
export class Agenda {
  readonly #instants = new Set<number>()

  add(at: number): void {
    this.#instants.add(Math.ceil(at / GRAIN_MS) * GRAIN_MS)
  }

  /** The first instant; infinity when nothing is known. */
  next(): number {
    return Math.min(...this.#instants)
  }

  /** Forgets what lies at or before `now`. */
  pass(now: number): void {
    for (const at of this.#instants) if (at <= now) this.#instants.delete(at)
  }
}
