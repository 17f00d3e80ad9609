import type { Block } from './blocks.ts'
import type { Area, Letters, Pattern, Shape } from './figure.ts'
import { bottomEdge, keepRoom, measure, paper, tag, type Doc, type Sheet } from './pdf-sheet.ts'

/** Sets the figure across the measure, or as wide as one page is high enough for, with its text for screen readers. */
export function setFigure(sheet: Sheet, { figure, alt }: Extract<Block, { kind: 'figure' }>): void {
  const scale = Math.min(measure / figure.width, (bottomEdge - paper.top) / figure.height)
  const [width, height] = [figure.width * scale, figure.height * scale]
  keepRoom(sheet, height)
  const [x, y] = [paper.left + (measure - width) / 2, sheet.y]
  const element = tag(sheet, sheet.body, 'Figure', { alt, bbox: [x, y, x + width, y + height] })
  const pattern = patternsOf(sheet.doc, scale)
  element.add(() => {
    sheet.doc.save().transform(scale, 0, 0, scale, x, y)
    drawAll(sheet.doc, figure.shapes, pattern)
    sheet.doc.restore()
  })
  element.end()
  sheet.y += height + 12
}

type Tile = ReturnType<Doc['pattern']>

/** A pattern's tiles are laid on the page itself, whatever has been scaled: so they are made in the figure's scale. */
function patternsOf(doc: Doc, scale: number): (pattern: Pattern) => Tile {
  const known = new Map<string, Tile>()
  return ({ name, side, lines }) => {
    const drawn = lines.map((line) => {
      const [x1, y1, x2, y2] = line.map((each) => (each * scale).toFixed(3))
      return `${x1} ${y1} m ${x2} ${y2} l S`
    })
    const length = side * scale
    const tile =
      known.get(name) ??
      doc.pattern([0, 0, length, length], length, length, `${scale.toFixed(3)} w 1 J ${drawn.join(' ')}`)
    known.set(name, tile)
    return tile
  }
}

type TileOf = ReturnType<typeof patternsOf>

function drawAll(doc: Doc, shapes: readonly Shape[], tileOf: TileOf): void {
  for (const shape of shapes) {
    doc.save()
    if (shape.kind === 'area') drawArea(doc, shape, tileOf)
    else if (shape.kind === 'letters') drawLetters(doc, shape)
    else {
      doc.translate(shape.at.x, shape.at.y)
      drawAll(doc, shape.shapes, tileOf)
    }
    doc.restore()
  }
}

function drawArea(doc: Doc, { path, at, fill, pattern, stroke }: Area, tileOf: TileOf): void {
  if (at !== undefined) doc.translate(at.x, at.y)
  if (fill !== null && pattern !== undefined) {
    doc.path(path).fill(fill)
    doc.path(path).fill([tileOf(pattern), pattern.color])
    if (stroke !== undefined) doc.path(path).lineWidth(stroke.width).stroke(stroke.color)
    return
  }
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
