/** What makes one text the other: so many signs taken away at a place, and others put there. */
export type TextChange = { at: number; removed: number; inserted: string }

/** The change between two texts, as one stretch. Never cuts a sign of two units in half. */
export function changeBetween(before: string, after: string): TextChange {
  const shorter = Math.min(before.length, after.length)
  let at = 0
  while (at < shorter && before[at] === after[at]) at++
  if (at > 0 && isHigh(before.charCodeAt(at - 1))) at--
  let end = 0
  while (end < shorter - at && before[before.length - 1 - end] === after[after.length - 1 - end]) end++
  if (end > 0 && isLow(before.charCodeAt(before.length - end))) end--
  return { at, removed: before.length - at - end, inserted: after.slice(at, after.length - end) }
}

/** Where a cursor lies after somebody else's change: what was written before it pushes it on. */
export function placeAfter(
  place: number,
  delta: readonly { retain?: number; delete?: number; insert?: unknown }[],
): number {
  let at = 0
  let moved = place
  for (const step of delta) {
    if (step.retain !== undefined) at += step.retain
    else if (step.delete !== undefined) {
      if (at < moved) moved -= Math.min(step.delete, moved - at)
    } else if (typeof step.insert === 'string') {
      if (at < moved) moved += step.insert.length
      at += step.insert.length
    }
  }
  return moved
}

const isHigh = (unit: number) => unit >= 0xd800 && unit <= 0xdbff
const isLow = (unit: number) => unit >= 0xdc00 && unit <= 0xdfff
