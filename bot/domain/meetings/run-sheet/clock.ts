import type { TimeOfDay } from '../../calendar/plain-date.ts'
import type { Language } from '../../language.ts'
import { MINUTES_OF_DAY } from './run-sheet.ts'

/** '13:05' of 785 minutes after midnight; '00:00' of the midnight that ends the day. */
export function clockOf(minute: number): TimeOfDay {
  const ofDay = minute % MINUTES_OF_DAY
  return `${two(Math.floor(ofDay / 60))}:${two(ofDay % 60)}`
}

/** 785 of '13:05'. */
export function minuteOf(time: TimeOfDay): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  return hours * 60 + minutes
}

/** 'kl. 13.05' or '13:05'. */
export const clockText = (minute: number, language: Language): string =>
  language === 'da' ? `kl. ${clockOf(minute).replace(':', '.')}` : clockOf(minute)

/** '1 minut', '20 minutes'. */
export function minutesText(minutes: number, language: Language): string {
  const one = Math.abs(minutes) === 1
  return language === 'da'
    ? `${minutes} ${one ? 'minut' : 'minutter'}`
    : `${minutes} ${one ? 'minute' : 'minutes'}`
}

const two = (value: number): string => String(value).padStart(2, '0')
