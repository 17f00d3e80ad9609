import { dateText } from '../domain/calendar/date-text.ts'
import type { Language } from '../domain/language.ts'
import type { When } from '../domain/wheel/when.ts'

/** 'fredag den 27. marts 2026 kl. 09.00–12.00'; both its days where it lasts longer. */
export function whenText({ from, to, times }: When, language: Language): string {
  const days = from === to ? [from] : [from, to]
  const text = days.map((day) => dateText(day, language)).join(' – ')
  if (times === null) return text
  return language === 'da'
    ? `${text} kl. ${times.start.replace(':', '.')}–${times.end.replace(':', '.')}`
    : `${text} ${times.start}–${times.end}`
}
