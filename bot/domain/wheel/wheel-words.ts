import { dateText, shortDateText } from '../calendar/date-text.ts'
import type { Language } from '../language.ts'
import type { AgreementPart, EntryKind, EntryState } from './entry.ts'
import type { When } from './when.ts'

const da = {
  kinds: {
    meeting: 'Møde',
    conference: 'Konference',
    hearing: 'Høring',
    deadline: 'Frist',
    approval_step: 'Godkendelse',
    round: 'Rundspørge',
    task: 'Opgave',
  } satisfies Record<EntryKind, string>,
  states: {
    planned: 'Planlagt',
    running: 'I gang',
    held: 'Afholdt',
    done: 'Udført',
    cancelled: 'Aflyst',
  } satisfies Record<EntryState, string>,
  parts: {
    development_strategy: 'Udviklingsstrategi',
    steering_agreement: 'Styringsaftale',
  } satisfies Record<AgreementPart, string>,
  months: [
    'januar',
    'februar',
    'marts',
    'april',
    'maj',
    'juni',
    'juli',
    'august',
    'september',
    'oktober',
    'november',
    'december',
  ],
  wheel: 'Årshjul',
  own: 'Mit årshjul',
  cancelled: (title: string) => `Aflyst: ${title}`,
  noForum: 'Uden forum',
  items: (count: number) => (count === 1 ? '1 aktivitet' : `${count} aktiviteter`),
  pictured: (title: string, from: string, to: string) =>
    `${title}: en cirkel med månederne fra ${from} til ${to}, ISO-uger og en ring for hver af disse:`,
  noItems: 'Der er ingen aktiviteter i perioden.',
  first: 'Den første er',
  list: 'Alle aktiviteter står på listen, der hører til.',
  closedLegend: 'Sommerferie og lukkedage er grå.',
  onlyForums: (names: string) => `Kun disse fora: ${names}.`,
  onlyKinds: (kinds: string) => `Kun disse typer: ${kinds}.`,
  onlyPerson: (name: string) => `Kun det, som ${name} er ansvarlig for.`,
  onlyMine: 'Kun mit eget hjul.',
  notAll: 'Ikke alt er vist',
  notShown: (count: number) =>
    count === 1 ? '1 aktivitet er ikke vist.' : `${count} aktiviteter er ikke vist.`,
  rings: 'Ringene, yderst først',
  forums: 'Farver og mønstre',
  numbers: 'Numrene i hjulet',
  numberNote: 'Et nummer står i hjulet, hvor der ikke er plads til titlen.',
  numberInWheel: (number: number) => `nr. ${number} i hjulet`,
  tableTitle: 'Aktiviteter',
  made: (at: string) => `Dannet ${at}`,
  foot: (title: string, at: string) => `${title}. Dannet ${at}`,
  columns: {
    number: 'Nr.',
    from: 'Dato',
    to: 'Slutdato',
    start: 'Fra kl.',
    end: 'Til kl.',
    week: 'Uge',
    title: 'Titel',
    kind: 'Type',
    forum: 'Forum',
    state: 'Status',
    responsible: 'Ansvarlige',
    location: 'Sted',
    serves: 'Del af aftalen',
    links: 'Links',
    warnings: 'Bemærk',
  },
  weekText: (week: number) => `uge ${week}`,
  clock: (start: string, end: string) => `kl. ${start.replace(':', '.')}–${end.replace(':', '.')}`,
  range: (from: string, to: string) => `${from} til ${to}`,
}

export type WheelWords = typeof da

const en: WheelWords = {
  kinds: {
    meeting: 'Meeting',
    conference: 'Conference',
    hearing: 'Hearing',
    deadline: 'Deadline',
    approval_step: 'Approval',
    round: 'Round-robin',
    task: 'Task',
  },
  states: {
    planned: 'Planned',
    running: 'Running',
    held: 'Held',
    done: 'Done',
    cancelled: 'Cancelled',
  },
  parts: { development_strategy: 'Development strategy', steering_agreement: 'Steering agreement' },
  months: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
  wheel: 'Annual wheel',
  own: 'My annual wheel',
  cancelled: (title: string) => `Cancelled: ${title}`,
  noForum: 'No forum',
  items: (count: number) => (count === 1 ? '1 activity' : `${count} activities`),
  pictured: (title: string, from: string, to: string) =>
    `${title}: a circle with the months from ${from} to ${to}, ISO weeks and a ring for each of these:`,
  noItems: 'There are no activities in the period.',
  first: 'The first is',
  list: 'All activities stand in the list that belongs to it.',
  closedLegend: 'Summer break and closed days are grey.',
  onlyForums: (names: string) => `Only these forums: ${names}.`,
  onlyKinds: (kinds: string) => `Only these kinds: ${kinds}.`,
  onlyPerson: (name: string) => `Only what ${name} is responsible for.`,
  onlyMine: 'Only my own wheel.',
  notAll: 'Not everything is shown',
  notShown: (count) => (count === 1 ? '1 activity is not shown.' : `${count} activities are not shown.`),
  rings: 'The rings, outermost first',
  forums: 'Colours and patterns',
  numbers: 'The numbers in the wheel',
  numberNote: 'A number stands in the wheel where the title has no room.',
  numberInWheel: (number: number) => `no. ${number} in the wheel`,
  tableTitle: 'Activities',
  made: (at: string) => `Made ${at}`,
  foot: (title: string, at: string) => `${title}. Made ${at}`,
  columns: {
    number: 'No.',
    from: 'Date',
    to: 'End date',
    start: 'From',
    end: 'To',
    week: 'Week',
    title: 'Title',
    kind: 'Kind',
    forum: 'Forum',
    state: 'State',
    responsible: 'Responsible',
    location: 'Place',
    serves: 'Part of the agreement',
    links: 'Links',
    warnings: 'Note',
  },
  weekText: (week: number) => `week ${week}`,
  clock: (start: string, end: string) => `${start}–${end}`,
  range: (from: string, to: string) => `${from} to ${to}`,
}

export const wordsIn = (language: Language): WheelWords => (language === 'en' ? en : da)

/** 'tirsdag den 9. juni 2026 kl. 09.00–12.00', or a period with both its days. */
export function whenText(
  { from, to, times }: When,
  language: Language,
  length: 'long' | 'short' = 'long',
): string {
  const words = wordsIn(language)
  const text = length === 'long' ? dateText : shortDateText
  const days = from === to ? text(from, language) : words.range(text(from, language), text(to, language))
  return times === null ? days : `${days} ${words.clock(times.start, times.end)}`
}

/** 'Møde i Rammeaftalegruppen, tirsdag den 9. juni 2026 kl. 09.00–12.00'. */
export const wheelText = (item: When & { title: string }, language: Language): string =>
  `${item.title}, ${whenText(item, language)}`
