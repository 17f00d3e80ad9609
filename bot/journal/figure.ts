/**
 * A drawing as plain data, in units of its own from its upper left corner: what a PDF sets and an SVG writes are the same
 * shapes, with letters as outlines, so that it looks alike wherever it is opened. Colours are '#rrggbb'.
 */
export type Figure = { width: number; height: number; shapes: readonly Shape[] }

export type Shape = Area | Letters | Group

/** SVG path data, moved to `at`. `dash`: the lengths of line and gap. A pattern lies upon the fill. */
export type Area = {
  kind: 'area'
  path: string
  at?: Point
  fill: string | null
  pattern?: Pattern
  stroke?: { color: string; width: number; dash?: readonly [number, number] }
}

/** Lines, each from a point to another, in a square that is laid beside itself. Two of one name differ in colour alone. */
export type Pattern = {
  name: string
  side: number
  lines: readonly (readonly [number, number, number, number])[]
  color: string
}

/** A line of text. The outlines are in the font's units, upwards, and drawn at `scale`. */
export type Letters = { kind: 'letters'; letters: readonly Letter[]; scale: number; fill: string }

/** One glyph by its name in the font, on its baseline; `turn` in degrees, clockwise. */
export type Letter = { glyph: string; outline: string; turn: number } & Point

/** What belongs together, and what a pointer over it is told where the file can tell something. */
export type Group = { kind: 'group'; hint: string; at: Point; shapes: readonly (Area | Letters)[] }

type Point = { x: number; y: number }
