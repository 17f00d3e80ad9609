import type { Language } from '../../../../bot/domain/language.ts'
import { inDenmark } from '../../time/copenhagen.ts'
import { cellStart, type HeatDay } from './heat-model.ts'

const formats = {
  da: new Intl.DateTimeFormat('da-DK', { weekday: 'long', day: 'numeric', month: 'short', timeZone: 'UTC' }),
  en: new Intl.DateTimeFormat('en-GB', { weekday: 'long', day: 'numeric', month: 'short', timeZone: 'UTC' }),
}

/** 'mandag den 9. mar.' or 'Monday 9 Mar', for the head of a column. */
export const dayText = (date: string, language: Language): string =>
  formats[language].format(new Date(`${date}T12:00:00Z`))

/** '9.30' or '9:30', Danish time, of a half hour of the day. */
export function hourText(day: HeatDay, nth: number, language: Language): string {
  const { time } = inDenmark(cellStart(day, nth))
  return time.replace(/^0/, '').replace(':', language === 'da' ? '.' : ':')
}
