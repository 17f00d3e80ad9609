import type { LeftOut, Moved } from '../domain/wheel/copy-year.ts'
import { dateText } from '../domain/calendar/date-text.ts'
import type { Language } from '../domain/language.ts'

/** What had to give way, as one sentence: where it wanted to be, why it could not, and where it is. */
export function movedText(
  { wanted, to, why }: Pick<Moved, 'wanted' | 'to' | 'why'>,
  language: Language,
): string {
  const words = texts[language]
  const reasons = why.map((each) => words.why[each]).join(words.and)
  const place = dateText(wanted, language)
  return wanted === to ? words.stays(place, reasons) : words.moved(place, reasons, dateText(to, language))
}

/** Why an entry is not copied, as one sentence. */
export const leftText = (
  why: LeftOut['why'] | 'already_copied' | 'step_of_cycle',
  language: Language,
): string => texts[language].left[why]

type Words = {
  and: string
  moved: (wanted: string, reasons: string, to: string) => string
  stays: (wanted: string, reasons: string) => string
  why: Record<Moved['why'][number], string>
  left: Record<LeftOut['why'] | 'already_copied' | 'step_of_cycle', string>
}

const texts: Record<Language, Words> = {
  da: {
    and: ', og ',
    moved: (wanted, reasons, to) => `Ville ligge ${wanted}, men ${reasons}: flyttet til ${to}.`,
    stays: (wanted, reasons) => `Ligger ${wanted}; ${reasons}.`,
    why: {
      public_holiday: 'den dag er helligdag',
      closed_day: 'den dag er lukkedag',
      weekend: 'den dag er i en weekend',
      no_fifth_weekday: 'måneden har kun fire af den ugedag',
      ends_on_closed_day: 'den slutter tidligere, på en arbejdsdag',
    },
    left: {
      goes_on: 'Fortsætter af sig selv.',
      cancelled: 'Er aflyst og kopieres ikke.',
      round_is_live: 'Rundspørger kopieres ikke.',
      follows_what_is_left_out: 'Får sin dato af et punkt, der ikke kopieres.',
      already_copied: 'Er allerede kopieret til det år.',
      step_of_cycle: 'Er et trin i en rammeaftale og planlægges med den.',
    },
  },
  en: {
    and: ', and ',
    moved: (wanted, reasons, to) => `Wanted to be on ${wanted}, but ${reasons}: moved to ${to}.`,
    stays: (wanted, reasons) => `Is on ${wanted}; ${reasons}.`,
    why: {
      public_holiday: 'that day is a public holiday',
      closed_day: 'that day is closed',
      weekend: 'that day is in a weekend',
      no_fifth_weekday: 'the month has only four of that weekday',
      ends_on_closed_day: 'it ends earlier, on a working day',
    },
    left: {
      goes_on: 'Goes on by itself.',
      cancelled: 'Is cancelled and not copied.',
      round_is_live: 'Rounds are not copied.',
      follows_what_is_left_out: 'Takes its date from an entry that is not copied.',
      already_copied: 'Has been copied to that year already.',
      step_of_cycle: 'Is a step of a framework agreement and is planned with it.',
    },
  },
}
