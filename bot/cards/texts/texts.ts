import type { Language } from '../../domain/language.ts'
import { da } from './da.ts'
import { en } from './en.ts'

export type Texts = typeof da

export function textsIn(language: Language): Texts {
  return language === 'en' ? en : da
}
