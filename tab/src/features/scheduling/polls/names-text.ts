import type { Language } from '../../../../../bot/domain/language.ts'

/** 'Faxe, Greve og Ringsted'. */
export const namesText = (people: readonly { label: string }[], language: Language): string =>
  new Intl.ListFormat(language, { type: 'conjunction' }).format(people.map(({ label }) => label))
