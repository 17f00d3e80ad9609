import { localDateOf } from '../domain/calendar/copenhagen.ts'
import { dateTimeText } from '../domain/calendar/date-text.ts'
import { workingDaysBetween } from '../domain/calendar/working-days.ts'
import type { GateRule } from '../domain/rounds/gate.ts'
import type { JournalData, JournalRevision } from './journal-data.ts'
import { counted, organisationName, personName, sentence } from './journal-names.ts'

/** Why the members were asked, or only told: the gate rule that applied, in Danish. */
export function whyAsked(gate: GateRule | null, needed: 'round' | 'information'): string[] {
  if (gate === null) return ['Det er endnu ikke afgjort, om ændringen skal i rundspørge.']
  const size = counted(gate.size, 'plads', 'pladser')
  const limit = counted(gate.gatePlaces ?? 0, 'plads', 'pladser')
  const sum =
    gate.sumOverYear === 0
      ? 'Tilbuddet har ingen andre ændringer inden for de seneste 12 måneder.'
      : `Tilbuddets andre ændringer inden for de seneste 12 måneder er i alt ${counted(gate.sumOverYear, 'plads', 'pladser')}. Tallet er til oplysning: det er den enkelte ændring, der måles.`
  return [reasonOf(gate, needed, size, limit), sum]
}

function reasonOf(gate: GateRule, needed: 'round' | 'information', size: string, limit: string): string {
  switch (gate.rule) {
    case 'no_gate':
      return `Medlemmerne skal spørges, fordi forummet ikke har en bagatelgrænse: alle ændringer skal i rundspørge. Ændringen er på ${size}.`
    case 'closure':
      return `Medlemmerne skal spørges, fordi ændringen er en lukning (0 pladser efter). En lukning skal altid i rundspørge, uanset bagatelgrænsen på ${limit}.`
    case 'over_gate':
      return `Medlemmerne skal spørges, fordi ændringen er på ${size} og dermed over forummets bagatelgrænse på ${limit}.`
    case 'under_gate':
      return needed === 'information'
        ? `Medlemmerne er ikke spurgt, fordi ændringen er på ${size} og dermed inden for forummets bagatelgrænse på ${limit}.`
        : `Ændringen er på ${size} og dermed inden for forummets bagatelgrænse på ${limit}. Sekretariatet valgte alligevel at spørge medlemmerne.`
  }
}

/** Why the members are those, and why the operator's own word was there from the start. */
export function whyTheseMembers(data: JournalData, { facts }: JournalRevision): string[] {
  const { round, seats, answers } = facts
  const own = answers.find((answer) => answer.door === 'operator')
  return [
    `De ${counted(seats.length, 'medlem', 'medlemmer')} er forummets pladser, da rundspørgen startede ${dateTimeText(round.startedAt ?? round.createdAt, 'da')}. Hver organisation har én stemme, som direktøren eller en stedfortræder kan bruge; listen ændres ikke undervejs.`,
    ...(own === undefined
      ? []
      : [
          `${organisationName(data, round.operatorOrganisationId)} har selv stillet forslaget og tæller derfor som »Ingen bemærkninger« fra starten.`,
        ]),
  ]
}

/** Why the deadline was what it was, with each extension and its reason. Empty before the start. */
export function whyThatDeadline(data: JournalData, { facts, history }: JournalRevision): string[] {
  const { startedAt, deadline, rules } = facts.round
  if (startedAt === null || deadline === null || rules === null) return []
  const extensions = history.flatMap(({ at, personId, event }) =>
    event.kind === 'extended' ? [{ at, personId, ...event }] : [],
  )
  const first = extensions[0] === undefined ? deadline : new Date(extensions[0].from)
  const days = workingDaysBetween(localDateOf(startedAt), localDateOf(first), rules.closedDays)
  return [
    `Den første frist var ${dateTimeText(first, 'da')}, ${counted(days, 'arbejdsdag', 'arbejdsdage')} efter starten ${dateTimeText(startedAt, 'da')}. Forummets regel er mindst ${counted(rules.minWorkingDays, 'arbejdsdag', 'arbejdsdage')}; startdagen tæller ikke med, men fristens dag gør.`,
    ...extensions.map(
      ({ at, personId, from, to, reason }) =>
        `Fristen blev forlænget fra ${dateTimeText(new Date(from), 'da')} til ${dateTimeText(new Date(to), 'da')} af ${personName(data, personId)} ${dateTimeText(at, 'da')}. Begrundelsen er: ${sentence(reason)}`,
    ),
  ]
}
