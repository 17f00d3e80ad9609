import { localDateOf } from '../domain/calendar/copenhagen.ts'
import { shortDateText, timeText } from '../domain/calendar/date-text.ts'
import { cell, heading, paragraph, type Block } from './blocks.ts'
import { historyText } from './history-text.ts'
import type { JournalData } from './journal-data.ts'
import { personName } from './journal-names.ts'
import { doorWords } from './words.ts'

/** Everything that happened, oldest first, over all revisions. */
export function historyBlocks(data: JournalData): Block[] {
  const several = data.revisions.length > 1
  const events = data.revisions
    .flatMap((revision) => revision.history.map((entry) => ({ revision, entry })))
    .toSorted((a, b) => a.entry.at.getTime() - b.entry.at.getTime())
  if (events.length === 0) return [heading(2, 'Historik'), paragraph('Der er ingen hændelser.')]
  return [
    heading(2, 'Historik'),
    paragraph(
      'Historikken kan hverken ændres eller slettes; databasen afviser det. Alle tidspunkter er dansk tid, her med sekunder.',
    ),
    {
      kind: 'table',
      columns: [
        { title: 'Tidspunkt', share: 20 },
        { title: 'Hvad der skete', share: 48 },
        { title: 'Hvem og hvordan', share: 32 },
      ],
      rows: events.map(({ revision, entry }) => [
        cell(
          shortDateText(localDateOf(entry.at), 'da'),
          exactTime(entry.at),
          several ? `Revision ${revision.facts.round.revision}` : '',
        ),
        cell(historyText(data, revision, entry)),
        entry.personId === null
          ? cell(doorWords.system)
          : cell(personName(data, entry.personId), doorWords[entry.door]),
      ]),
    },
  ]
}

/** To the second: two answers and a deadline may fall within one minute. */
function exactTime(at: Date): string {
  return `${timeText(at, 'da')}.${String(at.getUTCSeconds()).padStart(2, '0')}`
}
