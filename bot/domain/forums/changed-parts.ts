/** What of a form changed, part by part: each part that is not as it was, before and after. Null: nothing changed. */
export function changedParts(
  before: object,
  after: object,
): { before: Record<string, unknown>; after: Record<string, unknown> } | null {
  const was = new Map(Object.entries(before))
  const changed = Object.entries(after).filter(([part, value]) => !same(was.get(part), value))
  if (changed.length === 0) return null
  return {
    before: Object.fromEntries(changed.map(([part]) => [part, was.get(part) ?? null])),
    after: Object.fromEntries(changed),
  }
}

/** Both come from the same schema, which puts their parts in the same order. */
const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other)
