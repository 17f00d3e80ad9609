/** Those whose words hold every word that is looked for, whatever their case. */
export function matching<T>(items: readonly T[], wordsOf: (item: T) => string, wanted: string): readonly T[] {
  const words = wanted.toLocaleLowerCase('da').split(/\s+/).filter(Boolean)
  if (words.length === 0) return items
  return items.filter((item) => {
    const text = wordsOf(item).toLocaleLowerCase('da')
    return words.every((word) => text.includes(word))
  })
}

/** What a participant is looked for by. */
export const wordsOfPerson = ({ name, organisation }: { name: string; organisation: string }) =>
  `${name} ${organisation}`
