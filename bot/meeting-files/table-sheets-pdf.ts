import type { Language } from '../domain/language.ts'
import { heading, muted, paragraph, type Block } from '../journal/blocks.ts'
import { pdfOf } from '../journal/pdf-document.ts'
import { qrFigure } from './qr-figure.ts'

/** All that is printed for the tables of one session; dates and times as people read them. */
export type TableSheets = {
  language: Language
  meeting: string
  session: string
  date: string
  start: string
  /** When the groups are back in plenary. */
  back: string
  /** When the tables' pages close. */
  closes: string
  tasks: readonly { title: string; minutes: number | null }[]
  tables: readonly { label: string; place: string; url: string }[]
  madeAt: Date
}

/** How wide the code stands on the page: some seven centimetres, which a telephone reads across a table. */
const CODE_SHARE = 0.44

/** A page for each table: which group, where, what to do, and the code that opens the table's own page. Names nobody. */
export function tableSheetsPdf(sheets: TableSheets): Promise<Buffer> {
  const words = sheets.language === 'en' ? en : da
  const blocks = sheets.tables.flatMap((table, nth): Block[] => [
    ...(nth === 0 ? [] : [{ kind: 'page' as const }]),
    {
      kind: 'title',
      text: [words.group(table.label), table.place].filter((each) => each !== '').join(', '),
      subtitle: `${sheets.meeting}, ${sheets.date}`,
    },
    heading(2, sheets.session),
    paragraph(words.when(sheets.start, sheets.back)),
    ...(sheets.tasks.length === 0
      ? []
      : [
          heading(3, words.task),
          { kind: 'list' as const, items: sheets.tasks.map((task) => words.taskLine(task)) },
        ]),
    heading(2, words.write),
    paragraph(words.how),
    { kind: 'figure', figure: qrFigure(table.url, CODE_SHARE), alt: words.alt(table.label, table.url) },
    paragraph(table.url),
    muted(words.closes(sheets.closes)),
    muted(words.noCases),
  ])
  const title = words.title(sheets.session)
  return pdfOf(blocks, {
    title: `${title}: ${sheets.meeting}`,
    foot: `${sheets.meeting}, ${sheets.date}`,
    madeAt: sheets.madeAt,
    language: sheets.language,
  })
}

const da = {
  title: (session: string) => `Ark til bordene, ${session}`,
  group: (label: string) => `Gruppe ${label}`,
  when: (start: string, back: string) => `Fra ${start}. Tilbage i plenum ${back}.`,
  task: 'Opgaven',
  taskLine: ({ title, minutes }: TableSheets['tasks'][number]) =>
    minutes === null ? title : `${title} (${minutes === 1 ? '1 minut' : `${minutes} minutter`})`,
  write: 'Skriv bordets noter og kort her',
  how: 'Ret en telefons eller tablets kamera mod koden, eller skriv adressen. Flere kan skrive på én gang, og ingen skal logge ind.',
  alt: (label: string, url: string) => `QR-kode til siden for gruppe ${label}: ${url}`,
  closes: (at: string) => `Siden lukker ${at}. Arket er kun til bordet: giv det tilbage, når I går.`,
  noCases: 'Skriv ikke om enkelte borgere, og skriv aldrig CPR-numre.',
}
const en: typeof da = {
  title: (session) => `Sheets for the tables, ${session}`,
  group: (label) => `Group ${label}`,
  when: (start, back) => `From ${start}. Back in plenary at ${back}.`,
  task: 'The task',
  taskLine: ({ title, minutes }) =>
    minutes === null ? title : `${title} (${minutes === 1 ? '1 minute' : `${minutes} minutes`})`,
  write: 'Write the table’s notes and cards here',
  how: 'Point the camera of a telephone or tablet at the code, or type the address. Several can write at once, and nobody has to sign in.',
  alt: (label, url) => `QR code for the page of group ${label}: ${url}`,
  closes: (at) => `The page closes ${at}. The sheet is for the table alone: hand it back when you leave.`,
  noCases: 'Do not write about individual citizens, and never write CPR numbers.',
}
