import type { Block, Cell } from './blocks.ts'
import {
  asArtifact,
  bottomEdge,
  drawLine,
  ink,
  measure,
  paper,
  roomLeft,
  tag,
  turnPage,
  type Doc,
  type Sheet,
  type Tag,
} from './pdf-sheet.ts'
import { wrap, type TypeStyle } from './pdf-type.ts'

const text: TypeStyle = { face: 'regular', size: 9.5, leading: 13, color: ink.text }
const rowHead: TypeStyle = { ...text, face: 'semibold' }
const more: TypeStyle = { face: 'regular', size: 8.5, leading: 13, color: ink.muted }
const columnHead: TypeStyle = { face: 'semibold', size: 8.5, leading: 12, color: ink.muted }
const gap = 12
const pad = 5

/** A row taller than this is allowed to break over pages where it stands; a lower one moves whole. */
const breakable = 260

type Column = { x: number; width: number }
type Line = { text: string; style: TypeStyle }

/** A table with one row of column headings, repeated (for the eye only) on every page that it reaches. */
export function setTable(sheet: Sheet, block: Extract<Block, { kind: 'table' }>): void {
  const columns = columnsOf(block.columns.map((column) => column.share))
  const heads = block.columns.map(({ title }, index) =>
    wrap(title, columnHead, columns[index]?.width ?? measure).map((line) => ({
      text: line,
      style: columnHead,
    })),
  )
  const table = tag(sheet, sheet.body, 'Table')
  const repeat = () => {
    asArtifact(sheet, 'Pagination', (doc) => drawCells(doc, heads, columns, sheet.y))
    closeHead(sheet, heads)
  }
  if (sheet.y > paper.top) sheet.y += 4
  if (roomLeft(sheet) < 70) turnPage(sheet)
  const head = tag(sheet, tag(sheet, table, 'THead'), 'TR')
  heads.forEach((lines, index) => {
    const th = tag(sheet, head, 'TH', { scope: 'Column' })
    th.add(() => drawLines(sheet.doc, lines, columns[index]?.x ?? paper.left, sheet.y))
    th.end()
  })
  closeHead(sheet, heads)
  const body = tag(sheet, table, 'TBody')
  for (const row of block.rows) setRow(sheet, body, rowLines(row, columns), columns, repeat)
  table.end()
  sheet.y += 8
}

/** Label and value in two columns: a table whose rows have headings and whose columns need none. */
export function setFacts(sheet: Sheet, block: Extract<Block, { kind: 'facts' }>): void {
  const columns = columnsOf([28, 72])
  const table = tag(sheet, sheet.body, 'Table')
  const body = tag(sheet, table, 'TBody')
  for (const { label, value } of block.rows) {
    const cells = [
      wrap(label, rowHead, columns[0]?.width ?? 0).map((line) => ({ text: line, style: rowHead })),
      wrap(value, text, columns[1]?.width ?? 0).map((line) => ({ text: line, style: text })),
    ]
    setRow(sheet, body, cells, columns, () => undefined)
  }
  table.end()
  sheet.y += 6
}

function setRow(sheet: Sheet, body: Tag, cells: Line[][], columns: Column[], repeat: () => void): void {
  const leading = text.leading
  const count = Math.max(...cells.map((lines) => lines.length))
  const height = count * leading + 2 * pad
  const leastHere = height > breakable ? 3 * leading + 2 * pad : height
  if (roomLeft(sheet) < leastHere) {
    turnPage(sheet)
    repeat()
  }
  const row = tag(sheet, body, 'TR')
  const tags = cells.map((_, index) =>
    index === 0 ? tag(sheet, row, 'TH', { scope: 'Row' }) : tag(sheet, row, 'TD'),
  )
  for (let from = 0; from < count;) {
    const fit = Math.max(1, Math.floor((bottomEdge - sheet.y - 2 * pad) / leading))
    const to = Math.min(count, from + fit)
    const top = sheet.y + pad
    cells.forEach((lines, index) => {
      const part = lines.slice(from, to)
      if (part.length > 0) tags[index]?.add(() => drawLines(sheet.doc, part, columns[index]?.x ?? 0, top))
    })
    sheet.y = top + (to - from) * leading + pad
    from = to
    if (from < count) {
      turnPage(sheet)
      repeat()
    }
  }
  row.end()
  ruleAt(sheet, ink.rule, 0.5)
}

function rowLines(row: Cell[], columns: Column[]): Line[][] {
  return row.map((cell, index) => {
    const width = columns[index]?.width ?? measure
    const style = index === 0 ? rowHead : text
    return [
      ...wrap(cell.text, style, width).map((line) => ({ text: line, style })),
      ...cell.more.flatMap((each) => wrap(each, more, width).map((line) => ({ text: line, style: more }))),
    ]
  })
}

function columnsOf(shares: number[]): Column[] {
  const total = shares.reduce((sum, share) => sum + share, 0)
  const usable = measure - gap * (shares.length - 1)
  let x: number = paper.left
  return shares.map((share) => {
    const column = { x, width: (usable * share) / total }
    x += column.width + gap
    return column
  })
}

function drawCells(doc: Doc, cells: Line[][], columns: Column[], top: number): void {
  cells.forEach((lines, index) => drawLines(doc, lines, columns[index]?.x ?? paper.left, top))
}

function drawLines(doc: Doc, lines: Line[], x: number, top: number): void {
  lines.forEach(({ text: line, style }, index) => {
    if (line !== '')
      drawLine(doc, lastOf(lines, index) ? line : `${line.trimEnd()} `, style, x, top + index * text.leading)
  })
}

const lastOf = (lines: Line[], index: number) => index === lines.length - 1

function closeHead(sheet: Sheet, heads: Line[][]): void {
  sheet.y += Math.max(...heads.map((lines) => lines.length)) * text.leading + 3
  ruleAt(sheet, ink.accent, 1)
}

function ruleAt(sheet: Sheet, color: string, weight: number): void {
  asArtifact(sheet, 'Layout', (doc) => doc.rect(paper.left, sheet.y, measure, weight).fill(color))
}
