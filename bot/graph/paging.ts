import type { Client, GraphRequest } from '@microsoft/microsoft-graph-client'
import { z } from 'zod'

/** Pages may be empty and still have a next; so many in a row is a server that will not end. */
const MAX_PAGES = 200

const page = z.object({ value: z.array(z.unknown()), '@odata.nextLink': z.string().optional() })

/**
 * All items of a list, page by page, unparsed. Throws when there are more than `limit`: half a list must not pass
 * for the whole. (The library's PageIterator cannot follow a link that is not https.)
 */
export async function readAllPages(input: {
  client: Client
  graphUrl: string
  first: GraphRequest
  limit: number
}): Promise<unknown[]> {
  const { client, first, limit } = input
  const root = `${input.graphUrl}/v1.0/`
  const items: unknown[] = []
  let request: GraphRequest | null = first
  for (let pages = 0; request; pages++) {
    const { value, '@odata.nextLink': next }: z.output<typeof page> = page.parse(await request.get())
    items.push(...value)
    if (items.length > limit || pages === MAX_PAGES) throw new Error(`Graph has more than ${limit} items`)
    if (next && !next.startsWith(root)) throw new Error('Graph points to a page outside Graph')
    request = next ? client.api(next.slice(root.length)) : null
  }
  return items
}
