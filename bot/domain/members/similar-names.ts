import { distance } from 'fastest-levenshtein'
import type { Organisation } from '../organisations/organisation.ts'
import { nameKey } from './name-key.ts'

const keysByOrganisation = new WeakMap<Organisation, readonly string[]>()

/** All keys under which a body can be written exactly: its names, and each with a genitive s. */
export function keysOf(organisation: Organisation): readonly string[] {
  const known = keysByOrganisation.get(organisation)
  if (known) return known
  const names = [organisation.name, organisation.shortName, ...organisation.otherNames].map(nameKey)
  const keys = [...new Set(names.flatMap((key) => (key.endsWith('s') ? [key] : [key, `${key}s`])))]
  keysByOrganisation.set(organisation, keys)
  return keys
}

/**
 * The nearest bodies, nearest first, none under `least`; 1 is the same name. A letter left out, added, changed or
 * swapped with its neighbour counts as one mistake; ø, æ and å written as o, a or e (as keyboards abroad have it)
 * as less than one.
 */
export function similarNames(
  written: string,
  all: readonly Organisation[],
  least: number,
): { organisation: Organisation; similarity: number }[] {
  if (written.length < 3) return []
  const folded = fold(written)
  return all
    .map((organisation) => {
      const near = keysOf(organisation).map((key) => similarity(written, folded, key, least))
      return { organisation, similarity: Math.max(...near) }
    })
    .filter((hit) => hit.similarity >= least)
    .sort((a, b) => b.similarity - a.similarity)
}

function similarity(written: string, folded: string, key: string, least: number): number {
  if (!couldReach(written, key, least)) return 0
  const foldedKey = fold(key)
  const plain = 1 - mistakes(written, key) / Math.max(written.length, key.length)
  const abroad = 0.98 - mistakes(folded, foldedKey) / Math.max(folded.length, foldedKey.length)
  const near = Math.max(plain, abroad)
  return near < least - MOST_NUDGE ? 0 : near + nudge(written, key)
}

/** Spares the arithmetic for names that are too short or too long to be near; folding takes up to two letters. */
function couldReach(written: string, key: string, least: number): boolean {
  const [shorter, longer] = [Math.min(written.length, key.length), Math.max(written.length, key.length)]
  return (shorter + 2) / longer >= least
}

function mistakes(written: string, key: string): number {
  const apart = distance(written, key)
  // A swap of neighbours is two edits for Levenshtein and one slip of the hand for a person.
  if (apart < 2 || apart > 5) return apart
  let least = apart
  for (let i = 0; i + 1 < written.length; i++) {
    const swapped = written.slice(0, i) + written[i + 1] + written[i] + written.slice(i + 2)
    least = Math.min(least, 1 + distance(swapped, key))
  }
  return least
}

const MOST_NUDGE = 0.04

/** People seldom get the first letter wrong, and a swap keeps all letters: this settles what would be equal. */
function nudge(written: string, key: string): number {
  const sameLetters = [...written].sort().join('') === [...key].sort().join('')
  return (written[0] === key[0] ? 0.02 : 0) + (sameLetters ? 0.02 : 0)
}

function fold(key: string): string {
  const plain = /[^a-z0-9]/.test(key) ? key.normalize('NFD').replace(/\p{M}/gu, '') : key
  return plain.replace(/[ao]e|aa/g, (pair) => pair.charAt(0))
}
