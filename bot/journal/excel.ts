import { writeXlsx } from 'hucre/xlsx'
import { localDateOf, localTimeOf } from '../domain/calendar/copenhagen.ts'

export type Value = string | number | Date | null

/**
 * `of` gives a text, a number, an instant (`moment`), a calendar date as `YYYY-MM-DD` (`day`) or a clock as `HH:MM` (`time`).
 * A filter offers what is empty as such: null, or no text.
 */
export type Column<Row> = {
  title: string
  width: number
  format: keyof typeof formats
  of: (row: Row) => Value
}

/** As Excel shows a date where it is opened: the separators follow the reader's country. Text stays text when edited. */
const formats = {
  moment: 'dd-mm-yyyy hh:mm',
  day: 'dd-mm-yyyy',
  time: 'hh:mm',
  number: '0',
  decimal: '0.0',
  text: '@',
} as const

/**
 * A list as an Excel workbook: dates are real ones on Denmark's clock, the heading is frozen and filters. What people wrote
 * is stored as text in cells of text, so that none of it can become a formula, not even when somebody edits the cell.
 */
export async function excelList<Row>(list: {
  title: string
  /** What the sheet is called; the title where nothing else is said. */
  name?: string
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  madeAt: Date
}): Promise<Uint8Array> {
  const { title, name = title, columns, rows, madeAt } = list
  return writeXlsx({
    properties: { title, creator: 'Rammehjul', created: madeAt, modified: madeAt },
    sheets: [
      {
        name: name.replaceAll(/[[\]:*?/\\]/g, ' ').slice(0, 31),
        columns: columns.map(({ width, format }) => ({
          width,
          style: { numFmt: formats[format], alignment: { vertical: 'top', wrapText: format === 'text' } },
        })),
        rows: [
          columns.map((column) => column.title),
          ...rows.map((row) => columns.map((column) => cellOf(column.of(row), column.format))),
        ],
        cells: new Map(
          columns.map((column, at) => [
            `0,${at}`,
            { value: column.title, type: 'string', style: { font: { bold: true } } },
          ]),
        ),
        freezePane: { rows: 1 },
        autoFilter: { range: `A1:${letterOf(columns.length - 1)}${rows.length + 1}` },
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

/** A cell has no zone: it holds what a Danish clock shows. XML has no such characters as are left out here. */
function cellOf(value: Value, format: keyof typeof formats): Value {
  if (value instanceof Date) return new Date(`${localDateOf(value)}T${localTimeOf(value)}:00Z`)
  if (value === '') return null
  if (typeof value !== 'string') return value
  if (format === 'time') return partOfDay(value)
  if (format === 'day') return new Date(`${value}T00:00:00Z`)
  return value
    .toWellFormed()
    .replace(/[\u0000-\u0008\u000b-\u001f\ufffe\uffff]/g, '')
    .slice(0, 32_000)
}

/** Excel has no clock but a part of a day. */
function partOfDay(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  return (hours * 60 + minutes) / (24 * 60)
}

function letterOf(at: number): string {
  const last = String.fromCharCode(65 + (at % 26))
  return at < 26 ? last : letterOf(Math.floor(at / 26) - 1) + last
}
