const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'

/** A, B, … Z, AA, AB, …: the first that no group has. */
export function nextLabel(taken: readonly string[]): string {
  for (let nth = 0; ; nth++) {
    const [first, second] = [Math.floor(nth / LETTERS.length) - 1, nth % LETTERS.length]
    const label = `${first < 0 ? '' : (LETTERS[first] ?? '')}${LETTERS[second] ?? ''}`
    if (!taken.includes(label)) return label
  }
}
