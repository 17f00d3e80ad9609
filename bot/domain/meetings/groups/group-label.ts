import type { Language } from '../../language.ts'

/** One or two capital letters, one letter, or a number, as people mark tables: more than that is a name of its own. */
const MARK = /^(?:\p{Lu}{1,2}|\p{L})?\d*$/u

/** What a group is called where it stands by itself or begins a sentence: "Gruppe A", and "Bord 3" where that is its name. */
export const groupName = (label: string, language: Language): string =>
  MARK.test(label) ? `${language === 'da' ? 'Gruppe' : 'Group'} ${label}` : label

/** The same within a sentence: "gruppe A", and "Bord 3". */
export const groupInText = (label: string, language: Language): string =>
  MARK.test(label) ? `${language === 'da' ? 'gruppe' : 'group'} ${label}` : label

/** Several that begin a sentence: "Gruppe B og C", and "Gruppe B og Bord 3" where one has a name of its own. */
export function groupNames(labels: readonly string[], language: Language): string {
  const list = new Intl.ListFormat(language, { type: 'conjunction' })
  if (labels.length < 2 || !labels.every((label) => MARK.test(label)))
    return list.format(
      labels.map((label, nth) => (nth === 0 ? groupName(label, language) : groupInText(label, language))),
    )
  return `${language === 'da' ? 'Gruppe' : 'Groups'} ${list.format(labels)}`
}

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'

/** A, B, … Z, AA, AB, …: the first that no group has. */
export function nextLabel(taken: readonly string[]): string {
  for (let nth = 0; ; nth++) {
    const [first, second] = [Math.floor(nth / LETTERS.length) - 1, nth % LETTERS.length]
    const label = `${first < 0 ? '' : (LETTERS[first] ?? '')}${LETTERS[second] ?? ''}`
    if (!taken.includes(label)) return label
  }
}
