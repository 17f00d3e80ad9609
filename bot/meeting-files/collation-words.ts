import { dateText, numberText } from '../domain/calendar/date-text.ts'
import type { NextStepKind, Said, SectionHeading } from '../domain/meetings/collation/collation.ts'
import type { CollationState } from '../domain/meetings/collation/states.ts'
import type { NoteField } from '../domain/meetings/notes/note-fields.ts'
import type { CollationSheet } from '../domain/meetings/collation/collation-sheet.ts'

export const fieldNames: Record<Exclude<NoteField, 'answer'>, string> = {
  goal: 'Mål',
  content: 'Indhold',
  results: 'Ønskede resultater',
}

export const stepKindNames: Record<NextStepKind, string> = {
  idea_catalogue: 'Idékatalog',
  examples: 'Eksempelsamling',
  pilot: 'Pilotprojekt',
  other: 'Andet',
}

export const stateNames: Record<CollationState, string> = {
  draft: 'Udkast',
  comments: 'Til bemærkninger',
  final: 'Endelig',
}

export const titleOf = ({ title }: CollationSheet): string => `Opsamling: ${title}`

/** 'DASSOS, fredag den 29. maj 2026 kl. 13.00-14.30, Teams. Udkast, version 1.' */
export function placeAndState({ forum, date, times, place, state, version }: CollationSheet): string {
  const clock = times === null ? '' : ` kl. ${danishClock(times.from)}–${danishClock(times.to)}`
  const where = place === null ? '' : `, ${place}`
  return `${forum}, ${dateText(date, 'da')}${clock}${where}. ${stateText({ state, version })}.`
}

export const stateText = ({ state, version }: Pick<CollationSheet, 'state' | 'version'>): string =>
  `${stateNames[state]}, version ${version}`

export function headingText(heading: SectionHeading): string {
  switch (heading.kind) {
    case 'focus_area':
      return `Fokusområde ${heading.position}: ${heading.title}`
    case 'question':
      return heading.text
    case 'session':
      return `Temaer fra ${heading.title}`
  }
}

/**
 * The words as they were written, and the secretariat's clarification after them in (parentheses). Words that have
 * parentheses of their own are quoted, so that nobody takes those for the secretariat's.
 */
export function saidText({ words, clarification }: Said): string {
  const own = words.trim()
  const shown = /[()]/.test(own) ? `»${own}«` : own
  return clarification === null ? shown : `${shown} (${clarification})`
}

export const votesText = (votes: number): string =>
  votes === 1 ? '1 stemme' : `${numberText(votes, 'da')} stemmer`

export const HOW_TO_READ =
  'Kort og noter står ordret, som grupperne skrev dem. Det, der står i (parentes) efter et kort eller en note, er sekretariatets uddybning. Har teksten selv parenteser, står gruppens egne ord i »anførselstegn«.'

const danishClock = (time: string): string => time.replace(':', '.')
