/**
 * How long a text is in a common sans serif (Segoe UI, Source Sans, Arial), guessed rather too long than too short, for
 * where no font can be asked.
 */
export function estimatedTextWidth(text: string, size: number): number {
  let ems = 0
  for (const letter of text) ems += emsOf(letter)
  return ems * size
}

function emsOf(letter: string): number {
  if (/[ijlt.,:;'|!()\sfrI-]/.test(letter)) return 0.38
  if (/[mwMWÆæ@%–—]/.test(letter)) return 0.96
  return /[A-ZØÅ]/.test(letter) ? 0.74 : 0.6
}
