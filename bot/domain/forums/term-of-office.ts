import type { PlainDate } from '../calendar/plain-date.ts'
import type { Term } from '../members/term.ts'
import { addDays } from '../calendar/plain-date.ts'
import { addYears } from '../wheel/when.ts'

/** Terms that follow each other without a gap: `began` is the first day of one of them, of past or coming ones alike. */
export type Terms = { years: number; began: PlainDate }

/** The term in which the day lies; its last day is the one before the next begins. */
export function termOn({ years, began }: Terms, day: PlainDate): Term & { to: PlainDate } {
  const apart = Number(day.slice(0, 4)) - Number(began.slice(0, 4))
  let nth = Math.floor(apart / years)
  // Terms that begin within the year: 1 March of the year after four is still in the one before.
  if (addYears(began, nth * years) > day) nth -= 1
  return { from: addYears(began, nth * years), to: addDays(addYears(began, (nth + 1) * years), -1) }
}
