import { dateText, dateTimeText } from '../domain/calendar/date-text.ts'
import { stateAt } from '../domain/rounds/closing.ts'
import { tallyOf } from '../domain/rounds/standing.ts'
import { heading, type Block } from './blocks.ts'
import type { JournalData, JournalRevision } from './journal-data.ts'
import { counted, organisationName } from './journal-names.ts'
import { decisionOf } from './why-approved.ts'
import { latestFor } from './why-reached.ts'
import { basisWords, stateWords } from './words.ts'

/** The whole matter at a glance, from the newest revision. */
export function overview(data: JournalData): Block[] {
  const revision = data.revisions.at(-1)
  if (revision === undefined) return []
  const { round } = revision.facts
  const decision = decisionOf(revision, data.madeAt)
  const rows = [
    { label: 'Status', value: stateWords[stateAt(revision.facts, data.madeAt)] },
    ...(decision === null
      ? []
      : [
          { label: 'Afgørelsen er dateret', value: dateTimeText(decision.at, 'da') },
          { label: 'Grundlag', value: basisWords[decision.basis] },
        ]),
    { label: 'Driftsherre', value: organisationName(data, round.operatorOrganisationId) },
    { label: 'Forum', value: `${data.forum.name}, ${data.forum.region}` },
    { label: 'Ændring', value: changeText(revision) },
    ...(round.content.effectiveDate === null
      ? []
      : [{ label: 'Ikrafttræden', value: dateText(round.content.effectiveDate, 'da') }]),
    ...askedRows(revision),
    ...(data.revisions.length > 1 ? [{ label: 'Revisioner', value: revisionsText(data) }] : []),
  ]
  return [heading(2, 'Overblik'), { kind: 'facts', rows }]
}

function askedRows(revision: JournalRevision): { label: string; value: string }[] {
  const { facts } = revision
  const { startedAt, deadline } = facts.round
  if (startedAt === null || deadline === null) return []
  const { total, noRemarks, remarks, silent } = tallyOf(facts)
  const latest = latestFor(revision)
  return [
    { label: 'Startet', value: dateTimeText(startedAt, 'da') },
    { label: 'Frist', value: dateTimeText(deadline, 'da') },
    ...(latest === null ? [] : [{ label: 'Skulle være nået senest', value: dateTimeText(latest, 'da') }]),
    {
      label: 'Svar',
      value: `${counted(total, 'medlem', 'medlemmer')}: ${noRemarks} uden bemærkninger, ${remarks} med bemærkninger, ${silent} uden svar`,
    },
  ]
}

function changeText({ facts: { round } }: JournalRevision): string {
  const { placesBefore, placesAfter } = round.content
  const closure = placesAfter === 0 ? ' (lukning)' : ''
  return `Fra ${placesBefore ?? 'ikke angivet'} til ${placesAfter ?? 'ikke angivet'} pladser${closure}`
}

function revisionsText(data: JournalData): string {
  return data.revisions
    .map(({ facts }) => `${facts.round.revision}: ${stateWords[stateAt(facts, data.madeAt)]}`)
    .join('. ')
}
