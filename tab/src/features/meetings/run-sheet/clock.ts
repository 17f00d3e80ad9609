import { clockOf } from '../../../../../bot/domain/meetings/run-sheet/clock.ts'
import type { Language } from '../../../../../bot/domain/language.ts'

/** 820 as '13.40' in Danish, '13:40' in English: minutes after midnight, without the word before them. */
export const shortClock = (minute: number, language: Language): string =>
  language === 'da' ? clockOf(minute).replace(':', '.') : clockOf(minute)

/** '13.40', '13:40', '1340' and '9' as minutes after midnight; null: no time of day. */
export function readClock(written: string): number | null {
  const digits = /^(\d{1,2})(?:[.:]?(\d{2}))?$/.exec(written.trim().replace(/^kl\.?\s*/i, ''))
  const [hours, minutes] = [Number(digits?.[1]), Number(digits?.[2] ?? 0)]
  return digits !== null && hours < 24 && minutes < 60 ? hours * 60 + minutes : null
}

/** '20', '20 min.'; null: no length. */
export function readMinutes(written: string): number | null {
  const minutes = Number(/^\s*(\d{1,4})\s*(min\w*\.?)?\s*$/i.exec(written)?.[1])
  return minutes >= 1 && minutes <= 1440 ? minutes : null
}
