/**
 * A ring among things that point at others, told as a list that ends where it began (`[a, b, a]`), or null when there is
 * none. What is pointed at and not there is no part of a ring.
 */
export function findRing(pointing: ReadonlyMap<string, readonly string[]>): string[] | null {
  const done = new Set<string>()
  for (const start of pointing.keys()) {
    const ring = ringFrom(start, pointing, done)
    if (ring !== null) return ring
  }
  return null
}

/** Each after all that it points at; those that point at nothing first. Throws on a ring. */
export function inOrder(pointing: ReadonlyMap<string, readonly string[]>): string[] {
  const ring = findRing(pointing)
  if (ring !== null) throw new RangeError(`A ring: ${ring.join(' -> ')}`)
  const order = new Set<string>()
  const add = (id: string): void => {
    if (order.has(id)) return
    for (const next of pointing.get(id) ?? []) if (pointing.has(next)) add(next)
    order.add(id)
  }
  for (const id of pointing.keys()) add(id)
  return [...order]
}

/** By a path of its own rather than by calls, so that a long chain is no danger. */
function ringFrom(
  start: string,
  pointing: ReadonlyMap<string, readonly string[]>,
  done: Set<string>,
): string[] | null {
  const path: { id: string; left: string[] }[] = []
  const enter = (id: string) => path.push({ id, left: [...(pointing.get(id) ?? [])] })
  if (!done.has(start)) enter(start)
  for (let top = path.at(-1); top !== undefined; top = path.at(-1)) {
    const next = top.left.shift()
    if (next === undefined) {
      done.add(top.id)
      path.pop()
      continue
    }
    const ids = path.map(({ id }) => id)
    if (ids.includes(next)) return [...ids.slice(ids.indexOf(next)), next]
    if (!done.has(next)) enter(next)
  }
  return null
}
