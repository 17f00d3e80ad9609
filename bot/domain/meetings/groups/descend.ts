import { type Change, isBetter, swap, transfer, weighSwap, weighTransfer } from './partition-change.ts'
import { type Partition, put, type Standing } from './partition.ts'
import { type Search, shuffle, tick } from './search-budget.ts'

/**
 * Takes every change that makes things better, until there is none. What a change between two groups costs depends on these two
 * alone: so they are looked at again only where one of them has changed. `stale`: groups that have changed since the standing
 * was last where nothing is better; all of them, where that is not known.
 */
export function descend(
  p: Partition,
  s: Standing,
  free: Int32Array,
  search: Search,
  stale: Uint8Array = new Uint8Array(p.groups).fill(1),
): void {
  const { groups } = p
  const order = Int32Array.from({ length: groups }, (_, group) => group)
  // When a group last changed, and when two were last looked at, by a clock of changes.
  const changed = Int32Array.from(stale)
  const lookedAt = new Int32Array(groups * groups)
  const members = membersOf(p, s, free)
  const change: Change = { hard: 0, soft: 0 }
  let now = 1
  for (;;) {
    let gained = false
    shuffle(order, search.random)
    for (let nth = 1; nth < groups; nth++) {
      for (let before = 0; before < nth; before++) {
        const here = order[nth] as number
        const there = order[before] as number
        const at = here < there ? here * groups + there : there * groups + here
        const looked = lookedAt[at] as number
        if ((changed[here] as number) <= looked && (changed[there] as number) <= looked) continue
        lookedAt[at] = now
        if (!improvePair(p, s, members, here, there, search, change)) continue
        gained = true
        changed[here] = changed[there] = ++now
        if (search.stopped) return
      }
    }
    if (search.stopped) return
    if (!gained && !swapLarge(p, s, free, search)) return
    if (!gained) {
      // It has moved units between groups of its own choice.
      members.splice(0, groups, ...membersOf(p, s, free))
      changed.fill(++now)
    }
  }
}

/** Transfers and swaps between two groups, each taken at once where it makes things better. */
function improvePair(
  p: Partition,
  s: Standing,
  members: readonly number[][],
  here: number,
  there: number,
  search: Search,
  change: Change,
): boolean {
  const own = members[here] as number[]
  const others = members[there] as number[]
  let gained = false
  if (tick(search, own.length + others.length + own.length * others.length)) return false
  if (transferSome(p, s, own, others, there, change)) gained = true
  if (transferSome(p, s, others, own, here, change)) gained = true
  for (let at = 0; at < own.length; at++) {
    for (let other = 0; other < others.length; other++) {
      const one = own[at] as number
      const second = others[other] as number
      weighSwap(p, s, one, second, change)
      if (!isBetter(change)) continue
      swap(p, s, one, second, change)
      own[at] = second
      others[other] = one
      gained = true
    }
  }
  return gained
}

function transferSome(
  p: Partition,
  s: Standing,
  from: number[],
  into: number[],
  group: number,
  change: Change,
): boolean {
  const before = from.length
  for (let at = from.length - 1; at >= 0; at--) {
    const unit = from[at] as number
    weighTransfer(p, s, unit, group, change)
    if (!isBetter(change)) continue
    transfer(p, s, unit, group, change)
    from.splice(at, 1)
    into.push(unit)
  }
  return from.length < before
}

function membersOf({ groups }: Partition, { groupOf }: Standing, free: Int32Array): number[][] {
  const members = Array.from({ length: groups }, (): number[] => [])
  for (const unit of free) members[groupOf[unit] as number]?.push(unit)
  return members
}

/** A unit of several people for as many single ones: by single changes the sizes in between would forbid it. */
function swapLarge(p: Partition, s: Standing, free: Int32Array, search: Search): boolean {
  let gained = false
  const change: Change = { hard: 0, soft: 0 }
  for (const large of free) {
    const size = p.sizeOf[large] as number
    if (size < 2) continue
    for (let to = 0; to < p.groups; to++) {
      const from = s.groupOf[large] as number
      if (to === from || tick(search, free.length * size)) continue
      const before = { hard: s.hard, soft: s.soft }
      const gone: number[] = []
      weighTransfer(p, s, large, to, change)
      transfer(p, s, large, to, change)
      for (let place = 0; place < size; place++) {
        let chosen = -1
        const least: Change = { hard: Infinity, soft: Infinity }
        for (const small of free) {
          if (s.groupOf[small] !== to || p.sizeOf[small] !== 1) continue
          weighTransfer(p, s, small, from, change)
          if (change.hard < least.hard || (change.hard === least.hard && change.soft < least.soft)) {
            chosen = small
            least.hard = change.hard
            least.soft = change.soft
          }
        }
        if (chosen === -1) break
        transfer(p, s, chosen, from, least)
        gone.push(chosen)
      }
      if (isBetter({ hard: s.hard - before.hard, soft: s.soft - before.soft })) {
        gained = true
        break
      }
      for (const small of gone.reverse()) put(p, s, small, to)
      put(p, s, large, from)
      s.hard = before.hard
      s.soft = before.soft
    }
  }
  return gained
}
