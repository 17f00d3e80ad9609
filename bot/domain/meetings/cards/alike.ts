import type { Stack } from './theme-card.ts'

/** Words that say nothing of a theme. */
const EMPTY = new Set(
  'af alle at de dem den der det en er et for fra har i ikke med mellem men mere og om os på skal som til ved vi'.split(
    ' ',
  ),
)
const LIKELY = 0.5
const MOST = 5

/** Pairs of stacks that may say the same, the likeliest first; at most five, and each stack in one of them. */
export function alikeStacks(stacks: readonly Stack[]): { stackId: string; onto: string }[] {
  const words = stacks.map(({ id, cards }) => ({ id, words: wordsOf(cards[0]?.text ?? '') }))
  const pairs = words.flatMap((one, at) =>
    words.slice(at + 1).map((other) => ({ one, other, likeness: likeness(one.words, other.words) })),
  )
  const taken = new Set<string>()
  const found: { stackId: string; onto: string }[] = []
  for (const { one, other, likeness: how } of pairs.toSorted((a, b) => b.likeness - a.likeness)) {
    if (how < LIKELY || found.length === MOST) break
    if (taken.has(one.id) || taken.has(other.id)) continue
    taken.add(one.id).add(other.id)
    found.push({ stackId: other.id, onto: one.id })
  }
  return found
}

/** Words by their first letters: endings of Danish words change, their beginnings do not. */
const wordsOf = (text: string): Set<string> =>
  new Set(
    text
      .toLowerCase()
      .split(/[^\p{L}\d]+/u)
      .filter((word) => word.length > 1 && !EMPTY.has(word))
      .map((word) => word.slice(0, 5)),
  )

/** The words that both have, of all that either has: 0 to 1. */
function likeness(one: Set<string>, other: Set<string>): number {
  const all = new Set([...one, ...other])
  return all.size === 0 ? 0 : [...one].filter((word) => other.has(word)).length / all.size
}
