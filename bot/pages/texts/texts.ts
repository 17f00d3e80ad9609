import type { Language } from '../../domain/language.ts'
import { da } from './da.ts'
import { en } from './en.ts'

export type PageTexts = typeof da

export function pageTextsIn(language: Language): PageTexts {
  return language === 'en' ? en : da
}
