import type { Request } from 'restify'
import type { Language } from '../../domain/language.ts'

/** The language that the tab was opened in: Danish where it says nothing else. */
export function languageOf(request: Request): Language {
  return request.header('x-language', request.header('accept-language', 'da')).startsWith('en') ? 'en' : 'da'
}
