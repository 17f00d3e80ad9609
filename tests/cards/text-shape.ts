/** The shape of texts: their keys, and for a sentence with gaps how many there are. */
export function textShape(value: unknown): unknown {
  if (typeof value === 'string') return 'text'
  if (typeof value === 'function') return `sentence of ${value.length}`
  if (Array.isArray(value)) return value.map(textShape)
  return Object.fromEntries(Object.entries(value as object).map(([key, each]) => [key, textShape(each)]))
}

/** All that the texts can say, in one string: sentences with gaps as they stand in the source. */
export function allWords(value: unknown): string {
  if (typeof value === 'string') return value
  if (typeof value === 'function') return String(value)
  return Object.values(value as object)
    .map(allWords)
    .join('\n')
}
