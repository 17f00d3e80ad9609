import type { PollView } from '../contract/polls.ts'
import { shortDateTimeText } from '../domain/calendar/date-text.ts'
import type { Language } from '../domain/language.ts'
import { csvOf } from './csv.ts'

const words = {
  da: {
    person: 'Person',
    must: 'Skal med',
    comment: 'Besked',
    at: 'Svaret',
    yes: 'Ja',
    if_needed: 'Hvis nødvendigt',
    no: 'Nej',
    withdrawn: (when: string) => `${when} (taget ud)`,
  },
  en: {
    person: 'Person',
    must: 'Must come',
    comment: 'Message',
    at: 'Answered',
    yes: 'Yes',
    if_needed: 'If needed',
    no: 'No',
    withdrawn: (when: string) => `${when} (taken out)`,
  },
}

/** One line for each person, one column for each time; those that were taken out come last. */
export function pollCsv({ options, withdrawn, voters }: PollView, language: Language): string {
  const say = words[language]
  const timeText = ({ start }: { start: string }) => shortDateTimeText(new Date(start), language)
  const head = [
    say.person,
    say.must,
    ...options.map(timeText),
    ...withdrawn.map((option) => say.withdrawn(timeText(option))),
    say.comment,
    say.at,
  ]
  const rows = voters.map(({ label, required, votes, comment, answeredAt }) => [
    label,
    required ? say.yes : say.no,
    ...[...options, ...withdrawn].map(({ id }) => {
      const vote = votes?.[id]
      return vote === undefined ? '' : say[vote]
    }),
    comment ?? '',
    answeredAt === null ? '' : shortDateTimeText(new Date(answeredAt), language),
  ])
  return csvOf([head, ...rows])
}
