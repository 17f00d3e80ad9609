import { dateText } from '../domain/calendar/date-text.ts'
import type { PlainDate } from '../domain/calendar/plain-date.ts'
import type { Language } from '../domain/language.ts'
import { minutesText } from '../domain/meetings/run-sheet/clock.ts'
import { cell, heading, muted, paragraph, type Block } from '../journal/blocks.ts'
import { pdfOf } from '../journal/pdf-document.ts'

/** For whom: the chair everything, a facilitator the sessions in which they lead a group, a participant the programme. */
export type RunSheetRole = 'chair' | 'facilitator' | 'participant'

/** `start` and `end` are clock times as text, from the timetable alone. */
export type RunSheetSheet = {
  language: Language
  role: RunSheetRole
  title: string
  forum: string
  date: PlainDate
  purposes: readonly string[]
  groundRules: readonly string[]
  blocks: readonly SheetBlock[]
  madeAt: Date
}
export type SheetBlock = {
  start: string
  end: string
  minutes: number
  title: string
  who: string
  kind: 'plenary' | 'groups' | 'break' | 'collation'
  materials: string
  /** When the groups are back in plenary; of a group session alone. */
  back: string | null
  tasks: readonly SheetTask[]
  /** Those of the session that stand on this paper. */
  groups: readonly SheetGroup[]
  /** The programme alone has it; what its groups do is not this reader's. */
  inProgrammeOnly: boolean
}
export type SheetGroup = {
  label: string
  place: string
  facilitator: string | null
  members: readonly string[]
}
export type SheetTask = {
  title: string
  minutes: number | null
  /** What the groups have before them; null for a question. */
  wording: { goal: string; content: string; results: string } | null
}

/** The run sheet as a tagged PDF for one of its readers. */
export function runSheetPdf(sheet: RunSheetSheet): Promise<Buffer> {
  const words = texts[sheet.language]
  const title = `${words.titles[sheet.role]}: ${sheet.title}`
  return pdfOf(runSheetBlocks(sheet, title), {
    title,
    foot: `${title}, ${dateText(sheet.date, sheet.language)}`,
    madeAt: sheet.madeAt,
    language: sheet.language,
  })
}

function runSheetBlocks(sheet: RunSheetSheet, title: string): Block[] {
  const words = texts[sheet.language]
  const subtitle = [sheet.forum, dateText(sheet.date, sheet.language)]
    .filter((each) => each !== '')
    .join(', ')
  const sessions = sheet.blocks.filter(({ kind, inProgrammeOnly }) => kind === 'groups' && !inProgrammeOnly)
  return [
    { kind: 'title', text: title, subtitle },
    ...listWith(words.purposes, sheet.purposes),
    heading(2, words.programme),
    programme(sheet),
    ...listWith(words.groundRules, sheet.groundRules),
    ...sessions.flatMap((block) => sessionBlocks(sheet, block)),
  ]
}

function programme({ blocks, role, language }: RunSheetSheet): Block {
  const words = texts[language]
  const withMaterials = role === 'chair'
  return {
    kind: 'table',
    columns: [
      { title: words.time, share: 20 },
      { title: words.what, share: withMaterials ? 45 : 60 },
      { title: words.who, share: 20 },
      ...(withMaterials ? [{ title: words.materials, share: 15 }] : []),
    ],
    rows: blocks.map((block) => [
      cell(
        block.minutes === 0 ? block.start : `${block.start}–${block.end}`,
        minutesText(block.minutes, language),
      ),
      cell(block.title, ...block.tasks.map((task) => taskText(task, language))),
      cell(block.who),
      ...(withMaterials ? [cell(block.materials)] : []),
    ]),
  }
}

function sessionBlocks({ language, role }: RunSheetSheet, block: SheetBlock): Block[] {
  const words = texts[language]
  const back = block.back === null ? '' : ` ${words.back(block.back)}`
  return [
    heading(2, block.title),
    paragraph(`${words.from(block.start, block.end)}${back}`),
    ...(role === 'facilitator' ? [muted(words.facilitator)] : []),
    ...(block.materials === '' ? [] : [paragraph(`${words.materials}: ${block.materials}`)]),
    ...block.groups.flatMap((group) => groupBlocks(group, language)),
    ...block.tasks.flatMap((task): Block[] => [
      heading(3, taskText(task, language)),
      ...(task.wording === null
        ? []
        : [
            {
              kind: 'facts' as const,
              rows: (['goal', 'content', 'results'] as const).map((field) => ({
                label: words.fields[field],
                value: task.wording?.[field] ?? '',
              })),
            },
          ]),
    ]),
  ]
}

function groupBlocks({ label, place, facilitator, members }: SheetGroup, language: Language): Block[] {
  const words = texts[language]
  return [
    heading(3, words.group(label)),
    ...(place === '' ? [] : [paragraph(words.place(place))]),
    paragraph(facilitator === null ? words.noFacilitator : words.leads(facilitator)),
    { kind: 'list', items: [...members] },
  ]
}

const taskText = ({ title, minutes }: SheetTask, language: Language): string =>
  minutes === null ? title : `${title} (${minutesText(minutes, language)})`

const listWith = (title: string, items: readonly string[]): Block[] =>
  items.length === 0 ? [] : [heading(2, title), { kind: 'list', items: [...items] }]

const da = {
  titles: { chair: 'Drejebog', facilitator: 'Til tovholderen', participant: 'Program' },
  purposes: 'Formål',
  groundRules: 'Spilleregler',
  programme: 'Program',
  time: 'Tid',
  what: 'Hvad',
  who: 'Ved',
  materials: 'Materialer',
  from: (start: string, end: string) => `Fra ${start} til ${end}.`,
  back: (at: string) => `Tilbage i plenum ${at}.`,
  facilitator: 'Du skriver gruppens noter og sørger for, at gruppen er tilbage til tiden.',
  group: (label: string) => `Gruppe ${label}`,
  place: (place: string) => `Sted: ${place}`,
  leads: (name: string) => `Tovholder: ${name}`,
  noFacilitator: 'Gruppen har ikke fået en tovholder endnu.',
  fields: { goal: 'Mål', content: 'Indhold', results: 'Ønskede resultater' },
}
const en: typeof da = {
  titles: { chair: 'Run sheet', facilitator: 'For the facilitator', participant: 'Programme' },
  purposes: 'Purposes',
  groundRules: 'Ground rules',
  programme: 'Programme',
  time: 'Time',
  what: 'What',
  who: 'By',
  materials: 'Materials',
  from: (start, end) => `From ${start} to ${end}.`,
  back: (at) => `Back in plenary at ${at}.`,
  facilitator: 'You write the group’s notes and see that the group is back on time.',
  group: (label) => `Group ${label}`,
  place: (place) => `Place: ${place}`,
  leads: (name) => `Facilitator: ${name}`,
  noFacilitator: 'The group has no facilitator yet.',
  fields: { goal: 'Goal', content: 'Content', results: 'Desired results' },
}
const texts = { da, en }
