import type { Area, Shape } from '../journal/figure.ts'
import { cutTo, straight } from './letters.ts'
import { lookOf, papers, type Theme } from './looks.ts'

/** What one line of a legend says: a sample of a look, or a number, before its text. */
export type LegendLine = { sample: { look: number | null } | { number: number } | null; text: string }
export type LegendPart = { title: string; lines: readonly LegendLine[] }

const SIZE = 12
const LEADING = 18
const SAMPLE = { width: 22, height: 12 }
const INDENT = 32
const GAP = 24

/** The parts one below the other, each in columns of its own; `height` is what they take. */
export function drawLegend(
  parts: readonly LegendPart[],
  { x, y, width }: { x: number; y: number; width: number },
  theme: Theme,
): { shapes: Shape[]; height: number } {
  const shapes: Shape[] = []
  let top = y
  for (const { title, lines } of parts) {
    if (lines.length === 0) continue
    const paper = papers[theme]
    shapes.push(straight(title, 14, { x, y: top + 14 }, { fill: paper.text, face: 'semibold' }))
    top += 26
    const columns = width >= 520 ? 2 : 1
    const each = (width - GAP * (columns - 1)) / columns
    const rows = Math.ceil(lines.length / columns)
    lines.forEach((line, at) => {
      const left = x + Math.floor(at / rows) * (each + GAP)
      const base = top + (at % rows) * LEADING + SIZE
      shapes.push(...drawLine(line, left, base, each, theme))
    })
    top += rows * LEADING + 14
  }
  return { shapes, height: top - y }
}

function drawLine(
  { sample, text }: LegendLine,
  x: number,
  base: number,
  width: number,
  theme: Theme,
): Shape[] {
  const paper = papers[theme]
  const words = straight(
    cutTo(text, SIZE, width - INDENT),
    SIZE,
    { x: x + (sample === null ? 0 : INDENT), y: base },
    { fill: paper.text },
  )
  if (sample === null) return [words]
  if ('number' in sample) {
    const number = straight(
      `${sample.number}`,
      SIZE,
      { x: x + 22, y: base, anchor: 'end' },
      {
        fill: paper.text,
        face: 'semibold',
      },
    )
    return [number, words]
  }
  const look = lookOf(sample.look, theme)
  const box: Area = {
    kind: 'area',
    path: `M0,0H${SAMPLE.width}V${SAMPLE.height}H0Z`,
    at: { x, y: base - SAMPLE.height + 2 },
    fill: look.fill,
    ...(look.pattern !== null && { pattern: look.pattern }),
    stroke: { color: look.edge, width: 1.25 },
  }
  return [box, words]
}
