import { writeXlsx } from 'hucre/xlsx'
import type { PlainDate, TimeOfDay } from '../domain/calendar/plain-date.ts'
import { isoWeek } from '../domain/wheel/recurrence/iso-week.ts'
import type { SheetItem, WheelSheet } from './wheel-sheet.ts'
import { wordsIn, type WheelWords } from '../domain/wheel/wheel-words.ts'

type Value = string | number | Date | null
type Column = {
  title: keyof WheelWords['columns']
  width: number
  format: 'date' | 'time' | 'number' | 'text'
  of: (item: SheetItem, words: WheelWords) => Value
}

const columns: readonly Column[] = [
  { title: 'from', width: 12, format: 'date', of: ({ from }) => dayOf(from) },
  { title: 'to', width: 12, format: 'date', of: ({ to }) => dayOf(to) },
  { title: 'start', width: 9, format: 'time', of: ({ times }) => clockOf(times?.start) },
  { title: 'end', width: 9, format: 'time', of: ({ times }) => clockOf(times?.end) },
  { title: 'week', width: 7, format: 'number', of: ({ from }) => isoWeek(from) },
  { title: 'title', width: 48, format: 'text', of: ({ title }) => title },
  { title: 'kind', width: 18, format: 'text', of: ({ kind }, words) => words.kinds[kind] },
  { title: 'forum', width: 30, format: 'text', of: ({ forum }, words) => forum ?? words.noForum },
  { title: 'state', width: 12, format: 'text', of: ({ state }, words) => words.states[state] },
  {
    title: 'responsible',
    width: 30,
    format: 'text',
    of: ({ responsible }) => responsible.map(({ name }) => name).join(', '),
  },
  { title: 'location', width: 24, format: 'text', of: ({ location }) => location },
  {
    title: 'serves',
    width: 24,
    format: 'text',
    of: ({ serves }, words) => serves.map((part) => words.parts[part]).join(', '),
  },
  {
    title: 'links',
    width: 40,
    format: 'text',
    of: ({ links }) => links.map(({ title, url }) => (title === '' ? url : `${title}: ${url}`)).join('\n'),
  },
  { title: 'warnings', width: 40, format: 'text', of: ({ warnings }) => warnings.join('\n') },
]

/** As Excel writes a date where it is opened: the separators follow the reader's country. Text stays text when edited. */
const formats = { date: 'dd-mm-yyyy', time: 'hh:mm', number: '0', text: '@' } as const

/**
 * The list as an Excel workbook: dates and clocks are real ones, the heading is frozen and filters. Whatever people wrote
 * is stored as text in cells of text, so that none of it can become a formula, not even when somebody edits the cell.
 */
export async function wheelExcel(sheet: WheelSheet): Promise<Uint8Array> {
  const words = wordsIn(sheet.language)
  const last = letterOf(columns.length - 1)
  return writeXlsx({
    properties: {
      title: sheet.title,
      creator: 'Rammehjul',
      created: sheet.madeAt,
      modified: sheet.madeAt,
    },
    sheets: [
      {
        name: words.wheel,
        columns: columns.map(({ width, format }) => ({
          width,
          style: { numFmt: formats[format], alignment: { vertical: 'top', wrapText: format === 'text' } },
        })),
        rows: [
          columns.map(({ title }) => words.columns[title]),
          ...sheet.items.map((item) => columns.map(({ of }) => storable(of(item, words)))),
        ],
        cells: new Map(
          columns.map(({ title }, at) => [
            `0,${at}`,
            {
              value: words.columns[title],
              type: 'string',
              style: { font: { name: 'Calibri', size: 11, bold: true } },
            },
          ]),
        ),
        freezePane: { rows: 1 },
        autoFilter: { range: `A1:${last}${sheet.items.length + 1}` },
        pageSetup: {
          orientation: 'landscape',
          fitToPage: true,
          fitToWidth: 1,
          fitToHeight: 0,
          printTitlesRow: '$1:$1',
        },
      },
    ],
  })
}

/** A date without time or zone: Excel counts days. */
const dayOf = (date: PlainDate): Date => new Date(`${date}T00:00:00Z`)

/** A clock is a part of a day. */
function clockOf(time: TimeOfDay | undefined): number | null {
  if (time === undefined) return null
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  return (hours * 60 + minutes) / (24 * 60)
}

/** XML has no such characters, and a cell holds no more than so many. A filter offers what is empty as such. */
function storable(value: Value): Value {
  if (value === '') return null
  if (typeof value !== 'string') return value
  return value
    .toWellFormed()
    .replace(/[\u0000-\u0008\u000b-\u001f\ufffe\uffff]/g, '')
    .slice(0, 32_000)
}

const letterOf = (at: number): string => String.fromCharCode(65 + at)
