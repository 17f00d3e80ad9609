import {
  Document,
  Footer,
  HeadingLevel,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import { collationBlocks, type CollationBlock } from './collation-blocks.ts'
import type { CollationSheet } from '../domain/meetings/collation/collation-sheet.ts'
import { titleOf } from './collation-words.ts'

/** Half points and twentieths of a point, as Word counts. */
const FONT = 'Calibri'
const BULLETS = 'bullets'

/**
 * The collation for Word: real headings, lists and table headings, so that Word's own navigation, screen readers and a
 * later save as PDF find them; the language of all text is Danish. Nothing is fetched, nothing runs.
 */
export async function collationDocx(sheet: CollationSheet): Promise<Buffer> {
  const title = titleOf(sheet)
  const document = new Document({
    title: printable(title),
    creator: 'Rammehjul',
    lastModifiedBy: 'Rammehjul',
    description: printable(`${sheet.forum}. ${title}`),
    styles: {
      default: {
        document: { run: { font: FONT, size: 22, language: { value: 'da-DK' } } },
        title: { run: { size: 40, bold: true, color: '1F3864' }, paragraph: { spacing: { after: 120 } } },
        heading1: { run: { size: 40, bold: true, color: '1F3864' }, paragraph: { spacing: { after: 120 } } },
        heading2: {
          run: { size: 30, bold: true, color: '1F3864' },
          paragraph: { spacing: { before: 360, after: 120 }, keepNext: true },
        },
        heading3: {
          run: { size: 24, bold: true, color: '222222' },
          paragraph: { spacing: { before: 200, after: 80 }, keepNext: true },
        },
      },
    },
    numbering: {
      config: [
        {
          reference: BULLETS,
          levels: [
            {
              level: 0,
              format: LevelFormat.BULLET,
              text: '•',
              style: { paragraph: { indent: { left: 360, hanging: 260 } } },
            },
          ],
        },
      ],
    },
    sections: [
      {
        properties: { page: { size: { width: 11_906, height: 16_838 } } },
        footers: { default: footer(title) },
        children: collationBlocks(sheet).flatMap(set),
      },
    ],
  })
  return Packer.toBuffer(document)
}

function set(block: CollationBlock): (Paragraph | Table)[] {
  switch (block.kind) {
    case 'title':
      return [
        new Paragraph({ heading: HeadingLevel.HEADING_1, children: runs(block.text) }),
        new Paragraph({ children: runs(block.subtitle, { color: '505050' }), spacing: { after: 160 } }),
      ]
    case 'heading':
      return [
        new Paragraph({
          heading: block.level === 2 ? HeadingLevel.HEADING_2 : HeadingLevel.HEADING_3,
          children: runs(block.text),
        }),
      ]
    case 'paragraph':
      return [
        new Paragraph({
          children: runs(block.text, block.tone === 'muted' ? { color: '505050', size: 20 } : {}),
          spacing: { after: 120 },
        }),
      ]
    case 'list':
      return block.items.map(
        (item) =>
          new Paragraph({
            children: runs(item),
            numbering: { reference: BULLETS, level: 0 },
            spacing: { after: 60 },
          }),
      )
    case 'facts':
      return block.rows.map(
        ({ label, value }) =>
          new Paragraph({
            children: [...runs(`${label}: `, { bold: true }), ...runs(value)],
            spacing: { after: 80 },
          }),
      )
    case 'table':
      return [table(block), new Paragraph({ children: [] })]
  }
}

function table({ columns, rows }: Extract<CollationBlock, { kind: 'table' }>): Table {
  const cells = (texts: string[], look: Look) =>
    texts.map(
      (text, place) =>
        new TableCell({
          width: { size: columns[place]?.share ?? 0, type: WidthType.PERCENTAGE },
          margins: { top: 50, bottom: 50, left: 90, right: 90 },
          children: [new Paragraph({ children: runs(text, look) })],
        }),
    )
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: [
      new TableRow({
        // Repeated on every page, and told to screen readers as what the columns are called.
        tableHeader: true,
        cantSplit: true,
        children: cells(
          columns.map(({ title }) => title),
          { bold: true },
        ),
      }),
      ...rows.map(
        (row) =>
          new TableRow({
            cantSplit: true,
            children: cells(
              row.map(({ text, more }) => [text, ...more].join('\n')),
              {},
            ),
          }),
      ),
    ],
  })
}

type Look = { bold?: boolean; color?: string; size?: number }

/** One run a line: a line break of the text is one in the paragraph. */
function runs(text: string, look: Look = {}): TextRun[] {
  return printable(text)
    .split(/\r\n|\r|\n/)
    .map((line, place) => new TextRun({ ...look, text: line, ...(place === 0 ? {} : { break: 1 }) }))
}

/** XML has no control characters and no half surrogates; whatever else people write is text. */
const printable = (text: string): string =>
  text.toWellFormed().replace(/[\0-\x08\v\f\x0e-\x1f\ufffe\uffff]/g, '')

const footer = (title: string): Footer =>
  new Footer({
    children: [
      new Paragraph({
        children: [
          ...runs(`${title}. Side `, { size: 18, color: '505050' }),
          new TextRun({
            size: 18,
            color: '505050',
            children: [PageNumber.CURRENT, ' af ', PageNumber.TOTAL_PAGES],
          }),
        ],
      }),
    ],
  })
