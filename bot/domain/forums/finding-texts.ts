import { dateText, shortDateText } from '../calendar/date-text.ts'
import type { Language } from '../language.ts'
import type { CadenceFinding } from './cadence-finding.ts'
import type { CompositionFinding } from './composition-finding.ts'
import { chairText, leastText, meetingsText, monthText, mostText, words } from './finding-words.ts'
import { andText, postsText, whoText } from './who-text.ts'

type Finding = CompositionFinding | CadenceFinding
type Texts = { [Code in Finding['code']]: (finding: Extract<Finding, { code: Code }>) => string }

/** The finding in one sentence that a secretary can act on. */
export function findingText(finding: Finding, language: Language): string {
  // The table has the code's own sentence, which TypeScript cannot follow through an index.
  const sentence = { da, en }[language][finding.code] as (finding: Finding) => string
  return sentence(finding)
}

const da: Texts = {
  organisation_short: ({ organisation, who, count, found }) => {
    const missing = count.least - found
    return `${organisation.name} mangler ${missing} ${postsText(who, missing, 'da')}.`
  },
  organisation_over: ({ organisation, who, count, found }) =>
    `${organisation.name} har ${found} ${postsText(who, found, 'da')}; der ${mostText(count, 'da')}.`,
  too_few: ({ who, count, found }) => {
    const missing = count.least - found
    return `Der mangler ${missing} ${whoText(who, missing, 'da')}: der er ${found}, og der ${leastText(count, 'da')}.`
  },
  too_many: ({ who, count, found }) =>
    `Der er ${found} ${whoText(who, found, 'da')}; der ${mostText(count, 'da')}.`,
  same_organisation: ({ organisation, who, found }) =>
    `${organisation.name} har ${found} ${postsText(who, found, 'da')}; de skal komme fra hver sin kommune.`,
  area_absent: ({ area, who }) => `Ingen ${postsText(who, 2, 'da')} kommer fra ${area}.`,
  outside_region: ({ organisation, region }) => `${organisation.name} hører ikke til ${region}.`,
  post_unknown: ({ organisation }) =>
    `Et medlem fra ${organisation.name} er ikke talt med, fordi stillingen ikke er angivet.`,
  no_rule: ({ organisation, post }) =>
    `Reglerne har ikke plads til en ${postsText({ posts: [post] }, 1, 'da')} fra ${organisation.name}.`,
  chair_missing: ({ chair, host }) => {
    const asked = chairText(chair, host, 'da')
    return asked === null ? 'Der mangler en formand.' : `Der mangler en formand, som ${asked}.`
  },
  chair_other: ({ chair, host, organisation }) =>
    `Formanden fra ${organisation.name} passer ikke: formanden ${chairText(chair, host, 'da') ?? 'vælges af medlemmerne'}.`,
  chairs_several: ({ found }) => `Der er ${found} formænd; der skal være 1.`,
  host_unknown: () =>
    'Formanden kan først kontrolleres, når det er angivet, hvilken kommune der er vært for sekretariatet.',

  month_short: ({ month, year }) => `Der mangler et møde i ${monthText(month, 'da')} ${year}.`,
  month_over: ({ month, year, found }) =>
    `Der er ${meetingsText(found, 'da')} i ${monthText(month, 'da')} ${year}; der skal være 1.`,
  outside_months: ({ date, months }) =>
    `Mødet ${dateText(date, 'da')} ligger uden for ${listed(months, 'da')}.`,
  season_short: ({ season, year, found, needed }) =>
    `Der mangler ${meetingsText(needed - found, 'da')} i ${words.da.seasons[season]} ${year}: der er ${found}, og der skal være ${needed}.`,
  season_over: ({ season, year, found, needed }) =>
    `Der er ${meetingsText(found, 'da')} i ${words.da.seasons[season]} ${year}; der skal være ${needed}.`,
  year_short: ({ year, found, count }) =>
    `Der mangler ${meetingsText(count.least - found, 'da')} i ${year}: der er ${found}, og der ${leastText(count, 'da')}.`,
  year_over: ({ year, found, count }) =>
    `Der er ${meetingsText(found, 'da')} i ${year}; der ${mostText(count, 'da')}.`,
  part_short: ({ part, year }) => `Intet møde i ${year} er sat til at drøfte ${words.da.parts[part]}.`,
  parts_share: ({ parts, year }) =>
    `I ${year} mangler et møde: ${partsListed(parts, 'da')} skal drøftes på hver sit møde.`,
  purpose_short: ({ purpose, from, to }) =>
    `Intet møde fra ${shortDateText(from, 'da')} til ${shortDateText(to, 'da')} er sat til at ${words.da.purposes[purpose]}.`,
  term_not_aligned: ({ date, term }) =>
    `Mødet ${dateText(date, 'da')} er det første i perioden ${years(term)}, men er ikke sat til at afstemme forventninger.`,
  in_summer_break: ({ date }) => `Mødet ${dateText(date, 'da')} ligger i sommerpausen.`,
  on_closed_day: ({ date, why }) => `Mødet ${dateText(date, 'da')} ligger på ${words.da.closed[why]}.`,
}

const en: Texts = {
  organisation_short: ({ organisation, who, count, found }) => {
    const missing = count.least - found
    return `${organisation.name} lacks ${missing} ${postsText(who, missing, 'en')}.`
  },
  organisation_over: ({ organisation, who, count, found }) =>
    `${organisation.name} has ${found} ${postsText(who, found, 'en')}; there ${mostText(count, 'en')}.`,
  too_few: ({ who, count, found }) => {
    const missing = count.least - found
    return `Missing: ${missing} ${whoText(who, missing, 'en')}; found ${found}, and there ${leastText(count, 'en')}.`
  },
  too_many: ({ who, count, found }) =>
    `Found ${found} ${whoText(who, found, 'en')}; there ${mostText(count, 'en')}.`,
  same_organisation: ({ organisation, who, found }) =>
    `${organisation.name} has ${found} ${postsText(who, found, 'en')}; each must come from a different municipality.`,
  area_absent: ({ area, who }) => `No ${postsText(who, 2, 'en')} come from ${area}.`,
  outside_region: ({ organisation, region }) => `${organisation.name} does not belong to ${region}.`,
  post_unknown: ({ organisation }) =>
    `A member from ${organisation.name} is not counted, because no post is given.`,
  no_rule: ({ organisation, post }) =>
    `The rules have no place for this post from ${organisation.name}: ${postsText({ posts: [post] }, 1, 'en')}.`,
  chair_missing: ({ chair, host }) => {
    const asked = chairText(chair, host, 'en')
    return asked === null ? 'There is no chair.' : `There is no chair, who ${asked}.`
  },
  chair_other: ({ chair, host, organisation }) =>
    `The chair from ${organisation.name} does not fit: the chair ${chairText(chair, host, 'en') ?? 'is chosen by the members'}.`,
  chairs_several: ({ found }) => `There are ${found} chairs; there must be 1.`,
  host_unknown: () =>
    'The chair can only be checked once it is known which municipality hosts the secretariat.',

  month_short: ({ month, year }) => `There is no meeting in ${monthText(month, 'en')} ${year}.`,
  month_over: ({ month, year, found }) =>
    `There are ${meetingsText(found, 'en')} in ${monthText(month, 'en')} ${year}; there must be 1.`,
  outside_months: ({ date, months }) =>
    `The meeting on ${dateText(date, 'en')} lies outside ${listed(months, 'en')}.`,
  season_short: ({ season, year, found, needed }) =>
    `Missing: ${meetingsText(needed - found, 'en')} in ${words.en.seasons[season]} ${year}; found ${found}, and there must be ${needed}.`,
  season_over: ({ season, year, found, needed }) =>
    `Found ${meetingsText(found, 'en')} in ${words.en.seasons[season]} ${year}; there must be ${needed}.`,
  year_short: ({ year, found, count }) =>
    `Missing: ${meetingsText(count.least - found, 'en')} in ${year}; found ${found}, and there ${leastText(count, 'en')}.`,
  year_over: ({ year, found, count }) =>
    `Found ${meetingsText(found, 'en')} in ${year}; there ${mostText(count, 'en')}.`,
  part_short: ({ part, year }) => `No meeting in ${year} is set to discuss ${words.en.parts[part]}.`,
  parts_share: ({ parts, year }) =>
    `A meeting is missing in ${year}: ${partsListed(parts, 'en')} must each have their own.`,
  purpose_short: ({ purpose, from, to }) =>
    `No meeting from ${shortDateText(from, 'en')} to ${shortDateText(to, 'en')} is set to ${words.en.purposes[purpose]}.`,
  term_not_aligned: ({ date, term }) =>
    `The meeting on ${dateText(date, 'en')} is the first of the term ${years(term)} but is not set to align expectations.`,
  in_summer_break: ({ date }) => `The meeting on ${dateText(date, 'en')} lies in the summer break.`,
  on_closed_day: ({ date, why }) =>
    `The meeting on ${dateText(date, 'en')} falls on ${words.en.closed[why]}.`,
}

const years = ({ from, to }: { from: string; to: string }) => `${from.slice(0, 4)}-${to.slice(0, 4)}`

function listed(months: readonly number[], language: Language): string {
  return andText(
    months.map((month) => monthText(month, language)),
    language,
  )
}

function partsListed(parts: Extract<Finding, { code: 'parts_share' }>['parts'], language: Language): string {
  return andText(
    parts.map((part) => words[language].parts[part]),
    language,
  )
}
