import { pointAt, sectorPath, type Point } from '../../../../../bot/domain/wheel/layout/arc-path.ts'
import type { Mark, WheelPicture } from '../../../../../bot/domain/wheel/layout/lay-out-wheel.ts'
import { FULL_TURN } from '../../../../../bot/domain/wheel/layout/time-axis.ts'
import { addDays, daysBetween } from '../../../time/plain-days.ts'
import type { PictureItem } from './picture-item.ts'

type Axis = WheelPicture['axis']

/** The mark in its own row on another first day: nothing else of the picture is laid out anew. Null outside the months. */
export function movedMark(
  mark: Mark,
  { from, to }: Pick<PictureItem, 'from' | 'to'>,
  first: string,
  axis: Axis,
): { path: string; at: Point } | null {
  const days = axis.sectorOf(first, addDays(first, daysBetween(from, to)))
  if (days === null) return null
  const least = mark.shape === 'day' ? mark.sector.to - mark.sector.from : days.to - days.from
  const begins =
    least > days.to - days.from
      ? Math.min(Math.max((days.from + days.to - least) / 2, 0), FULL_TURN - least)
      : days.from
  const sector = { from: begins, to: Math.max(begins + least, days.to) }
  const band = { inner: mark.band.inner + 1, outer: mark.band.outer - 1 }
  return {
    path: sectorPath(sector, band, 3),
    at: pointAt((sector.from + sector.to) / 2, (band.inner + band.outer) / 2),
  }
}

/** The first day that keeps some of the mark within the months drawn. */
export function withinAxis(
  first: string,
  { from, to }: Pick<PictureItem, 'from' | 'to'>,
  axis: Axis,
): string {
  const earliest = addDays(axis.from, -daysBetween(from, to))
  return first < earliest ? earliest : first > axis.to ? axis.to : first
}

/** How far the pointer went around between two angles, the short way: past the top too. */
export function turnBetween(before: number, after: number): number {
  const turn = after - before
  if (turn > FULL_TURN / 2) return turn - FULL_TURN
  return turn < -FULL_TURN / 2 ? turn + FULL_TURN : turn
}

/** The day where a drag that began at `grabbed` and went `turned` around would put what begins on `from`. */
export function draggedTo(from: string, grabbed: number, turned: number, axis: Axis): string {
  const end = Math.min(Math.max(grabbed + turned, 0), FULL_TURN - 1e-6)
  return addDays(from, daysBetween(axis.dateAt(grabbed), axis.dateAt(end)))
}
