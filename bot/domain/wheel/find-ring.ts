/** Who points at whom, by id. What is pointed at and not among the keys points at nothing itself. */
export type Pointing = ReadonlyMap<string, readonly string[]>

/** A ring, told as a list that ends where it began (`[a, b, a]`), or null when there is none. */
export function findRing(pointing: Pointing): string[] | null {
  const walked = walk(pointing)
  return walked.ok ? null : walked.ring
}

/** Each after all that it points at; those that point at nothing first. Throws on a ring. */
export function inOrder(pointing: Pointing): string[] {
  const walked = walk(pointing)
  if (!walked.ok) throw new RangeError(`A ring: ${walked.ring.join(' -> ')}`)
  return walked.order.filter((id) => pointing.has(id))
}

/** Goes down every arrow once, with a path of its own rather than by calls: a long chain is no danger. */
function walk(pointing: Pointing): { ok: true; order: string[] } | { ok: false; ring: string[] } {
  const done = new Set<string>()
  /** From where the walk began to where it is; with each, the arrows that are still to be gone. */
  const path = new Map<string, Iterator<string>>()
  const enter = (id: string) => path.set(id, (pointing.get(id) ?? []).values())
  for (const start of pointing.keys()) {
    const trail = done.has(start) ? [] : [start]
    if (trail.length > 0) enter(start)
    for (let top = trail.at(-1); top !== undefined; top = trail.at(-1)) {
      const next = path.get(top)?.next()
      if (next === undefined || next.done === true) {
        done.add(top)
        path.delete(top)
        trail.pop()
      } else if (path.has(next.value)) {
        return { ok: false, ring: [...trail.slice(trail.indexOf(next.value)), next.value] }
      } else if (!done.has(next.value)) {
        trail.push(next.value)
        enter(next.value)
      }
    }
  }
  return { ok: true, order: [...done] }
}
