import PDFDocument from 'pdfkit'
import type { Language } from '../domain/language.ts'
import type { Block } from './blocks.ts'
import { setFigure } from './pdf-figure.ts'
import { setHeading, setList, setNotice, setParagraph, setQuote, setTitle } from './pdf-flow.ts'
import { numberPages } from './pdf-furniture.ts'
import { declareAccessible } from './pdf-metadata.ts'
import { bookmark } from './pdf-outline.ts'
import { paper, registerFaces, type Sheet, turnPage } from './pdf-sheet.ts'
import { setFacts, setTable } from './pdf-table.ts'
import { printable } from './pdf-type.ts'

/** `title` for the reader's window, `foot` for the foot of every page. */
export type PdfFrame = { title: string; foot: string; madeAt: Date; language: Language }

/**
 * The blocks as a PDF: A4, tagged (PDF/UA-1) and fit for archives (PDF/A-2a): fonts embedded, nothing fetched. The same
 * blocks give the same bytes.
 */
export async function pdfOf(
  blocks: readonly Block[],
  { title, foot, madeAt, language }: PdfFrame,
): Promise<Buffer> {
  const doc = new PDFDocument({
    size: [paper.width, paper.height],
    margin: 0,
    pdfVersion: '1.7',
    subset: 'PDF/A-2a',
    tagged: true,
    lang: language === 'en' ? 'en-GB' : 'da-DK',
    displayTitle: true,
    autoFirstPage: false,
    bufferPages: true,
    // The package copies these into XML unescaped.
    info: {
      Title: printable(title)
        .replace(/&/g, language === 'en' ? 'and' : 'og')
        .replace(/[<>]/g, ''),
      Producer: 'Rammehjul',
      Creator: 'Rammehjul',
      CreationDate: madeAt,
    },
  })
  registerFaces(doc)
  declareAccessible(doc)
  const body = doc.struct('Document')
  doc.addStructure(body)
  doc.addPage()
  const sheet: Sheet = { doc, body, y: paper.top }
  const mark = bookmark(sheet)
  for (const block of blocks) set(sheet, block, mark)
  body.end()
  numberPages(sheet, foot, language)
  return finish(doc)
}

function set(sheet: Sheet, block: Block, mark: (block: Block) => void): void {
  switch (block.kind) {
    case 'title':
      return setTitle(sheet, block)
    case 'heading':
      setHeading(sheet, block)
      return mark(block)
    case 'notice':
      setNotice(sheet, block)
      return mark(block)
    case 'paragraph':
      return setParagraph(sheet, block)
    case 'quote':
      return setQuote(sheet, block)
    case 'list':
      return setList(sheet, block)
    case 'facts':
      return setFacts(sheet, block)
    case 'table':
      return setTable(sheet, block)
    case 'figure':
      return setFigure(sheet, block)
    case 'page':
      return turnPage(sheet)
  }
}

async function finish(doc: PDFKit.PDFDocument): Promise<Buffer> {
  const parts: Buffer[] = []
  doc.on('data', (part: Uint8Array) => parts.push(Buffer.from(part)))
  const ended = new Promise<void>((resolve, reject) => {
    doc.on('end', resolve)
    doc.on('error', reject)
  })
  doc.end()
  await ended
  return Buffer.concat(parts)
}
