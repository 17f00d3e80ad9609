import { pointAt, sectorPath, type ArcText } from '../domain/wheel/layout/arc-path.ts'
import type { Mark, WheelPicture } from '../domain/wheel/layout/lay-out-wheel.ts'
import type { Area, Group, Letters, Shape } from '../journal/figure.ts'
import { around, straight } from './letters.ts'
import { lookOf, papers, type Theme } from './looks.ts'
import type { SheetItem } from './wheel-sheet.ts'

/** Everything of the picture around (0, 0): the frame, today behind the marks with their titles or numbers, the name. */
export function drawWheel(
  picture: WheelPicture,
  items: ReadonlyMap<string, { item: SheetItem; hint: string }>,
  { theme, hub, radius }: { theme: Theme; hub: readonly string[]; radius: number },
): Shape[] {
  return [
    ...frame(picture, theme, radius),
    ...todayLine(picture, theme),
    ...picture.marks.flatMap((mark) => {
      const known = items.get(mark.id)
      return known === undefined ? [] : [drawMark(mark, known.item, known.hint, theme)]
    }),
    ...hubText(hub, theme),
  ]
}

const area = (path: string, fill: string | null, stroke?: Area['stroke']): Area => ({
  kind: 'area',
  path,
  fill,
  ...(stroke !== undefined && { stroke }),
})

function frame({ rings, closed, months, weeks, axis }: WheelPicture, theme: Theme, radius: number): Shape[] {
  const paper = papers[theme]
  const line = { color: paper.line, width: 1 }
  const [inner, outer] = [rings.at(-1)?.inner ?? 0, rings[0]?.outer ?? radius]
  const spokes = axis.months.map(({ from }) => {
    const [start, end] = [pointAt(from, inner), pointAt(from, outer)]
    return `M${fixed(start.x)},${fixed(start.y)}L${fixed(end.x)},${fixed(end.y)}`
  })
  return [
    ...rings.map(({ path }) => area(path, paper.ring, line)),
    ...closed.map((path) => area(path, paper.closed)),
    area(spokes.join(''), null, line),
    ...months.map(({ path }) => area(path, paper.month, { color: paper.page, width: 2 })),
    ...weeks.map(({ path }) => area(path, null, { color: paper.line, width: 0.7 })),
    ...months.flatMap(({ title }) => lettersOf(title, paper.text, 'semibold')),
    ...weeks.flatMap(({ title }) => lettersOf(title, paper.quiet)),
  ]
}

const lettersOf = (
  text: ArcText | null,
  fill: string,
  face: 'regular' | 'semibold' = 'regular',
): Letters[] => (text === null ? [] : [around(text, { fill, face })])

function drawMark(mark: Mark, item: SheetItem, hint: string, theme: Theme): Group {
  const paper = papers[theme]
  const look = lookOf(item.look, theme)
  const over = item.state === 'held' || item.state === 'done'
  const cancelled = item.state === 'cancelled'
  const label = mark.title ?? mark.number?.text ?? null
  const inside = label !== null && label.from >= mark.sector.from - 1e-6 && label.to <= mark.sector.to + 1e-6
  const filled = !over && !cancelled
  const shape: Area = {
    kind: 'area',
    path: mark.path,
    fill: filled ? look.fill : paper.page,
    ...(filled && look.pattern !== null && { pattern: look.pattern }),
    stroke: {
      color: cancelled ? paper.edge : look.edge,
      width: item.state === 'running' ? 2.5 : 1.25,
      ...(cancelled && { dash: [3, 2] as const }),
    },
  }
  // Letters stand on plain ground: no line of a pattern runs through them.
  const ground =
    inside && filled && look.pattern !== null ? [area(sectorPath(label, grounds(label)), look.fill)] : []
  const ink = inside && filled ? look.ink : paper.text
  return {
    kind: 'group',
    hint,
    at: { x: 0, y: 0 },
    shapes: [shape, ...ground, ...lettersOf(label, ink)],
  }
}

function grounds({ inner, outer, size }: ArcText): { inner: number; outer: number } {
  const middle = (inner + outer) / 2
  const half = Math.min((outer - inner) / 2 - 1.7, size * 0.62)
  return { inner: middle - half, outer: middle + half }
}

function todayLine({ today }: WheelPicture, theme: Theme): Shape[] {
  if (today === null) return []
  const { from, to } = today
  const path = `M${fixed(from.x)},${fixed(from.y)}L${fixed(to.x)},${fixed(to.y)}`
  return [area(path, null, { color: papers[theme].today, width: 2 })]
}

const HUB_SIZES = [22, 15]

/** The wheel's name, line under line. */
function hubText(lines: readonly string[], theme: Theme): Shape[] {
  return lines.map((text, at) => {
    const y = 6 + (at - (lines.length - 1) / 2) * 24
    return straight(
      text,
      HUB_SIZES[at] ?? 15,
      { x: 0, y, anchor: 'middle' },
      { fill: papers[theme].text, face: at === 0 ? 'semibold' : 'regular' },
    )
  })
}

const fixed = (value: number): string => `${+value.toFixed(2)}`
