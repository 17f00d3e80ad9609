import type { Call } from '../http/router.ts'
import { readFilter, type Resource } from './odata-filter.ts'

export type Page = { value: Resource[]; nextLink: string | undefined; count: number | undefined }

type Paging = { defaultSize: number; largestSize: number }

/**
 * Filters, orders and cuts a page, as `$filter`, `$orderby`, `$top` and `$skiptoken` ask. Throws UnsupportedQuery.
 * `here` is the address that the next page's link is built on.
 */
export function page(call: Call, here: string, all: readonly Resource[], paging: Paging): Page {
  const query = call.url.searchParams
  const filter = query.get('$filter')
  const found = order(filter ? all.filter(readFilter(filter)) : [...all], query.get('$orderby'))
  const size = Math.min(positive(query.get('$top')) ?? paging.defaultSize, paging.largestSize)
  const from = positive(query.get('$skiptoken')) ?? positive(query.get('$skip')) ?? 0
  const value = found.slice(from, from + size)
  const more = from + size < found.length
  return {
    value,
    nextLink: more ? nextLink(call, here, from + size) : undefined,
    count: query.get('$count') === 'true' ? found.length : undefined,
  }
}

function nextLink(call: Call, here: string, from: number): string {
  const query = new URLSearchParams(call.url.searchParams)
  query.delete('$skip')
  query.set('$skiptoken', String(from))
  return `${here}?${query.toString()}`
}

/** The asked-for properties, or those that Graph gives when nothing is asked for; `id` always comes along. */
export function select(resource: Resource, asked: string | null, usual: readonly string[]): Resource {
  const names = asked ? ['id', ...asked.split(',').map((name) => name.trim())] : usual
  const annotations = Object.keys(resource).filter((name) => name.startsWith('@odata'))
  return Object.fromEntries(
    [...new Set([...annotations, ...names])]
      .filter((name) => name in resource)
      .map((name) => [name, resource[name]]),
  )
}

export function collection(context: string, { value, nextLink: link, count }: Page): Resource {
  return {
    '@odata.context': context,
    ...(count !== undefined && { '@odata.count': count }),
    ...(link && { '@odata.nextLink': link }),
    value,
  }
}

function order(found: Resource[], orderBy: string | null): Resource[] {
  if (!orderBy) return found
  const [name = '', direction] = orderBy.trim().split(/\s+/)
  const sign = direction?.toLowerCase() === 'desc' ? -1 : 1
  return found.sort((a, b) => sign * String(a[name]).localeCompare(String(b[name])))
}

function positive(text: string | null): number | undefined {
  const number = Number(text)
  return text !== null && Number.isInteger(number) && number >= 0 ? number : undefined
}
