import { nameKey, readable } from '../../members/name-key.ts'
import type { Organisation } from '../../organisations/organisation.ts'
import { type ListedPerson, readListedPerson } from './listed-person.ts'
import { organisationIn, saysOrganisation, withKommune } from './listed-organisation.ts'

/** A line that names nobody: a heading, a number, a group's name. It is shown, and not dropped in silence. */
export type NotAPerson = { line: number; written: string; why: 'heading' | 'unreadable' }
export type NameList = { people: ListedPerson[]; notPeople: NotAPerson[] }

type Piece = { line: number; written: string; text: string; joined: boolean }

/** No line about one person is longer: name, title, organisation and address are not. It is text that was pasted by mistake. */
const LONGEST_LINE = 1_000

/** A name list of a thousand people, each on two lines, with headings between. */
export const MOST_LINES = 2_500

const LINE_END = /\r\n|\r|\n|\u2028|\u2029|\u000b/

/** How many lines of it say anything; more than `MOST_LINES` are no list of a meeting's people. */
export const linesOf = (text: string): number =>
  text.split(LINE_END).filter((line) => line.trim() !== '').length

const BULLET = /^(?:[-–—*•·▪◦‣>]+\s*|\(?\d{1,3}[.):]\s*)+/
const HEADING =
  /^(?:gruppe|bord|hold|group|table|session|gruppesession|deltagere|participants|tilmeldte|afbud|navn|name)\b[^,;@]{0,30}:?$/i

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
    const person = readListedPerson({ ...piece, text: piece.text.replace(BULLET, '') }, organisations)
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
  text.split(LINE_END).forEach((written, at) => {
    if (written.length > LONGEST_LINE) {
      pieces.push({ line: at + 1, written, text: '', joined: false })
      return
    }
    const plain = withKommune(readable(written.replace(/\t/g, ' ; ')))
    if (plain === '') {
      if (written.trim() !== '') pieces.push({ line: at + 1, written, text: '', joined: false })
      return
    }
    const before = pieces.at(-1)
    const isOnlyOrganisation = saysOrganisation(plain) && organisationIn(plain, null, organisations).certain
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

const isHeading = (text: string): boolean => HEADING.test(text.replace(BULLET, ''))

const hasOrganisation = (text: string, organisations: readonly Organisation[]): boolean =>
  text.split(/[,;()]+/).some((part) => {
    const { id, certain } = organisationIn(part.trim(), null, organisations)
    return saysOrganisation(part) && (id !== null || certain)
  })
