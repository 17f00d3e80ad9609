import type { Language } from '../language.ts'
import { ZONE } from './copenhagen.ts'
import { isPlainDate, type PlainDate } from './plain-date.ts'

const DAY = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' } as const
const CLOCK = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const

const formats = {
  da: new Intl.DateTimeFormat('da-DK', { ...DAY, ...CLOCK, timeZone: ZONE }),
  en: new Intl.DateTimeFormat('en-GB', { ...DAY, ...CLOCK, timeZone: ZONE }),
}

const numbers = { da: new Intl.NumberFormat('da-DK'), en: new Intl.NumberFormat('en-GB') }

/** 'fredag den 29. maj 2026 kl. 13.00' or 'Friday 29 May 2026 at 13:00', in Danish time. */
export function dateTimeText(instant: Date, language: Language): string {
  const parts = partsOf(instant, language)
  const { weekday } = parts
  return language === 'da'
    ? `${weekday} den ${shortText(parts, language)}`
    : `${weekday} ${shortText(parts, language)}`
}

/** '29. maj 2026 kl. 13.00' or '29 May 2026 at 13:00', in Danish time. */
export function shortDateTimeText(instant: Date, language: Language): string {
  return shortText(partsOf(instant, language), language)
}

/** 'fredag den 29. maj 2026' or 'Friday 29 May 2026'. */
export function dateText(date: PlainDate, language: Language): string {
  const { weekday, day, month, year } = partsOf(noonOf(date), language)
  return language === 'da' ? `${weekday} den ${day}. ${month} ${year}` : `${weekday} ${day} ${month} ${year}`
}

/** '29. maj 2026' or '29 May 2026'. */
export function shortDateText(date: PlainDate, language: Language): string {
  const { day, month, year } = partsOf(noonOf(date), language)
  return language === 'da' ? `${day}. ${month} ${year}` : `${day} ${month} ${year}`
}

/** 'kl. 13.00' or '13:00', in Danish time. */
export function timeText(instant: Date, language: Language): string {
  return clockText(partsOf(instant, language), language)
}

/** '1.234,5' in Danish, '1,234.5' in English; at most three decimals. */
export function numberText(value: number, language: Language): string {
  return numbers[language].format(value)
}

type Parts = Record<'weekday' | 'day' | 'month' | 'year' | 'hour' | 'minute', string>

function shortText(parts: Parts, language: Language): string {
  const { day, month, year } = parts
  return language === 'da'
    ? `${day}. ${month} ${year} ${clockText(parts, language)}`
    : `${day} ${month} ${year} at ${clockText(parts, language)}`
}

function clockText({ hour, minute }: Parts, language: Language): string {
  return language === 'da' ? `kl. ${hour}.${minute}` : `${hour}:${minute}`
}

function partsOf(instant: Date, language: Language): Parts {
  const parts = formats[language].formatToParts(instant).map((part) => [part.type, part.value])
  return Object.fromEntries(parts) as Parts
}

/** An instant of the date in Denmark, summer and winter. */
function noonOf(date: PlainDate): Date {
  if (!isPlainDate(date)) throw new RangeError(`Not a date: ${date}`)
  return new Date(`${date}T12:00:00Z`)
}
