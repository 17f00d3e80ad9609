/** Those whose name or organisation holds every word that is looked for, whatever their case. */
export function matching<P extends { name: string; organisation: string }>(
  people: readonly P[],
  wanted: string,
): readonly P[] {
  const words = wanted.toLocaleLowerCase('da').split(/\s+/).filter(Boolean)
  if (words.length === 0) return people
  return people.filter(({ name, organisation }) => {
    const text = `${name} ${organisation}`.toLocaleLowerCase('da')
    return words.every((word) => text.includes(word))
  })
}
