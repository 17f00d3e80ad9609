import { standingAnswer } from '../domain/rounds/standing.ts'
import { seatReach } from '../domain/rounds/reach.ts'
import { dateTimeText } from '../domain/calendar/date-text.ts'
import { type Column, excelList } from './excel.ts'
import type { JournalData, JournalDelivery, JournalRevision } from './journal-data.ts'
import { organisationName, personName } from './journal-names.ts'
import { reasonWords } from './reason-words.ts'
import { answerWords, deliveryWords, doorWords, reachWords, roleWords, sentWord } from './words.ts'

/** One person of one seat, or one who only follows (`seatId` null); a vacant seat has a line without a person. */
type Line = {
  seatId: string | null
  organisationId: string | null
  personId: string | null
  role: string
}

/**
 * Who was asked, by which door, when it arrived, who has looked and what was answered, one line a person, as an Excel
 * workbook in Danish. `data` holds the one revision that it is about.
 */
export async function deliveryReport(data: JournalData): Promise<{ fileName: string; bytes: Uint8Array }> {
  const [revision] = data.revisions
  if (revision === undefined) throw new Error('a report of no round')
  const { number, revision: nth } = revision.facts.round
  const name = `${number}${nth > 1 ? ` revision ${nth}` : ''}`
  const bytes = await excelList({
    title: `Aflevering ${name}`,
    columns: columnsOf(data, revision),
    rows: linesOf(data, revision),
    madeAt: data.madeAt,
  })
  return { fileName: `Afleveringsrapport ${name}.xlsx`, bytes }
}

function linesOf(data: JournalData, revision: JournalRevision): Line[] {
  const { facts, holders, deliveries } = revision
  const danish = new Intl.Collator('da-DK')
  const seats = facts.seats.toSorted((a, b) =>
    danish.compare(organisationName(data, a.organisationId), organisationName(data, b.organisationId)),
  )
  const ofSeats = seats.flatMap(({ seatId, organisationId }): Line[] => {
    const here = holders.filter((holder) => holder.seatId === seatId)
    const people = [...new Set(here.map(({ personId }) => personId))]
    if (people.length === 0) return [{ seatId, organisationId, personId: null, role: 'Pladsen er ledig' }]
    return people.map((personId) => {
      const role = here.find((holder) => holder.personId === personId)?.role ?? 'deputy'
      return { seatId, organisationId, personId, role: roleWords[role] }
    })
  })
  const followers = new Set(
    deliveries.filter(({ seatId }) => seatId === null).map(({ personId }) => personId),
  )
  return [
    ...ofSeats,
    ...[...followers].map((personId) => ({
      seatId: null,
      organisationId: null,
      personId,
      role: 'Følger med',
    })),
  ]
}

function columnsOf(data: JournalData, revision: JournalRevision): Column<Line>[] {
  const { facts, seen } = revision
  const sentTo = ({ personId, seatId }: Line) =>
    revision.deliveries.filter((each) => each.personId === personId && each.seatId === seatId)
  const answerOf = ({ seatId }: Line) => (seatId === null ? null : standingAnswer(facts.answers, seatId))
  const text = (title: string, width: number, of: (line: Line) => string): Column<Line> => ({
    title,
    width,
    format: 'text',
    of,
  })
  const moment = (title: string, of: (line: Line) => Date | null): Column<Line> => ({
    title,
    width: 17,
    format: 'moment',
    of,
  })
  return [
    text('Medlem', 30, ({ organisationId }) =>
      organisationId === null ? '' : organisationName(data, organisationId),
    ),
    text('Person', 34, ({ personId }) => (personId === null ? '' : personName(data, personId))),
    text('Rolle', 18, ({ role }) => role),
    text('Dør', 14, (line) => [...new Set(sentTo(line).map(({ door }) => doorWords[door]))].join(' og ')),
    text('Afleveringer', 60, (line) => sentTo(line).map(deliveryText).join('\n')),
    moment('Afleveret første gang', (line) => firstArrival(sentTo(line))),
    moment('Set mindst', ({ personId }) => seen.find((each) => each.personId === personId)?.at ?? null),
    text('Medlemmet er nået', 24, ({ seatId }) =>
      seatId === null ? '' : reachWords[seatReach(facts, seatId)],
    ),
    text('Medlemmets svar', 22, (line) => {
      const answer = answerOf(line)
      if (line.seatId === null) return ''
      return answer === null ? 'Intet svar' : answerWords[answer.kind]
    }),
    text('Bemærkning', 60, (line) => answerOf(line)?.text ?? ''),
    moment('Svaret givet', (line) => answerOf(line)?.givenAt ?? null),
    text('Svaret af', 34, (line) => {
      const answer = answerOf(line)
      return answer === null ? '' : personName(data, answer.personId)
    }),
    text('Svaret gennem', 24, (line) => {
      const answer = answerOf(line)
      return answer === null ? '' : doorWords[answer.door]
    }),
  ]
}

function deliveryText({ kind, door, state, sentAt, bouncedAt, createdAt, reason }: JournalDelivery): string {
  const how = bouncedAt === null ? deliveryWords[state].toLowerCase() : 'kom retur'
  const at = dateTimeText(bouncedAt ?? sentAt ?? createdAt, 'da')
  const why = reason === null || state === 'sent' ? '' : ` (${reasonWords(reason)})`
  return `${sentWord(kind)}, ${doorWords[door]}: ${how} ${at}${why}`
}

/** The earliest thing that arrived and did not come back. */
function firstArrival(deliveries: JournalDelivery[]): Date | null {
  const times = deliveries.flatMap(({ state, sentAt, bouncedAt }) =>
    state === 'sent' && sentAt !== null && bouncedAt === null ? [sentAt.getTime()] : [],
  )
  return times.length === 0 ? null : new Date(Math.min(...times))
}
