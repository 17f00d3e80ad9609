import { findRound } from '../../../bot/store/round-facts.ts'
import type { RunningProduct } from '../../support/product-over-http.ts'

export type Page = { status: number; html: string; headers: Headers }

/** A browser without script that follows no redirect, and whatever else posts to personal pages. */
export function personalPageDoor(product: RunningProduct) {
  const ask = async (path: string, init: RequestInit = {}): Promise<Page> => {
    const response = await fetch(`${product.url}${path}`, {
      redirect: 'manual',
      signal: AbortSignal.timeout(20_000),
      ...init,
    })
    return { status: response.status, html: await response.text(), headers: response.headers }
  }
  const open = (link: string, query = '') => ask(`/svar/${link}${query}`)
  const formTokenOf = ({ html }: Page): string =>
    /name="formToken" value="([^"]+)"/.exec(html)?.[1] ?? 'no form on the page'
  const post = (link: string, fields: Record<string, string> | string[][], init: RequestInit = {}) =>
    ask(`/svar/${link}`, { method: 'POST', body: new URLSearchParams(fields), ...init })
  return {
    ask,
    open,
    post,
    formTokenOf,
    /** Opens the page, fills it in, and sends it. */
    answer: async (link: string, fields: Record<string, string>) =>
      post(link, { formToken: formTokenOf(await open(link)), ...fields }),
    /** What was said in the round by mail, in order. */
    said: async (roundId: string): Promise<string[]> =>
      ((await findRound(product.deps.db, roundId))?.answers ?? [])
        .filter(({ door }) => door === 'mail')
        .map(({ kind, text, late }) => `${text ?? kind}${late ? ' (late)' : ''}`),
  }
}
