import type { PollView } from '../contract/polls.ts'
import { shortDateTimeText } from '../domain/calendar/date-text.ts'
import type { Language } from '../domain/language.ts'

const words = {
  da: {
    person: 'Person',
    must: 'Skal med',
    comment: 'Besked',
    at: 'Svaret',
    yes: 'Ja',
    if_needed: 'Hvis nødvendigt',
    no: 'Nej',
  },
  en: {
    person: 'Person',
    must: 'Must come',
    comment: 'Message',
    at: 'Answered',
    yes: 'Yes',
    if_needed: 'If needed',
    no: 'No',
  },
}

/**
 * One line for each person, one column for each time; semicolons and a byte order mark, as Danish Excel reads it. What a
 * spreadsheet would take for a formula is given as text.
 */
export function pollCsv({ options, voters }: PollView, language: Language): string {
  const say = words[language]
  const head = [
    say.person,
    say.must,
    ...options.map(({ start }) => shortDateTimeText(new Date(start), language)),
    say.comment,
    say.at,
  ]
  const rows = voters.map(({ label, required, votes, comment, answeredAt }) => [
    label,
    required ? say.yes : say.no,
    ...options.map(({ id }) => {
      const vote = votes?.[id]
      return vote === undefined ? '' : say[vote]
    }),
    comment ?? '',
    answeredAt === null ? '' : shortDateTimeText(new Date(answeredAt), language),
  ])
  return `\uFEFF${[head, ...rows].map((row) => row.map(cell).join(';')).join('\r\n')}\r\n`
}

function cell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return /[";\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
