import { Temporal } from 'temporal-polyfill'
import type { PlainDate } from '../calendar/plain-date.ts'

/**
 * The day on which those who took part in a meeting are forgotten: so many months after its last day, by the calendar (31
 * January and one month is the last of February).
 */
export const forgetOn = (lastDate: PlainDate, months: number): PlainDate =>
  Temporal.PlainDate.from(lastDate).add({ months }).toString()
