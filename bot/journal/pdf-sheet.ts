import { faces, type TypeStyle } from './pdf-type.ts'

/** A4 in points, and the field that text may fill. */
export const paper = { width: 595.28, height: 841.89, left: 64, right: 64, top: 72, bottom: 76 } as const
export const measure = paper.width - paper.left - paper.right

/** Every ink stands at least 4.5:1 on white and on the tints (WCAG 1.4.3). */
export const ink = {
  text: '#1f2328',
  muted: '#565d66',
  accent: '#164a5b',
  rule: '#c9ced4',
  good: '#1d5c3a',
  waiting: '#164a5b',
  bad: '#8f1d1d',
  goodTint: '#eef5f0',
  waitingTint: '#edf3f5',
  badTint: '#faf0ef',
} as const

export type Doc = PDFKit.PDFDocument
export type Tag = PDFKit.PDFStructureElement

/** Where the pen is. `body` is the root of the structure tree; `y` grows downwards. */
export type Sheet = { doc: Doc; body: Tag; y: number }

export const bottomEdge = paper.height - paper.bottom
export const roomLeft = (sheet: Sheet): number => bottomEdge - sheet.y

export function turnPage(sheet: Sheet): void {
  sheet.doc.addPage()
  sheet.y = paper.top
}

/** Goes to a new page when less than so many points are left; so a heading never stands alone at the foot. */
export function keepRoom(sheet: Sheet, points: number): void {
  if (roomLeft(sheet) < points && sheet.y > paper.top) turnPage(sheet)
}

/** A child of `parent` in the structure tree. Attached at once, so that what is drawn in it is marked as it is drawn. */
export function tag(sheet: Sheet, parent: Tag, type: string, options: TagOptions = {}): Tag {
  const child = sheet.doc.struct(type, options)
  parent.add(child)
  return child
}

/**
 * `scope` and `bbox` are missing from the package's types: the one makes a TH say what it heads, the other tells where a
 * figure stands (left, top, right, bottom).
 */
export type TagOptions = {
  title?: string
  alt?: string
  scope?: 'Column' | 'Row'
  bbox?: [number, number, number, number]
}

/** Draws something that is no content: lines, tints, repeated headings, page numbers. Readers skip it. */
export function asArtifact(sheet: Sheet, type: 'Layout' | 'Pagination', draw: (doc: Doc) => void): void {
  sheet.doc.markContent('Artifact', { type })
  draw(sheet.doc)
  sheet.doc.endMarkedContent()
}

/** Draws one line of text with its top at `y`. The text holds only characters that the font has. */
export function drawLine(doc: Doc, text: string, style: TypeStyle, x: number, y: number): void {
  doc.font(style.face).fontSize(style.size).fillColor(style.color)
  doc.text(text, x, y, { lineBreak: false })
}

export function registerFaces(doc: Doc): void {
  // pdfkit takes parsed fonts since 0.20; its types still know only paths and bytes.
  for (const [name, font] of Object.entries(faces())) doc.registerFont(name, font as unknown as Buffer)
}
