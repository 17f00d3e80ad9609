import type { Language } from '../../../bot/domain/language.ts'
import { ZONE } from './copenhagen.ts'

const shape = {
  timeZone: ZONE,
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
} as const

const formats = {
  da: new Intl.DateTimeFormat('da-DK', shape),
  en: new Intl.DateTimeFormat('en-GB', shape),
}

/** 'fredag den 29. maj 2026 kl. 13.00' or 'Friday 29 May 2026 at 13:00', in Danish time. */
export function dateTimeText(instant: Date | string, language: Language): string {
  const { weekday, hour, minute, ...day } = partsOf(new Date(instant), language)
  return language === 'da'
    ? `${weekday} den ${dayText(day, language)} kl. ${hour}.${minute}`
    : `${weekday} ${dayText(day, language)} at ${hour}:${minute}`
}

/** 'fredag den 29. maj kl. 13.00' or 'Friday 29 May at 13:00', for a button: the year stands beside it. */
export function dayTimeText(instant: Date | string, language: Language): string {
  const { weekday, day, month, hour, minute } = partsOf(new Date(instant), language)
  return language === 'da'
    ? `${weekday} den ${day}. ${month} kl. ${hour}.${minute}`
    : `${weekday} ${day} ${month} at ${hour}:${minute}`
}

/** '29. maj 2026 kl. 13.00' or '29 May 2026 at 13:00', in Danish time. */
export function shortDateTimeText(instant: Date | string, language: Language): string {
  const { hour, minute, ...day } = partsOf(new Date(instant), language)
  return language === 'da'
    ? `${dayText(day, language)} kl. ${hour}.${minute}`
    : `${dayText(day, language)} at ${hour}:${minute}`
}

/** 'fredag den 29. maj 2026 kl. 13.00–15.00' or 'Friday 29 May 2026 at 13:00–15:00', for a time within a day. */
export function spanText(
  { start, end }: { start: Date | string; end: Date | string },
  language: Language,
): string {
  const { hour, minute } = partsOf(new Date(end), language)
  return `${dateTimeText(start, language)}–${hour}${language === 'da' ? '.' : ':'}${minute}`
}

/** 'fredag den 29. maj 2026' or 'Friday 29 May 2026', for a date as 'YYYY-MM-DD'. */
export function dateText(date: string, language: Language): string {
  const { weekday, ...day } = partsOfDate(date, language)
  return language === 'da'
    ? `${weekday} den ${dayText(day, language)}`
    : `${weekday} ${dayText(day, language)}`
}

/** '29. maj 2026' or '29 May 2026', for a date as 'YYYY-MM-DD'. */
export function shortDateText(date: string, language: Language): string {
  return dayText(partsOfDate(date, language), language)
}

type Parts = Record<'weekday' | 'day' | 'month' | 'year' | 'hour' | 'minute', string>

function partsOf(instant: Date, language: Language): Parts {
  const parts = formats[language].formatToParts(instant).map(({ type, value }) => [type, value])
  return Object.fromEntries(parts) as Parts
}

const knownDates = { da: new Map<string, Parts>(), en: new Map<string, Parts>() }

/** A year's picture says hundreds of dates, many of them again and again: each is taken apart once. */
function partsOfDate(date: string, language: Language): Parts {
  const known = knownDates[language].get(date)
  if (known !== undefined) return known
  const parts = partsOf(noonOf(date), language)
  knownDates[language].set(date, parts)
  return parts
}

const dayText = ({ day, month, year }: Pick<Parts, 'day' | 'month' | 'year'>, language: Language) =>
  language === 'da' ? `${day}. ${month} ${year}` : `${day} ${month} ${year}`

/** Noon in UTC falls on the same date in Denmark, summer and winter. */
const noonOf = (date: string) => new Date(`${date}T12:00:00Z`)
