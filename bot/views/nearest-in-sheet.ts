import { daysBetween } from '../domain/wheel/when.ts'
import type { SheetItem, WheelSheet } from '../wheel-files/wheel-sheet.ts'

/** More than this nobody reads in a picture, and whoever asks for it without signing in must not make it take long to draw. */
export const MOST_IN_PICTURE = 300

/** The sheet with so many items at most, still in order of dates: what runs or comes next first, then what is just over. */
export function nearestInSheet(sheet: WheelSheet, today: string, most: number): WheelSheet {
  const { items } = sheet
  if (items.length <= most) return sheet
  const away = ({ from, to }: SheetItem): number =>
    to >= today ? Math.max(0, daysBetween(today, from)) : PAST + daysBetween(to, today)
  const nearest = new Set(items.toSorted((a, b) => away(a) - away(b)).slice(0, most))
  return { ...sheet, items: items.filter((item) => nearest.has(item)), notShown: items.length - most }
}

/** What is over comes after all that lies ahead. */
const PAST = 1_000_000
