import type { Language } from '../language.ts'
import { addDays, type PlainDate } from '../calendar/plain-date.ts'
import { seasons, type CadenceRule, type ForumMeeting } from './cadence-rule.ts'
import { monthText, words } from './finding-words.ts'
import { termOn, type Terms } from './term-of-office.ts'

/** What a rule asks of a year and what is planned: '3 i foråret: 2 planlagt'. */
export type CadenceTally = { text: string; planned: number; met: boolean }

/**
 * The rules beside the meetings of a calendar year, one line for each thing that is asked. Cancelled meetings do not count.
 * What is wrong in words stands in cadence.ts.
 */
export function tallyCadence(
  rules: readonly CadenceRule[],
  { year, meetings }: { year: number; meetings: readonly ForumMeeting[] },
  language: Language,
): CadenceTally[] {
  const held = meetings.filter(({ cancelled }) => !cancelled)
  const ofYear = held.filter(({ date }) => date.startsWith(`${year}-`))
  return rules.flatMap((rule) => tally(rule, year, ofYear, held, language))
}

function tally(
  rule: CadenceRule,
  year: number,
  ofYear: readonly ForumMeeting[],
  held: readonly ForumMeeting[],
  language: Language,
): CadenceTally[] {
  const t = texts[language]
  const inMonths = (months: readonly number[]) =>
    ofYear.filter(({ date }) => months.includes(Number(date.slice(5, 7)))).length
  switch (rule.cadence) {
    case 'months':
      return rule.months
        .toSorted((a, b) => a - b)
        .map((month) => exactly(t.in(1, monthText(month, language)), inMonths([month]), 1, language))
    case 'seasons':
      return (['spring', 'autumn'] as const).map((season) =>
        exactly(
          t.in(rule[season], words[language].seasons[season]),
          inMonths(seasons[season]),
          rule[season],
          language,
        ),
      )
    case 'year': {
      const { least, most } = rule.count
      const met = ofYear.length >= least && (most === null || ofYear.length <= most)
      const parts = rule.each.map((part) => {
        const serving = ofYear.filter(({ serves }) => serves.includes(part)).length
        return line(t.about(words[language].parts[part]), serving, serving > 0, language)
      })
      return [line(t.aYear(least, most), ofYear.length, met, language), ...parts]
    }
    case 'purpose': {
      const from = `${year}-${two(rule.from)}-01`
      const to = lastOf(rule.to < rule.from ? year + 1 : year, rule.to)
      const serving = held.filter(
        ({ date, purposes }) => purposes.includes(rule.purpose) && date >= from && date <= to,
      ).length
      const months = t.fromTo(monthText(rule.from, language), monthText(rule.to, language))
      return [
        line(`${months} ${t.for(words[language].purposes[rule.purpose])}`, serving, serving > 0, language),
      ]
    }
    case 'terms': {
      const first = firstOfTerm(rule, ofYear, held)
      if (first === null) return []
      const aligning = ofYear.filter(
        ({ date, purposes }) => date === first.date && purposes.includes('align_expectations'),
      ).length
      return [line(t.firstOf(yearOf(first.from), yearOf(first.to)), aligning, aligning > 0, language)]
    }
    case 'as_needed':
    case 'own_calendar':
      return [line(t[rule.cadence], ofYear.length, true, language)]
  }
}

/** The first meeting of a term, where it lies in the year; null where the year has none. */
function firstOfTerm(terms: Terms, ofYear: readonly ForumMeeting[], held: readonly ForumMeeting[]) {
  const days = ofYear.map(({ date }) => date).toSorted()
  for (const date of days) {
    const term = termOn(terms, date)
    if (!held.some((other) => other.date >= term.from && other.date < date)) return { date, ...term }
  }
  return null
}

const yearOf = (date: PlainDate): string => date.slice(0, 4)

const exactly = (asked: string, planned: number, needed: number, language: Language): CadenceTally =>
  line(asked, planned, planned === needed, language)

const line = (asked: string, planned: number, met: boolean, language: Language): CadenceTally => ({
  text: `${asked}: ${planned} ${{ da: 'planlagt', en: 'planned' }[language]}`,
  planned,
  met,
})

const two = (month: number) => String(month).padStart(2, '0')
const lastOf = (year: number, month: number): PlainDate =>
  addDays(month === 12 ? `${year + 1}-01-01` : `${year}-${two(month + 1)}-01`, -1)

const texts = {
  da: {
    in: (n: number, when: string) => `${n} i ${when}`,
    about: (part: string) => `Om ${part}`,
    aYear: (least: number, most: number | null) =>
      most === null
        ? `Mindst ${least} om året`
        : least === most
          ? `${least} om året`
          : `${least}-${most} om året`,
    fromTo: (from: string, to: string) => `Fra ${from} til ${to}`,
    for: (purpose: string) => `til at ${purpose}`,
    firstOf: (from: string, to: string) => `Til at afstemme forventninger i perioden ${from}-${to}`,
    as_needed: 'Efter behov',
    own_calendar: 'Egen kalender',
  },
  en: {
    in: (n: number, when: string) => `${n} in ${when}`,
    about: (part: string) => `On ${part}`,
    aYear: (least: number, most: number | null) =>
      most === null
        ? `At least ${least} a year`
        : least === most
          ? `${least} a year`
          : `${least}-${most} a year`,
    fromTo: (from: string, to: string) => `From ${from} to ${to}`,
    for: (purpose: string) => `to ${purpose}`,
    firstOf: (from: string, to: string) => `To align expectations in the term ${from}-${to}`,
    as_needed: 'As needed',
    own_calendar: 'A calendar of its own',
  },
}
