import type { Collation } from './collation.ts'

/** What can be clarified, and what else can be commented: the keys of lines and of sections. */
export function keysOf({ sections, unplaced }: Collation): { lines: Set<string>; sections: Set<string> } {
  const lines = new Set(unplaced.map(({ key }) => key))
  for (const { parts } of sections) {
    for (const { cards, notes } of parts) {
      for (const { key, alike } of cards)
        for (const each of [key, ...alike.map((one) => one.key)]) lines.add(each)
      for (const { key } of notes) lines.add(key)
    }
  }
  return { lines, sections: new Set(sections.map(({ key }) => key)) }
}
