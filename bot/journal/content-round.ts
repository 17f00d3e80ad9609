import { shortDateTimeText } from '../domain/calendar/date-text.ts'
import { seatReach } from '../domain/rounds/reach.ts'
import { standingAnswer } from '../domain/rounds/standing.ts'
import { cell, heading, paragraph, type Block, type Cell } from './blocks.ts'
import { answerBlocks } from './content-answers.ts'
import { ruleBlocks } from './content-rules.ts'
import type { JournalData, JournalDelivery, JournalRevision } from './journal-data.ts'
import { holdersAt, organisationName, personInRole, personName, seatName } from './journal-names.ts'
import { reasonWords } from './reason-words.ts'
import { whyTheseMembers, whyThatDeadline } from './why-asked.ts'
import { reachDetail } from './why-reached.ts'
import { answerWords, deliveryWords, doorWords, reachWords, sentWord } from './words.ts'

/** Who was asked, by which rules, who was reached and what they answered. A revision nobody was asked about has none. */
export function roundBlocks(data: JournalData, revision: JournalRevision): Block[] {
  const deliveries = deliveryBlocks(data, revision)
  if (revision.facts.seats.length === 0) return deliveries
  return [
    heading(3, 'Fristen'),
    ...whyThatDeadline(data, revision).map(paragraph),
    heading(3, 'Reglerne, da rundspørgen startede'),
    ...ruleBlocks(revision),
    heading(3, 'Medlemmerne'),
    ...whyTheseMembers(data, revision).map(paragraph),
    memberTable(data, revision),
    ...answerBlocks(data, revision),
    ...deliveries,
  ]
}

function memberTable(data: JournalData, revision: JournalRevision): Block {
  return {
    kind: 'table',
    columns: [
      { title: 'Medlem', share: 32 },
      { title: 'Nået', share: 31 },
      { title: 'Set mindst', share: 15 },
      { title: 'Svar, der gælder', share: 22 },
    ],
    rows: revision.facts.seats
      .toSorted((a, b) =>
        organisationName(data, a.organisationId).localeCompare(
          organisationName(data, b.organisationId),
          'da',
        ),
      )
      .map(({ seatId }) => memberRow(data, revision, seatId)),
  }
}

function memberRow(data: JournalData, revision: JournalRevision, seatId: string): Cell[] {
  const { round, answers } = revision.facts
  const holders = holdersAt(revision, seatId, round.startedAt ?? round.createdAt)
  const people = holders.map(({ personId, role }) => personInRole(data, personId, role))
  const answer = standingAnswer(answers, seatId)
  return [
    cell(
      seatName(data, revision, seatId),
      ...(people.length === 0 ? ['Pladsen var ubesat ved starten'] : people),
    ),
    cell(reachWords[seatReach(revision.facts, seatId)], reachDetail(data, revision, seatId)),
    cell(seenText(data, revision, seatId)),
    answer === null
      ? cell('Intet svar')
      : cell(answerWords[answer.kind], `${shortDateTimeText(answer.givenAt, 'da')}`, doorWords[answer.door]),
  ]
}

function seenText(data: JournalData, revision: JournalRevision, seatId: string): string {
  const seen = revision.seen
    .filter((each) => each.seatId === seatId)
    .toSorted((a, b) => a.at.getTime() - b.at.getTime())[0]
  if (seen === undefined) return 'Ikke vist set'
  return `${shortDateTimeText(seen.at, 'da')} af ${personName(data, seen.personId)}`
}

function deliveryBlocks(data: JournalData, revision: JournalRevision): Block[] {
  if (revision.deliveries.length === 0) return []
  // An orientering freezes no seats: then the person's own organisation says enough.
  const frozen = new Set<string | null>(revision.facts.seats.map((seat) => seat.seatId))
  return [
    heading(3, 'Hvad der er sendt'),
    paragraph(
      'Et kort i Teams tæller som nået, når det er afleveret i en organisation, hvor personen er medlem. En mail tæller, når den er modtaget til forsendelse og ikke kommer retur. Gæster får både kort og mail og er nået ved mailen.',
    ),
    {
      kind: 'table',
      columns: [
        { title: 'Modtager', share: 34 },
        { title: 'Hvad', share: 20 },
        { title: 'Dør', share: 10 },
        { title: 'Hvordan det gik', share: 36 },
      ],
      rows: revision.deliveries
        .toSorted((a, b) => a.createdAt.getTime() - b.createdAt.getTime())
        .map((delivery) => [
          cell(
            personName(data, delivery.personId),
            frozen.has(delivery.seatId) ? seatName(data, revision, delivery.seatId ?? '') : '',
          ),
          cell(sentWord(delivery.kind)),
          cell(doorWords[delivery.door]),
          resultCell(delivery),
        ]),
    },
  ]
}

function resultCell(delivery: JournalDelivery): Cell {
  const { state, sentAt, bouncedAt, createdAt, reason, counts } = delivery
  const at = shortDateTimeText(sentAt ?? createdAt, 'da')
  return cell(
    bouncedAt === null ? deliveryWords[state] : 'Kom retur',
    bouncedAt === null ? at : `Sendt ${at}, retur ${shortDateTimeText(bouncedAt, 'da')}`,
    reason === null ? '' : reasonWords(reason),
    counts || state !== 'sent' ? '' : 'Tæller ikke som nået',
  )
}
