import { stateAt } from '../domain/rounds/closing.ts'
import type { RoundFacts } from '../domain/rounds/round.ts'
import { settle } from '../domain/rounds/settling.ts'
import { tallyOf } from '../domain/rounds/standing.ts'
import { type Column, excelList } from './excel.ts'
import { basisWords, stateWords } from './words.ts'

export type RoundListReport = {
  rounds: RoundFacts[]
  /** Names by id. */
  organisations: ReadonlyMap<string, string>
  forums: ReadonlyMap<string, string>
  madeAt: Date
}

/** The list of rounds as an Excel workbook in Danish, each in the state that it has when the file is made. */
export async function roundListReport(list: RoundListReport): Promise<Uint8Array> {
  const { organisations, forums, madeAt, rounds } = list
  const named = (id: string) => organisations.get(id) ?? id
  const text = (title: string, width: number, of: (facts: RoundFacts) => string): Column<RoundFacts> => ({
    title,
    width,
    format: 'text',
    of,
  })
  const number = (title: string, of: (facts: RoundFacts) => number | null): Column<RoundFacts> => ({
    title,
    width: 11,
    format: 'number',
    of,
  })
  const moment = (title: string, of: (facts: RoundFacts) => Date | null): Column<RoundFacts> => ({
    title,
    width: 17,
    format: 'moment',
    of,
  })
  // What the deadline has decided and nobody has written down yet is decided all the same.
  const decisionOf = (facts: RoundFacts) => (settle(facts, madeAt)?.round ?? facts.round).decision
  const columns: Column<RoundFacts>[] = [
    text('Nummer', 10, ({ round }) => round.number),
    number('Revision', ({ round }) => round.revision),
    text('Forum', 34, ({ round }) => forums.get(round.forumId) ?? ''),
    text('Driftsherre', 26, ({ round }) => named(round.operatorOrganisationId)),
    text('Tilbud', 40, ({ round }) => round.content.facility),
    text('Lovgrundlag', 16, ({ round }) => round.content.legalBasis),
    number('Pladser før', ({ round }) => round.content.placesBefore),
    number('Pladser efter', ({ round }) => round.content.placesAfter),
    { title: 'Træder i kraft', width: 14, format: 'day', of: ({ round }) => round.content.effectiveDate },
    text('Tilstand', 40, (facts) => stateWords[stateAt(facts, madeAt)]),
    moment('Oprettet', ({ round }) => round.createdAt),
    moment('Sendes', ({ round }) => round.plan?.sendAt ?? null),
    moment('Sendt', ({ round }) => round.startedAt),
    moment('Frist', ({ round }) => round.deadline),
    moment('Afgjort', (facts) => decisionOf(facts)?.at ?? null),
    text('Grundlag', 26, (facts) => {
      const decision = decisionOf(facts)
      return decision === null ? '' : basisWords[decision.basis]
    }),
    number('Medlemmer', (facts) => tallyOf(facts).total),
    number('Uden bemærkninger', (facts) => tallyOf(facts).noRemarks),
    number('Med bemærkninger', (facts) => tallyOf(facts).remarks),
    number('Ikke svaret', (facts) => tallyOf(facts).silent),
    text('Kontaktede kommuner', 40, ({ round }) =>
      round.content.contactedOrganisationIds.map(named).join(', '),
    ),
  ]
  return excelList({ title: 'Rundspørger', columns, rows: rounds, madeAt })
}
