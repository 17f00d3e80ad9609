import type { Language } from '../domain/language.ts'
import type { BlockUse } from '../store/meeting-ground.ts'

/** Why a block of the run sheet cannot be removed, in one sentence. */
export function inUseText(uses: readonly BlockUse[], language: Language): string {
  const said = [...new Set(uses)].map((use) => texts[language].uses[use])
  return texts[language].sentence(new Intl.ListFormat(language).format(said))
}

const texts = {
  da: {
    uses: {
      groups: 'udsendte grupper',
      notes: 'noter',
      cards: 'papkort',
      run: 'tider fra afviklingen af mødet',
    },
    sentence: (what: string) => `Kan ikke slettes: der er ${what} på punktet.`,
  },
  en: {
    uses: {
      groups: 'published groups',
      notes: 'notes',
      cards: 'theme cards',
      run: 'times from the running meeting',
    },
    sentence: (what: string) => `Cannot be removed: it has ${what}.`,
  },
}
