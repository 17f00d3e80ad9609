import type { Block } from './blocks.ts'
import type { Area, Figure, Letters, Shape } from './figure.ts'
import { bottomEdge, keepRoom, measure, paper, tag, type Doc, type Sheet } from './pdf-sheet.ts'

/** Sets the figure across the measure, or as wide as one page is high enough for, with its text for screen readers. */
export function setFigure(sheet: Sheet, { figure, alt }: Extract<Block, { kind: 'figure' }>): void {
  const scale = Math.min(measure / figure.width, (bottomEdge - paper.top) / figure.height)
  const [width, height] = [figure.width * scale, figure.height * scale]
  keepRoom(sheet, height)
  const [x, y] = [paper.left + (measure - width) / 2, sheet.y]
  const element = tag(sheet, sheet.body, 'Figure', { alt, bbox: [x, y, x + width, y + height] })
  element.add(() => {
    sheet.doc.save().transform(scale, 0, 0, scale, x, y)
    drawAll(sheet.doc, figure.shapes)
    sheet.doc.restore()
  })
  element.end()
  sheet.y += height + 12
}

function drawAll(doc: Doc, shapes: readonly Shape[]): void {
  for (const shape of shapes) {
    doc.save()
    if (shape.kind === 'area') drawArea(doc, shape)
    else if (shape.kind === 'letters') drawLetters(doc, shape)
    else {
      doc.translate(shape.at.x, shape.at.y)
      drawAll(doc, shape.shapes)
    }
    doc.restore()
  }
}

function drawArea(doc: Doc, { path, at, fill, stroke }: Area): void {
  if (at !== undefined) doc.translate(at.x, at.y)
  doc.path(path)
  if (stroke !== undefined) {
    doc.lineWidth(stroke.width)
    if (stroke.dash !== undefined) doc.dash(stroke.dash[0], { space: stroke.dash[1] })
  }
  if (fill !== null && stroke !== undefined) doc.fillAndStroke(fill, stroke.color)
  else if (fill !== null) doc.fill(fill)
  else if (stroke !== undefined) doc.stroke(stroke.color)
}

function drawLetters(doc: Doc, { letters, scale, fill }: Letters): void {
  for (const { outline, x, y, turn } of letters) {
    const angle = (turn * Math.PI) / 180
    const [along, across] = [Math.cos(angle) * scale, Math.sin(angle) * scale]
    // A page's y goes downwards here, a font's upwards.
    doc.save().transform(along, across, across, -along, x, y).path(outline).fill(fill).restore()
  }
}
