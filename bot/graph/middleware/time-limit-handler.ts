import type { Context, Middleware } from '@microsoft/microsoft-graph-client'

/** Ends a request, its answer's body included, that takes too long. Stands after retries: each try has its own time. */
export class TimeLimitHandler implements Middleware {
  readonly #ms: number
  #next: Middleware | undefined

  constructor(ms: number) {
    this.#ms = ms
  }

  setNext(next: Middleware) {
    this.#next = next
  }

  async execute(context: Context) {
    context.options = { ...context.options, redirect: 'error', signal: AbortSignal.timeout(this.#ms) }
    await this.#next?.execute(context)
  }
}
