import { dateTimeText } from '../domain/calendar/date-text.ts'
import { isoWeek } from '../domain/wheel/recurrence/iso-week.ts'
import { cell, heading, muted, paragraph, type Block, type Cell } from '../journal/blocks.ts'
import { pdfOf } from '../journal/pdf-document.ts'
import { describeWheel, wheelFigure } from './wheel-figure.ts'
import type { SheetItem, WheelSheet } from './wheel-sheet.ts'
import { whenText, wordsIn } from '../domain/wheel/wheel-words.ts'

/** Across A4 the smallest letters of the largest circle are about those of a newspaper's stock list. */
const RADII = [280, 340, 410]

/** The wheel and its list as a tagged PDF; the circle is vectors, and the list says in text all that it shows. */
export function wheelPdf(sheet: WheelSheet): Promise<Buffer> {
  const words = wordsIn(sheet.language)
  const { figure, picture } = wheelFigure(sheet, { theme: 'light', radii: RADII, legend: 'looks' })
  const numbers = new Map(picture.legend.map(({ id, number }) => [id, number]))
  const made = dateTimeText(sheet.madeAt, sheet.language)
  const blocks: Block[] = [
    { kind: 'title', text: sheet.title, subtitle: [sheet.narrowed, `${words.made(made)}.`].join(' ').trim() },
    { kind: 'figure', figure, alt: describeWheel(sheet, picture) },
    heading(2, words.tableTitle),
    ...(sheet.items.length === 0
      ? [paragraph(words.noItems)]
      : [...(numbers.size === 0 ? [] : [muted(words.numberNote)]), itemTable(sheet, numbers)]),
  ]
  return pdfOf(blocks, {
    title: sheet.title,
    foot: words.foot(sheet.title, made),
    madeAt: sheet.madeAt,
    language: sheet.language,
  })
}

function itemTable({ items, language }: WheelSheet, numbers: ReadonlyMap<string, number>): Block {
  const words = wordsIn(language)
  const { columns } = words
  return {
    kind: 'table',
    columns: [
      { title: columns.from, share: 27 },
      { title: columns.title, share: 37 },
      { title: `${columns.kind}, ${columns.state.toLowerCase()}`, share: 20 },
      { title: columns.responsible, share: 16 },
    ],
    rows: items.map((item): Cell[] => [
      cell(whenText(item, language, 'short'), weekAndNumber(item, numbers.get(item.id), language)),
      cell(
        item.title,
        item.forum ?? words.noForum,
        item.location,
        item.serves.map((part) => words.parts[part]).join(', '),
        ...item.links.map(({ title, url }) => (title === '' ? url : `${title}: ${url}`)),
        ...item.warnings,
      ),
      cell(words.kinds[item.kind], words.states[item.state]),
      cell(item.responsible.map(({ name }) => name).join(', ')),
    ]),
  }
}

function weekAndNumber(
  { from }: SheetItem,
  number: number | undefined,
  language: WheelSheet['language'],
): string {
  const words = wordsIn(language)
  const week = words.weekText(isoWeek(from))
  return number === undefined ? week : `${week}, ${words.numberInWheel(number)}`
}
