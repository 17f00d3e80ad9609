import { type Change, swap, weighSwap } from './partition-change.ts'
import type { Partition, Standing } from './partition.ts'
import type { Search } from './search-budget.ts'

/**
 * Makes about a quarter of the groups of a standing as like those of another as its own sizes allow: each of the other's that chance takes
 * becomes the group that is likest to it already, by swaps. So places and bounds are kept, and whoever must not move does not.
 */
export function mixIn(p: Partition, s: Standing, other: Standing, free: Int32Array, search: Search): void {
  const change: Change = { hard: 0, soft: 0 }
  const isTaken = new Uint8Array(p.groups)
  for (let theirs = 0; theirs < p.groups; theirs++) {
    if (search.random() >= MIXED) continue
    const members = free.filter((unit) => other.groupOf[unit] === theirs)
    const ours = likest(p, s, members, isTaken)
    isTaken[ours] = 1
    const leaving = [...free].filter((unit) => s.groupOf[unit] === ours && other.groupOf[unit] !== theirs)
    for (const coming of members) {
      const from = s.groupOf[coming] as number
      if (from === ours || isTaken[from] === 1) continue
      const [going] = leaving.splice(Math.floor(search.random() * leaving.length), 1)
      if (going === undefined) break
      weighSwap(p, s, coming, going, change)
      swap(p, s, coming, going, change)
    }
  }
}
const MIXED = 0.25

/** The group that has most of them and is not much larger or smaller, of those that are not taken. */
function likest(p: Partition, s: Standing, members: Int32Array, isTaken: Uint8Array): number {
  const alike = s.size.map((size) => -Math.abs(size - members.length))
  for (const unit of members) {
    const group = s.groupOf[unit] as number
    alike[group] = (alike[group] as number) + 1
  }
  let most = isTaken.indexOf(0)
  for (let group = most + 1; group < p.groups; group++)
    if (isTaken[group] === 0 && (alike[group] as number) > (alike[most] as number)) most = group
  return most
}
