import type { Language } from '../language.ts'
import type { AgreementPart } from '../wheel/entry.ts'
import type { ClosedWhy } from '../wheel/give-way.ts'
import type { MeetingPurpose, Season } from './cadence-rule.ts'
import type { ChairRule, Count } from './composition-rule.ts'
import { whoText } from './who-text.ts'

type Words = {
  seasons: Record<Season, string>
  parts: Record<AgreementPart, string>
  purposes: Record<MeetingPurpose, string>
  closed: Record<ClosedWhy, string>
}

export const words: Record<Language, Words> = {
  da: {
    seasons: { spring: 'foråret', autumn: 'efteråret' },
    parts: { development_strategy: 'udviklingsstrategien', steering_agreement: 'styringsaftalen' },
    purposes: { align_expectations: 'afstemme forventninger', focus_areas: 'drøfte fokusområder' },
    closed: { public_holiday: 'en helligdag', closed_day: 'en lukkedag', weekend: 'en weekenddag' },
  },
  en: {
    seasons: { spring: 'spring', autumn: 'autumn' },
    parts: { development_strategy: 'the development strategy', steering_agreement: 'the steering agreement' },
    purposes: { align_expectations: 'align expectations', focus_areas: 'discuss focus areas' },
    closed: { public_holiday: 'a public holiday', closed_day: 'a closed day', weekend: 'a weekend day' },
  },
}

/** 'skal være 7', 'skal være mindst 1'. */
export function leastText({ least, most }: Count, language: Language): string {
  if (language === 'da') return most === least ? `skal være ${least}` : `skal være mindst ${least}`
  return most === least ? `must be ${least}` : `must be at least ${least}`
}

/** 'skal være 7', 'må højst være 1'. */
export function mostText({ least, most }: Count, language: Language): string {
  if (language === 'da') return most === least ? `skal være ${most}` : `må højst være ${most}`
  return most === least ? `must be ${most}` : `may be at most ${most}`
}

/** What is asked of a chair, as the end of a sentence about one; null where the members choose. */
export function chairText(chair: ChairRule, host: string | null, language: Language): string | null {
  switch (chair.chair) {
    case 'post':
      return `${language === 'da' ? 'skal være' : 'must be the'} ${whoText(chair.who, 1, language)}`
    case 'host':
      return language === 'da'
        ? `skal komme fra ${host ?? 'sekretariatets værtskommune'}`
        : `must come from ${host ?? 'the municipality that hosts the secretariat'}`
    case 'a_municipality':
      return language === 'da' ? 'skal komme fra en kommune' : 'must come from a municipality'
    case 'chosen':
    case 'none':
      return null
  }
}

/** 'møde' or 'møder'. */
export function meetingsText(count: number, language: Language): string {
  const [one, many] = language === 'da' ? ['møde', 'møder'] : ['meeting', 'meetings']
  return `${count} ${count === 1 ? one : many}`
}

/** 'februar', 'February'. */
export function monthText(month: number, language: Language): string {
  const name = new Intl.DateTimeFormat(language === 'da' ? 'da-DK' : 'en-GB', {
    month: 'long',
    timeZone: 'UTC',
  })
  return name.format(Date.UTC(2026, month - 1, 1))
}
