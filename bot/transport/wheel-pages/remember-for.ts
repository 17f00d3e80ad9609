/**
 * Makes something at most once in so many milliseconds for each key; who asks meanwhile waits for the same. What failed is
 * not remembered. At most `most` things are kept.
 */
export function rememberFor<T>(
  ms: number,
  most: number,
): (key: string, make: () => Promise<T>) => Promise<T> {
  const kept = new Map<string, { until: number; made: Promise<T> }>()
  return (key, make) => {
    const now = performance.now()
    const known = kept.get(key)
    if (known !== undefined && known.until > now) return known.made
    if (kept.size >= most) kept.clear()
    const made = make()
    kept.set(key, { until: now + ms, made })
    made.catch(() => kept.delete(key))
    return made
  }
}
