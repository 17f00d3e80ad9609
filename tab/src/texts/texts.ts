import { createContext, use } from 'react'
import type { Language } from '../../../bot/domain/language.ts'

/** The language that the person's Teams is set to: English there is English here, everything else Danish. */
export const LanguageContext = createContext<Language>('da')

/** The texts of one part of the tab in the reader's language. */
export function useTexts<T>(texts: Record<Language, T>): T {
  return texts[use(LanguageContext)]
}
