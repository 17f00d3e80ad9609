import { shortDateText } from '../calendar/date-text.ts'
import type { Language } from '../language.ts'
import type { CadenceRule } from './cadence-rule.ts'
import type { ChairRule, CompositionRule, Count } from './composition-rule.ts'
import { chairText, meetingsText, monthText, words } from './finding-words.ts'
import { andText, postsText, whoText } from './who-text.ts'

/** A rule as its forum tells it: '7 socialdirektører fra kommunerne, med geografisk spredning'. */
export function compositionText(rule: CompositionRule, language: Language): string {
  const { who, count } = rule
  const many = count.most === 1 || (count.most === null && count.least === 1) ? 1 : 2
  if (rule.rule === 'each_municipality') {
    const posts = postsText(who, many, language)
    const where = language === 'da' ? 'fra hver kommune' : 'from each municipality'
    return `${amountText(count, language)}${posts} ${where}`
  }
  const spread = rule.spread
    ? { da: ', med geografisk spredning', en: ', geographically spread' }[language]
    : ''
  return `${amountText(count, language)}${whoText(who, many, language)}${spread}`
}

/** '7 ', 'mindst 1 ', 'op til 1 ', '2 til 4 '; 'eventuelt ' where any number will do. */
function amountText({ least, most }: Count, language: Language): string {
  const say = { da: ['mindst', 'op til', 'til', 'eventuelt'], en: ['at least', 'up to', 'to', 'optionally'] }
  const [atLeast, upTo, to, optionally] = say[language]
  if (most === null) return least === 0 ? `${optionally} ` : `${atLeast} ${least} `
  if (least === most) return `${least} `
  return least === 0 ? `${upTo} ${most} ` : `${least} ${to} ${most} `
}

/** '3 møder i foråret og 3 i efteråret', 'efter behov'. */
export function cadenceText(rule: CadenceRule, language: Language): string {
  return cadence[language](rule)
}

const cadence: Record<Language, (rule: CadenceRule) => string> = {
  da: (rule) => {
    switch (rule.cadence) {
      case 'months':
        return `møde i ${monthsText(rule.months, 'da')}`
      case 'seasons':
        return `${meetingsText(rule.spring, 'da')} i foråret og ${rule.autumn} i efteråret`
      case 'year': {
        const each = rule.each.map((part) => `ét om ${words.da.parts[part]}`)
        const parts = each.length === 0 ? '' : `, heraf ${andText(each, 'da')}`
        return `${yearText(rule.count, 'da')} om året${parts}`
      }
      case 'purpose':
        return `et møde fra ${monthText(rule.from, 'da')} til ${monthText(rule.to, 'da')} til at ${words.da.purposes[rule.purpose]}`
      case 'terms':
        return `perioder på ${rule.years} år fra ${shortDateText(rule.began, 'da')}; det første møde i hver er til at ${words.da.purposes.align_expectations}`
      case 'as_needed':
        return 'efter behov'
      case 'own_calendar':
        return 'egen kalender'
    }
  },
  en: (rule) => {
    switch (rule.cadence) {
      case 'months':
        return `a meeting in ${monthsText(rule.months, 'en')}`
      case 'seasons':
        return `${meetingsText(rule.spring, 'en')} in spring and ${rule.autumn} in autumn`
      case 'year': {
        const each = rule.each.map((part) => `one on ${words.en.parts[part]}`)
        const parts = each.length === 0 ? '' : `, of which ${andText(each, 'en')}`
        return `${yearText(rule.count, 'en')} a year${parts}`
      }
      case 'purpose':
        return `a meeting from ${monthText(rule.from, 'en')} to ${monthText(rule.to, 'en')} to ${words.en.purposes[rule.purpose]}`
      case 'terms':
        return `terms of ${rule.years} years from ${shortDateText(rule.began, 'en')}; the first meeting of each is to ${words.en.purposes.align_expectations}`
      case 'as_needed':
        return 'as needed'
      case 'own_calendar':
        return 'a calendar of its own'
    }
  },
}

/** 'skal være formand for KKR'; 'vælges af medlemmerne', 'ingen formand'. */
export function chairRuleText(chair: ChairRule, host: string | null, language: Language): string {
  if (chair.chair === 'none') return { da: 'ingen formand', en: 'no chair' }[language]
  return (
    chairText(chair, host, language) ?? { da: 'vælges af medlemmerne', en: 'chosen by the members' }[language]
  )
}

function yearText({ least, most }: Count, language: Language): string {
  if (most === null) return `${{ da: 'mindst', en: 'at least' }[language]} ${meetingsText(least, language)}`
  if (least === most) return meetingsText(least, language)
  return `${least}-${meetingsText(most, language)}`
}

function monthsText(months: readonly number[], language: Language): string {
  const inOrder = months.toSorted((a, b) => a - b)
  return andText(
    inOrder.map((month) => monthText(month, language)),
    language,
  )
}
