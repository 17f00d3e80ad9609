import type { Language } from '../../../../bot/domain/language.ts'
import { inDenmark } from '../../time/copenhagen.ts'

/** '13.40' or '13:40' of an instant, by Denmark's clock. */
export function clockAt(instant: string, language: Language): string {
  const { time } = inDenmark(new Date(instant))
  return language === 'da' ? time.replace(':', '.') : time
}
