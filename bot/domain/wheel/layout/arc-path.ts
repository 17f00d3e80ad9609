import { path } from 'd3-path'
import { arc } from 'd3-shape'
import type { Sector } from './time-axis.ts'

export type Band = { inner: number; outer: number }
export type Point = { x: number; y: number }

/** A piece of a ring as an SVG path around (0, 0); `rounded` takes the corners off. */
export function sectorPath({ from, to }: Sector, { inner, outer }: Band, rounded = 0): string {
  const shape = arc().digits(2).cornerRadius(rounded)({
    startAngle: from,
    endAngle: to,
    innerRadius: inner,
    outerRadius: outer,
  })
  return shape ?? ''
}

/** The point at an angle, clockwise from the top, and a distance from the middle; y points down. */
export function pointAt(angle: number, distance: number): Point {
  return { x: distance * Math.sin(angle), y: -distance * Math.cos(angle) }
}

/** Whether what lies at that angle is in the lower half. */
export const isBelow = (angle: number): boolean => Math.cos(angle) < 0

/** The angle of a point, clockwise from the top, 0 to a full turn. */
export function angleOf({ x, y }: Point): number {
  const angle = Math.atan2(x, -y)
  return angle < 0 ? angle + 2 * Math.PI : angle
}

/**
 * A text that runs along a circle within a band: `path` is its baseline, in the direction of reading, and `anchor` says
 * where on it the text is held (SVG's `text-anchor`). In the lower half it runs against the clock, so that it never stands
 * on its head.
 */
export type ArcText = {
  text: string
  size: number
  path: string
  anchor: 'start' | 'middle' | 'end'
} & Sector &
  Band

/** `held`: the end of the sector where the text stays when a font is narrower or wider than was thought. */
export function arcText(
  text: string,
  size: number,
  sector: Sector,
  band: Band,
  held: 'from' | 'middle' | 'to',
): ArcText {
  const below = isBelow((sector.from + sector.to) / 2)
  // A third of the size lies between the baseline and the middle of the small letters.
  const radius = (band.inner + band.outer) / 2 + (below ? size : -size) / 3
  const line = path()
  const [start, end] = below ? [sector.to, sector.from] : [sector.from, sector.to]
  line.arc(0, 0, radius, start - Math.PI / 2, end - Math.PI / 2, below)
  const anchor = held === 'middle' ? 'middle' : (held === 'from') === below ? 'end' : 'start'
  return { text, size, path: rounded(line.toString()), anchor, ...sector, ...band }
}

const rounded = (text: string): string =>
  text.replace(/-?\d+\.\d+(e-?\d+)?/g, (each) => `${+(+each).toFixed(2)}`)
