import { isBelow, pointAt, type ArcText, type Point } from '../domain/wheel/layout/arc-path.ts'
import type { Letter, Letters } from '../journal/figure.ts'
import { faces, printable, type Face } from '../journal/pdf-type.ts'

type Setting = { glyph: string; outline: string; before: number; advance: number }

type Line = { glyphs: Setting[]; width: number; perEm: number }

/** The outline of a glyph, and a text once set: both are asked for again and again while room is sought for titles. */
const outlines = new Map<string, string>()
const lines = new Map<string, Line>()
const MOST_LINES = 4000

function setOf(text: string, face: Face): Line {
  const key = `${face} ${text}`
  const line = lines.get(key) ?? newLine(text, face)
  if (lines.size >= MOST_LINES) lines.clear()
  lines.set(key, line)
  return line
}

function newLine(text: string, face: Face): Line {
  const font = faces()[face]
  const { glyphs, positions } = font.layout(printable(text).replaceAll('\n', ' '))
  let width = 0
  const set = glyphs.map((glyph, at): Setting => {
    const key = `${face === 'regular' ? 'r' : 's'}${glyph.id}`
    const outline = outlines.get(key) ?? glyph.path.toSVG()
    outlines.set(key, outline)
    const { xAdvance, xOffset } = positions[at] ?? { xAdvance: glyph.advanceWidth, xOffset: 0 }
    const before = width + xOffset
    width += xAdvance
    return { glyph: key, outline, before, advance: xAdvance }
  })
  return { glyphs: set, width, perEm: font.unitsPerEm }
}

/** How long the text is at a size, in the font that it is drawn with. */
export function lengthOf(text: string, size: number, face: Face = 'regular'): number {
  const { width, perEm } = setOf(text, face)
  return (width / perEm) * size
}

type Ink = { fill: string; face?: Face }

/** A line of text; `at` is its start on the baseline, or its middle or end. */
export function straight(
  text: string,
  size: number,
  at: Point & { anchor?: ArcText['anchor'] },
  { fill, face = 'regular' }: Ink,
): Letters {
  const { glyphs, width, perEm } = setOf(text, face)
  const scale = size / perEm
  const start = at.x - width * scale * shareBefore(at.anchor ?? 'start')
  const letters = glyphs.flatMap(({ glyph, outline, before }): Letter[] =>
    outline === '' ? [] : [{ glyph, outline, x: start + before * scale, y: at.y, turn: 0 }],
  )
  return { kind: 'letters', letters, scale, fill }
}

/** A text of the layout, each letter standing on the circle by the middle of its width. */
export function around({ text, size, anchor, ...place }: ArcText, { fill, face = 'regular' }: Ink): Letters {
  const { glyphs, width, perEm } = setOf(text, face)
  const scale = size / perEm
  const { from, to, inner, outer } = place
  const below = isBelow((from + to) / 2)
  // As arc-path.ts lays the baseline.
  const radius = (inner + outer) / 2 + (below ? size : -size) / 3
  const share = shareBefore(anchor)
  const free = (to - from) * radius - width * scale
  const letters = glyphs.flatMap(({ glyph, outline, before, advance }): Letter[] => {
    if (outline === '') return []
    const along = (free * share + (before + advance / 2) * scale) / radius
    const angle = below ? to - along : from + along
    const turn = angle + (below ? Math.PI : 0)
    const middle = pointAt(angle, radius)
    const half = (advance / 2) * scale
    const [x, y] = [middle.x - half * Math.cos(turn), middle.y - half * Math.sin(turn)]
    return [{ glyph, outline, x, y, turn: (turn * 180) / Math.PI }]
  })
  return { kind: 'letters', letters, scale, fill }
}

const shareBefore = (anchor: ArcText['anchor']): number =>
  anchor === 'start' ? 0 : anchor === 'middle' ? 0.5 : 1

/** The text cut to a length, with an ellipsis where something was left out. */
export function cutTo(text: string, size: number, most: number): string {
  if (lengthOf(text, size) <= most) return text
  const letters = [...new Intl.Segmenter('da', { granularity: 'grapheme' }).segment(text)]
  // Halving: a title has at most 150 letters.
  let [fits, tooLong] = [0, letters.length]
  const start = (count: number) =>
    `${letters
      .slice(0, count)
      .map(({ segment }) => segment)
      .join('')
      .trimEnd()}…`
  while (tooLong - fits > 1) {
    const middle = Math.floor((fits + tooLong) / 2)
    if (lengthOf(start(middle), size) <= most) fits = middle
    else tooLong = middle
  }
  return start(fits)
}
