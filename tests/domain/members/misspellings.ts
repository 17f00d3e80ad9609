import type { Organisation } from '../../../bot/domain/organisations/organisation.ts'

/**
 * Misspells organisations as people and directories do. Knows nothing of the matcher and shares no code with it;
 * `pick` chooses a whole number from 0 up to, not with, its argument, so that a seed or fast-check may steer.
 */
export type Pick = (below: number) => number

/** Where a spelling stands, in the fields that a directory gives. */
export type Spelt = {
  name: string
  mail: string | null
  userPrincipalName: string | null
  userType: 'member' | 'guest'
  companyName: string | null
}

const NEIGHBOURS: Readonly<Record<string, string>> = {
  a: 'sqz', b: 'vng', c: 'xvd', d: 'sfe', e: 'wrd', f: 'dgr', g: 'fht', h: 'gjy', i: 'uok', j: 'hku', k: 'jli',
  l: 'køo', m: 'nj', n: 'bmh', o: 'ipl', p: 'oå', r: 'etf', s: 'adw', t: 'ryg', u: 'yij', v: 'cbf', y: 'tuh',
  æ: 'øl', ø: 'læ', å: 'p',
} // prettier-ignore

/** The slips of one hand: each takes a word of small letters and gives it back with one mistake. */
const SLIPS: readonly ((word: string, at: number, pick: Pick) => string)[] = [
  (word, at) => word.slice(0, at) + word.slice(at + 1),
  (word, at) => word.slice(0, at) + word.slice(at, at + 1) + word.slice(at),
  (word, at) => word.slice(0, at) + word.slice(at + 1, at + 2) + word.slice(at, at + 1) + word.slice(at + 2),
  (word, at, pick) => {
    const near = NEIGHBOURS[word.charAt(at)] ?? 'e'
    return word.slice(0, at) + near.charAt(pick(near.length)) + word.slice(at + 1)
  },
  (word, at, pick) => word.slice(0, at) + 'aeinrst'.charAt(pick(7)) + word.slice(at),
]

/** Other ways to write the same letters, in Denmark and on foreign keyboards. */
const HABITS: readonly ((word: string) => string)[] = [
  (word) => word.replaceAll('å', 'aa'),
  (word) => word.replaceAll('aa', 'å'),
  (word) => word.replaceAll('ø', 'oe').replaceAll('æ', 'ae'),
  (word) => word.replaceAll('ø', 'o').replaceAll('æ', 'a').replaceAll('å', 'a'),
  (word) => word.replaceAll('ø', 'ö').replaceAll('æ', 'ä'),
  (word) => word.replaceAll('-', ' '),
  (word) => word.replaceAll('-', ''),
  (word) => word.replaceAll('-', ' - '),
  (word) => word.normalize('NFD'),
]

const CASES: readonly ((text: string) => string)[] = [
  (text) => text,
  (text) => text.toUpperCase(),
  (text) => text.toLowerCase(),
  (text) =>
    text.replace(/(^|[ -])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase()),
]

const MUNICIPAL: readonly ((name: string) => string)[] = [
  (name) => name,
  (name) => `${name} kommune`,
  (name) => `${name}s kommune`,
  (name) => `${name} kommunen`,
  (name) => `kommunen ${name}`,
  (name) => `${name} komune`,
  (name) => `${name} kom.`,
  (name) => `${name}kommune`,
]

const SPACES = ['&nbsp;', '\u00a0', '  ', '\t', ' \u200b', '\n']
const ROLES = [
  'Direktør',
  'Socialdirektør',
  'Velfærdsforvaltningen',
  'Børn, Unge og Familie',
  'Sekretær',
  'Social & Sundhed',
]
const PEOPLE = ['Anne Holm', 'ASHO', 'Mads Juul-Krogh', 'Bente Ø. Falk', 'p.k.dahl', 'Kim Bach (ekstern)']
const STRANGE_MAILS = [
  'gmail.com',
  'outlook.dk',
  'kombit.dk',
  'kl.dk',
  'contoso.onmicrosoft.com',
  'stofanet.dk',
]
const HOSTS = ['host.onmicrosoft.com', 'faelles365.onmicrosoft.com', 'rammeaftale.onmicrosoft.com']

/** A name with up to `slips` mistakes, in some habit and case, with or without its 'Kommune'. */
export function misspell(organisation: Organisation, slips: number, pick: Pick): string {
  let word = organisation.shortName.toLowerCase()
  if (pick(2) === 0) word = one(HABITS, pick)(word)
  for (let made = 0; made < slips && word !== ''; made++)
    word = one(SLIPS, pick)(word, pick(word.length), pick)
  if (organisation.kind === 'municipality') word = one(MUNICIPAL, pick)(word)
  if (pick(6) === 0) word = word.replaceAll(' ', one(SPACES, pick))
  return one(CASES, pick)(word)
}

/** The name somewhere in a directory's fields; no field tells of another organisation's known mail domain. */
export function place(spelling: string, organisation: Organisation, pick: Pick): Spelt {
  const person = one(PEOPLE, pick)
  const role = one(ROLES, pick)
  const address = `kontakt${pick(90)}`
  const blank: Spelt = {
    name: person,
    mail: null,
    userPrincipalName: null,
    userType: 'guest',
    companyName: null,
  }
  const strange = `${address}@${one(STRANGE_MAILS, pick)}`
  const own = organisation.mailDomains[pick(organisation.mailDomains.length)] ?? ''
  const places: readonly (() => Spelt)[] = [
    () => ({ ...blank, companyName: spelling }),
    () => ({ ...blank, companyName: ` ${spelling} `, mail: strange }),
    () => ({ ...blank, companyName: `${spelling}, ${role}` }),
    () => ({ ...blank, companyName: `${role} - ${spelling}` }),
    () => ({ ...blank, name: `${person} (${spelling})` }),
    () => ({ ...blank, name: `${person} - ${spelling}`, mail: strange }),
    () => ({ ...blank, name: `${role}, ${spelling}` }),
    () => ({ ...blank, name: `${role} ${spelling}` }),
    () => ({ ...blank, name: spelling }),
    () => ({ ...blank, userPrincipalName: guestName(`${address}@${own}`, pick) }),
    () => ({
      ...blank,
      userPrincipalName: guestName(`${address}@${own}`, pick),
      name: `${person} (${spelling})`,
    }),
    () => ({ ...blank, mail: `${address}@${own.toUpperCase()}`, companyName: spelling }),
    () => ({ ...blank, mail: `${address}@social.${own}`, userPrincipalName: guestName(strange, pick) }),
    () => ({
      ...blank,
      userType: 'member',
      userPrincipalName: `${address}@${own}`,
      name: `${role} (${spelling})`,
    }),
  ]
  return one(places, pick)()
}

/** True when a spelling happens to be another organisation's name letter for letter: then nobody could know better. */
export function isAnothersName(spelling: string, own: Organisation, all: readonly Organisation[]): boolean {
  const letters = bare(spelling)
  return all.some(
    (other) => other.id !== own.id && [bare(other.shortName), bare(other.name)].includes(letters),
  )
}

function guestName(address: string, pick: Pick): string {
  const [local = '', domain = ''] = address.split('@')
  const mark = one(['#EXT#', '#ext#', '#Ext#'], pick)
  return `${one([local, `${local}_social`, `anne.${local}`], pick)}_${domain}${mark}@${one(HOSTS, pick)}`
}

function bare(name: string): string {
  const letters = name
    .toLowerCase()
    .normalize('NFC')
    .replace(/kommune[ns]?|&nbsp;/g, '')
  const spelt = letters
    .replaceAll('å', 'aa')
    .replaceAll('ø', 'oe')
    .replaceAll('æ', 'ae')
    .replace(/[^a-z]/g, '')
  return spelt.replace(/s$/, '')
}

function one<T>(list: readonly T[], pick: Pick): T {
  const index = pick(list.length)
  const chosen = list[index]
  if (chosen === undefined) throw new Error(`Picked ${index} of ${list.length}`)
  return chosen
}
