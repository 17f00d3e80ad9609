import type { Context, Middleware } from '@microsoft/microsoft-graph-client'
import type { AppTokens } from '../app-tokens.ts'
import { NoConsent } from '../no-consent.ts'

/**
 * Gives requests to Graph the tenant's app token, and refuses every other address. (The library's own handler sends
 * requests to other addresses without a token, and trusts hosts by name.)
 */
export class TokenHandler implements Middleware {
  readonly #graphUrl: string
  readonly #tenantId: string
  readonly #tokens: AppTokens
  #next: Middleware | undefined

  constructor(graphUrl: string, tenantId: string, tokens: AppTokens) {
    this.#graphUrl = graphUrl
    this.#tenantId = tenantId
    this.#tokens = tokens
  }

  setNext(next: Middleware) {
    this.#next = next
  }

  /** Throws NoConsent where the tenant gives no token. */
  async execute(context: Context) {
    await this.#attempt(context)
    if (context.response?.status !== 401) return
    // The token was withdrawn before its time: once more with a new one.
    await context.response.body?.cancel()
    this.#tokens.forget(this.#tenantId, this.#scope())
    await this.#attempt(context)
  }

  async #attempt(context: Context) {
    const url = typeof context.request === 'string' ? context.request : context.request.url
    if (!url.startsWith(`${this.#graphUrl}/`)) throw new Error('The token is for Graph only')
    const answer = await this.#tokens.get(this.#tenantId, this.#scope())
    if (!answer.ok) throw new NoConsent()
    const headers = new Headers(context.options?.headers)
    headers.set('authorization', `Bearer ${answer.token}`)
    context.options = { ...context.options, headers: Object.fromEntries(headers) }
    await this.#next?.execute(context)
  }

  #scope() {
    return `${this.#graphUrl}/.default`
  }
}
