import type { Organisation } from '../organisations/organisation.ts'
import { nameKey, nameWordsOf, readable, saysWhatItIs } from './name-key.ts'
import { keysOf } from './similar-names.ts'

/** The stretches of a text between brackets, commas and the like, without those that hold no name. */
export function partsOf(text: string): string[] {
  return readable(text)
    .split(/[,;|/\\()[\]{}<>•·:"]+/)
    .map((part) => part.trim())
    .filter((part) => nameKey(part) !== '')
}

/** What stands in brackets: 'Anne Holm (Slagelse Kommune)'. */
export function bracketsOf(text: string): string[] {
  return [...readable(text).matchAll(/[([]([^()[\]]+)[)\]]/g)].map(([, inside = '']) => inside.trim())
}

/** Bodies whose exact name is the whole of an organisation field, with or without 'Kommune'. */
export function namedByField(company: string, all: readonly Organisation[]): Organisation[] {
  return withKey(nameKey(company), all)
}

/**
 * Bodies named exactly by a display name: the whole of it or what stands in brackets, if that says 'Kommune' or
 * 'Region'. A town alone can be a surname, and beside other words a municipality can be where somebody else works.
 */
export function namedByDisplayName(name: string, all: readonly Organisation[]): Organisation[] {
  return [name, ...bracketsOf(name)].filter(saysWhatItIs).flatMap((stretch) => withKey(nameKey(stretch), all))
}

/** Bodies whose exact name is among the words, whatever else stands there: 'Peter Skive' mentions Skive. */
export function mentionedIn(text: string, all: readonly Organisation[]): Organisation[] {
  const runs = new Set(wordRuns(text))
  return all.filter((organisation) => keysOf(organisation).some((key) => runs.has(key)))
}

/** The keys of all runs of one to three words. */
export function wordRuns(text: string): string[] {
  const words = nameWordsOf(text)
  return words.flatMap((_, start) => [1, 2, 3].map((length) => words.slice(start, start + length).join('')))
}

function withKey(key: string, all: readonly Organisation[]): Organisation[] {
  return all.filter((organisation) => keysOf(organisation).includes(key))
}
