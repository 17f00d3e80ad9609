import { excelList, type Column } from '../journal/excel.ts'
import { isoWeek } from '../domain/wheel/recurrence/iso-week.ts'
import { wordsIn, type WheelWords } from '../domain/wheel/wheel-words.ts'
import type { SheetItem, WheelSheet } from './wheel-sheet.ts'

type WheelColumn = Omit<Column<SheetItem>, 'title' | 'of'> & {
  title: keyof WheelWords['columns']
  of: (item: SheetItem, words: WheelWords) => ReturnType<Column<SheetItem>['of']>
}

const columns: readonly WheelColumn[] = [
  { title: 'from', width: 12, format: 'day', of: ({ from }) => from },
  { title: 'to', width: 12, format: 'day', of: ({ to }) => to },
  { title: 'start', width: 9, format: 'time', of: ({ times }) => times?.start ?? null },
  { title: 'end', width: 9, format: 'time', of: ({ times }) => times?.end ?? null },
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

/** The list of what the wheel shows as an Excel workbook. */
export async function wheelExcel(sheet: WheelSheet): Promise<Uint8Array> {
  const words = wordsIn(sheet.language)
  return excelList({
    title: sheet.title,
    name: words.wheel,
    columns: columns.map(({ title, width, format, of }) => ({
      title: words.columns[title],
      width,
      format,
      of: (item: SheetItem) => of(item, words),
    })),
    rows: sheet.items,
    madeAt: sheet.madeAt,
  })
}
