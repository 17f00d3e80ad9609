import type { PoolClient } from 'pg'

/** So many different statements are kept planned; ours are some two hundred. */
const MOST_PLANNED = 300
/** Long lists of rows to insert are rarely twice as long. */
const LONGEST_PLANNED = 4_000
/** Once planned, these would fail in a running instance as soon as another, newer one has added a column. */
const everyColumn = /^\s*select \*|"\.\*/i

const names = new Map<string, string>()

/**
 * Has the connection parse and plan a statement once, however often it is sent: for most of ours that costs the server
 * more than running them.
 */
export function planOnce(client: PoolClient): void {
  const query = client.query.bind(client) as (...given: unknown[]) => unknown
  client.query = ((...given: unknown[]) => {
    const [text, values] = given
    const fit = typeof text === 'string' && Array.isArray(values) && values.length > 0
    const name = fit ? nameOf(text) : undefined
    return name === undefined ? query(...given) : query({ name, text, values })
  }) as typeof client.query
}

function nameOf(text: string): string | undefined {
  const known = names.get(text)
  if (known !== undefined) return known
  if (names.size >= MOST_PLANNED || text.length > LONGEST_PLANNED || everyColumn.test(text)) return undefined
  const name = `s${names.size}`
  names.set(text, name)
  return name
}
