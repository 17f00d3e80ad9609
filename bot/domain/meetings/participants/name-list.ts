import { matchOrganisation } from '../../members/match-organisation.ts'
import { nameKey, readable, saysWhatItIs } from '../../members/name-key.ts'
import type { Organisation } from '../../organisations/organisation.ts'
import type { ParticipantRole } from './taking-part.ts'

/** Why somebody must look at a line of a list before it is taken. */
export type ListDoubt =
  /** No organisation was found in it. */
  | 'no_organisation'
  /** An organisation is written, but none that is known: it is taken as it is written. */
  | 'unknown_organisation'
  /** Misspelt, or one of several. */
  | 'organisation_guessed'
  /** Two lines were taken for one person. */
  | 'lines_joined'
  /** The same name stands in the list before. */
  | 'name_twice'
  | 'no_name'

/** One person of the list. `written`: the lines as they stood, all of them. */
export type ListedPerson = {
  line: number
  written: string
  name: string
  /** As it is known, else as it was written; empty: none. */
  organisation: string
  organisationId: string | null
  mail: string | null
  role: ParticipantRole
  facilitator: boolean
  doubts: ListDoubt[]
  /** Organisations that may be meant, the likeliest first. */
  candidates: string[]
}

/** A line that names nobody: a heading, a number, a group's name. It is shown, and not dropped in silence. */
export type NotAPerson = { line: number; written: string; why: 'heading' | 'unreadable' }
export type NameList = { people: ListedPerson[]; notPeople: NotAPerson[] }

type Piece = { line: number; written: string; text: string; joined: boolean }

/**
 * Reads a list as people write it: 'Navn, Slagelse Kommune' a line; copied from slides with line breaks inside; with bullets,
 * numbers, titles, tabs, addresses, misspelt municipalities, lower case and double spaces. Each line that is not blank comes
 * back, as somebody or as nobody.
 */
export function readNameList(text: string, organisations: readonly Organisation[]): NameList {
  const people: ListedPerson[] = []
  const notPeople: NotAPerson[] = []
  const seen = new Set<string>()
  for (const piece of joinedPieces(text, organisations)) {
    const { line, written } = piece
    if (isHeading(piece.text)) {
      notPeople.push({ line, written, why: 'heading' })
      continue
    }
    const person = personOf(piece, organisations)
    if (person.name === '' && person.mail === null) {
      notPeople.push({ line, written, why: 'unreadable' })
      continue
    }
    const key = `${nameKey(person.name)} ${person.mail ?? ''}`
    if (seen.has(key)) person.doubts.push('name_twice')
    seen.add(key)
    people.push(person)
  }
  return { people, notPeople }
}

/** Lines, of which one that only says where somebody is from belongs to the name before it. */
function joinedPieces(text: string, organisations: readonly Organisation[]): Piece[] {
  const pieces: Piece[] = []
  text.split(/\r\n|\r|\n|\u2028|\u2029|\u000b/).forEach((written, at) => {
    const plain = readable(written.replace(/\t/g, ' ; '))
    if (plain === '') {
      if (written.trim() !== '') pieces.push({ line: at + 1, written, text: '', joined: false })
      return
    }
    const before = pieces.at(-1)
    const isOnlyOrganisation = organisationIn(plain, null, organisations).certain && saysOrganisation(plain)
    const waits =
      before !== undefined &&
      before.line === at - (before.joined ? 1 : 0) &&
      !isHeading(before.text) &&
      (/[,;(–-]$/.test(before.text) || (isOnlyOrganisation && !hasOrganisation(before.text, organisations)))
    if (waits) {
      before.written = `${before.written}\n${written}`
      before.text = `${before.text.replace(/[,;]$/, '')}, ${plain}`
      before.joined = true
      return
    }
    pieces.push({ line: at + 1, written, text: plain, joined: false })
  })
  return pieces
}

const BULLET = /^(?:[-–—*•·▪◦‣>]+\s*|\(?\d{1,3}[.):]\s*)+/
const HEADING =
  /^(?:gruppe|bord|hold|group|table|session|gruppesession|deltagere|participants|tilmeldte|afbud|navn|name)\b[^,;@]{0,30}:?$/i
const FACILITATOR =
  /^(?:tovholder|facilitator|bordformand|ordstyrer)\s*[:–-]\s*|\s*[([]\s*(?:tovholder|facilitator)\s*[)\]]/i
const MAIL = /[^\s<>(),;:]+@[^\s<>(),;:]+\.[^\s<>(),;:]+/

const isHeading = (text: string): boolean => HEADING.test(text.replace(BULLET, ''))

function personOf(piece: Piece, organisations: readonly Organisation[]): ListedPerson {
  const plain = piece.text.replace(BULLET, '')
  const facilitator = FACILITATOR.test(plain)
  const mail = MAIL.exec(plain)?.[0] ?? null
  const bare = plain.replace(FACILITATOR, ' ').replace(MAIL, ' ').replace(/[<>]/g, ' ')
  const parts = bare
    .split(/[,;|/()[\]]+|\s[-–—]\s/)
    .map((part) => part.replace(/\s+/g, ' ').trim())
    .filter((part) => /\p{L}/u.test(part))
  const placed = parts.map((part) => ({ part, found: organisationIn(part, mail, organisations) }))
  const from =
    placed.findLast(({ found, part }) => found.certain && (saysOrganisation(part) || placed.length > 1)) ??
    placed.slice(1).findLast(({ part }) => saysOrganisation(part)) ??
    placed.slice(1).findLast(({ found }) => found.candidates.length > 0)
  const names = placed.filter((each) => each !== from).map(({ part }) => part)
  const role = roleIn(parts.join(' '))
  const alone =
    from === undefined && names.length === 1 ? withinOne(names[0] ?? '', mail, organisations) : null
  const name = withoutTitle(alone?.name ?? names.find((part) => !isTitle(part)) ?? '')
  const found = from?.found ?? alone?.found ?? organisationIn('', mail, organisations)
  const known = organisations.find(({ id }) => id === found.id)
  const organisation = known?.name ?? from?.part ?? ''
  const doubts: ListDoubt[] = [
    ...(name === '' ? (['no_name'] as const) : []),
    ...(piece.joined ? (['lines_joined'] as const) : []),
    ...(organisation === '' && found.candidates.length === 0
      ? (['no_organisation'] as const)
      : found.id === null
        ? found.candidates.length > 0
          ? (['organisation_guessed'] as const)
          : (['unknown_organisation'] as const)
        : found.certain
          ? []
          : (['organisation_guessed'] as const)),
  ]
  return {
    ...{ line: piece.line, written: piece.written, name, organisation, organisationId: found.id },
    ...{ mail: mail?.toLowerCase() ?? null, role, facilitator, doubts, candidates: found.candidates },
  }
}

type Found = { id: string | null; certain: boolean; candidates: string[] }

function organisationIn(text: string, mail: string | null, organisations: readonly Organisation[]): Found {
  const match = matchOrganisation(
    { name: '', companyName: text, mail, userPrincipalName: null, userType: 'guest' },
    organisations,
  )
  switch (match.kind) {
    case 'certain':
      return { id: match.organisationId, certain: true, candidates: [match.organisationId] }
    case 'guess': {
      const candidates = match.candidates.map(({ organisationId }) => organisationId)
      const isNear = saysOrganisation(text)
      return {
        id: isNear ? (candidates[0] ?? null) : null,
        certain: false,
        candidates: isNear ? candidates : [],
      }
    }
    case 'none':
      return { id: null, certain: false, candidates: [] }
  }
}

/** 'Anne Holm Slagelse Kommune': a name and an organisation with nothing between them. */
function withinOne(
  text: string,
  mail: string | null,
  organisations: readonly Organisation[],
): { name: string; found: Found } | null {
  const words = text.split(' ')
  for (let length = Math.min(3, words.length - 1); length > 0; length--) {
    const tail = words.slice(-length).join(' ')
    if (!saysOrganisation(tail)) continue
    const found = organisationIn(tail, mail, organisations)
    if (found.id !== null && found.certain)
      return { name: words.slice(0, -length).join(' '), found: { ...found, certain: false } }
  }
  return null
}

const hasOrganisation = (text: string, organisations: readonly Organisation[]): boolean =>
  text
    .split(/[,;()]+/)
    .some((part) => saysOrganisation(part) && organisationIn(part.trim(), null, organisations).id !== null)

const saysOrganisation = (text: string): boolean =>
  saysWhatItIs(text) ||
  /\b(kommune|region|kkr|danske handicaporganisationer|dh|skole og forældre|sekretariat)/i.test(text)

const TITLES: readonly (readonly [RegExp, ParticipantRole])[] = [
  [/direktør/i, 'director'],
  [/\b\p{L}*chef\b|\bleder\b/iu, 'chief'],
  [/borgmester|udvalgsformand|regionsrådsmedlem|byrådsmedlem|politiker/i, 'politician'],
  [
    /handicaporganisation|handicapråd|\bdh\b|brugerrepræsentant|skole og forældre|pårørende/i,
    'user_representative',
  ],
  [/konsulent/i, 'consultant'],
  [/sekretariat/i, 'secretariat'],
]
const roleIn = (text: string): ParticipantRole =>
  TITLES.find(([pattern]) => pattern.test(text))?.[1] ?? 'other'

const TITLE_WORD =
  /^(?:\p{L}*direktør|\p{L}*chef|\p{L}*konsulent|\p{L}*leder|borgmester|formand|næstformand|\p{L}*medlem)$/iu
const isTitle = (part: string): boolean => part.split(' ').every((word) => TITLE_WORD.test(word))
const withoutTitle = (name: string): string => {
  const words = name.split(' ')
  const first = words.findIndex((word) => !TITLE_WORD.test(word))
  return first <= 0 ? name : words.slice(first).join(' ')
}
