const KOMMUNE = /^(regions)?kommune(n|s|ns)?$/
const ENDS_IN_KOMMUNE = /(?<=\p{L}{3})(regions)?kommune(n|s|ns)?$/u

const ENTITIES: Readonly<Record<string, string>> = {
  nbsp: ' ',
  amp: '&',
  aelig: 'æ',
  oslash: 'ø',
  aring: 'å',
}

/** Text as a person would see it on a page: no entities, no invisible characters, single spaces, composed letters. */
export function readable(text: string): string {
  return text
    .replace(/&(nbsp|amp|aelig|oslash|aring);/gi, (_, name: string) => ENTITIES[name.toLowerCase()] ?? ' ')
    .replace(/<[^<>]{0,20}>/g, ' ')
    .normalize('NFKC')
    .replace(/[\u00ad\u200b-\u200d\u2060\ufeff]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
}

/** The words of a text in small letters with æ, ø and å as ae, oe and aa; signs, hyphens and spaces part words. */
export function wordsOf(text: string): string[] {
  const plain = readable(text).toLowerCase().replaceAll('æ', 'ae').replaceAll('ø', 'oe').replaceAll('å', 'aa')
  return plain.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '')
}

/** The words of a text without 'Kommune', in any of its forms, as a word or at the end of one. */
export function nameWordsOf(text: string): string[] {
  return wordsOf(text)
    .filter((word) => !KOMMUNE.test(word))
    .map((word) => word.replace(ENDS_IN_KOMMUNE, ''))
}

/**
 * What is left of a name when case, å/aa, ø/oe, æ/ae, hyphens, spaces and the word 'Kommune' do not count.
 * Empty for a text that is nothing else.
 */
export function nameKey(text: string): string {
  return nameWordsOf(text).join('')
}

/** True where the writer says that a municipality or a region is meant, not a person or a town. */
export function saysWhatItIs(text: string): boolean {
  return wordsOf(text).some((word) => word === 'region' || KOMMUNE.test(word) || ENDS_IN_KOMMUNE.test(word))
}
