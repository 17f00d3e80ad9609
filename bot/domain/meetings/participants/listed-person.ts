import type { Organisation } from '../../organisations/organisation.ts'
import { type FoundOrganisation, organisationIn, saysOrganisation } from './listed-organisation.ts'
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

const FACILITATOR =
  /^(?:tovholder|facilitator|bordformand|ordstyrer)\s*[:–-]\s*|\s*[([]\s*(?:tovholder|facilitator)\s*[)\]]/i
/** As long as addresses may be, and with one @: a longer run would be tried from each of its signs. */
const MAIL = /[^\s<>(),;:@]{1,64}@[^\s<>(),;:@.]{1,63}(?:\.[^\s<>(),;:@.]{1,63})+/

/** Reads one person. `text`: the line without bullets and numbers; `joined`: it was several lines. */
export function readListedPerson(
  { line, written, text, joined }: { line: number; written: string; text: string; joined: boolean },
  organisations: readonly Organisation[],
): ListedPerson {
  const facilitator = FACILITATOR.test(text)
  const mail = MAIL.exec(text)?.[0] ?? null
  const bare = text.replace(FACILITATOR, ' ').replace(MAIL, ' ').replace(/[<>]/g, ' ')
  const parts = bare
    .split(/[,;|/()[\]]+|\s[-–—]\s/)
    .map((part) => part.replace(/\s+/g, ' ').trim())
    .filter((part) => /\p{L}/u.test(part))
  const placed = parts.map((part) => ({ part, found: organisationIn(part, mail, organisations) }))
  const from = whereFrom(placed)
  const names = placed.filter((each) => each !== from).map(({ part }) => part)
  const alone =
    from === undefined && names.length === 1 ? withinOne(names[0] ?? '', mail, organisations) : null
  const name = withoutTitle(alone?.name ?? nameOf(names))
  const found = from?.found ?? alone?.found ?? organisationIn('', mail, organisations)
  const known = organisations.find(({ id }) => id === found.id)
  const organisation = known?.name ?? from?.part ?? alone?.part ?? ''
  return {
    ...{ line, written, name, organisation, organisationId: found.id },
    ...{ mail: mail?.toLowerCase() ?? null, role: roleIn(parts.join(' ')), facilitator },
    doubts: [
      ...(name === '' ? (['no_name'] as const) : []),
      ...(joined ? (['lines_joined'] as const) : []),
      ...organisationDoubts(organisation, found),
    ],
    candidates: found.candidates,
  }
}

type Placed = { part: string; found: FoundOrganisation }

/** The part that says where somebody is from: an exact name before what says that it is one, and that before what is like one. */
function whereFrom(placed: readonly Placed[]): Placed | undefined {
  const after = placed.slice(1).filter(({ part }) => !isTitle(part))
  const certain = placed.filter(({ found }) => found.certain)
  return (
    // Whoever sits in a body comes from a municipality or the region, where that is said.
    certain.findLast(
      ({ found, part }) => found.id !== null && (saysOrganisation(part) || placed.length > 1),
    ) ??
    certain.findLast(({ part }) => saysOrganisation(part) || placed.length > 1) ??
    placed.slice(1).findLast(({ part }) => saysOrganisation(part)) ??
    after.findLast(({ found }) => found.candidates.length > 0) ??
    // Not known, and taken as it is written; 'Holm, Anne' is a name.
    (after.every(({ part }) => !part.includes(' ')) && placed[0]?.part.includes(' ') === false
      ? undefined
      : after.at(-1))
  )
}

const organisationDoubts = (organisation: string, { id, certain }: FoundOrganisation): ListDoubt[] => {
  if (organisation === '') return ['no_organisation']
  if (id === null) return ['unknown_organisation']
  return certain ? [] : ['organisation_guessed']
}

/** All that is not a title, for what is left out here is lost. */
const nameOf = (parts: readonly string[]): string => {
  const own = parts.filter((part) => !isTitle(part))
  return own.length > 0 ? own.join(', ') : (parts[0] ?? '')
}

/** 'Anne Holm Slagelse Kommune': a name and an organisation with nothing between them. */
function withinOne(
  text: string,
  mail: string | null,
  organisations: readonly Organisation[],
): { name: string; found: FoundOrganisation; part: string } | null {
  const words = text.split(' ')
  for (let length = Math.min(3, words.length - 1); length > 0; length--) {
    const tail = words.slice(-length).join(' ')
    if (!saysOrganisation(tail)) continue
    const found = organisationIn(tail, mail, organisations)
    if (found.certain)
      return { name: words.slice(0, -length).join(' '), found: { ...found, certain: false }, part: tail }
  }
  return null
}

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
/** 'direktør', 'chef for børn og unge'; not 'Direktør Anne Holm'. */
const isTitle = (part: string): boolean => {
  const [first = '', ...others] = part.split(' ')
  return TITLE_WORD.test(first) && others.every((word) => TITLE_WORD.test(word) || !/^\p{Lu}/u.test(word))
}
/** Of 'Byrådsmedlem 3' nothing would be left that names anybody: there the title is the name. */
const withoutTitle = (name: string): string => {
  const words = name.split(' ')
  const first = words.findIndex((word) => !TITLE_WORD.test(word))
  const rest = words.slice(Math.max(first, 0)).join(' ')
  return /\p{L}/u.test(rest) ? rest : name
}
