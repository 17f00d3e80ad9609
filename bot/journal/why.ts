import { dateText, dateTimeText } from '../domain/calendar/date-text.ts'
import { stateAt, takesAnswers } from '../domain/rounds/closing.ts'
import { standingRemarks, tallyOf } from '../domain/rounds/standing.ts'
import type { RoundState } from '../domain/rounds/states.ts'
import type { JournalData, JournalRevision } from './journal-data.ts'
import { counted, inWords, organisationName, personName, seatName, sentence } from './journal-names.ts'
import { whyApproved } from './why-approved.ts'
import { doubts } from './why-doubt.ts'
import { whyUnresolved } from './why-reached.ts'

type Explain = (data: JournalData, revision: JournalRevision) => string[]

/**
 * Why the revision stands as it does when the file is made, in one to four Danish sentences that can be read alone.
 * The first says what was decided, and when, and because of what. Where the facts no longer bear an approval out, the
 * doubt is all that is said.
 */
export function whyItStandsSo(data: JournalData, revision: JournalRevision): string[] {
  const doubted = doubts(data, revision)
  return doubted.length > 0 ? doubted : explanations[stateAt(revision.facts, data.madeAt)](data, revision)
}

const explanations: Record<RoundState, Explain> = {
  draft: (data, { facts: { round } }) => [
    `Revision ${round.revision} er en kladde, som ${personName(data, round.createdBy)} oprettede ${when(round.createdAt)}.`,
    'Ingen er spurgt, og intet er afgjort.',
  ],
  submitted: (data, revision) => [
    `Forslaget er sendt til sekretariatet ${byAndWhen(data, revision, 'submitted')}.`,
    'Sekretariatet har endnu ikke startet rundspørgen, så ingen er spurgt, og intet er afgjort.',
  ],
  planned: (data, { facts: { round } }) => [
    round.plan?.deadline === null
      ? `Orienteringen er planlagt af ${personName(data, round.plan.by)} til at blive sendt ${when(round.plan.sendAt)}.`
      : `Rundspørgen er planlagt af ${personName(data, round.plan?.by ?? round.createdBy)} til at blive sendt ${when(round.plan?.sendAt ?? null)} med frist ${when(round.plan?.deadline ?? null)}.`,
    'Den er ikke sendt endnu, så ingen er spurgt, og intet er afgjort.',
  ],
  information: whyInformation,
  open: whyOpen,
  remarks: whyRemarks,
  unresolved: whyUnresolved,
  approved: whyApproved,
  in_solution: whyInSolution,
  on_meeting: whyOnMeeting,
  rejected: (data, revision) => [
    `Forslaget er afvist, fordi ${meetingOf(revision)} besluttede det.`,
    ...decisionText(revision),
    ...recordedBy(data, revision),
  ],
  withdrawn: (data, revision) => [
    `Forslaget er trukket tilbage ${byAndWhen(data, revision, 'withdrawn')}, så det er ikke godkendt.`,
    ...decisionText(revision),
  ],
  corrected: whyCorrected,
}

function whyInformation(data: JournalData, { facts: { round } }: JournalRevision): string[] {
  const { gate, content, decision } = round
  const contacted = content.contactedOrganisationIds.map((id) => organisationName(data, id))
  const size = counted(gate?.size ?? 0, 'plads', 'pladser')
  const limit = counted(gate?.gatePlaces ?? 0, 'plads', 'pladser')
  return [
    `Forslaget er sluttet som en orientering ${when(decision?.at ?? round.createdAt)}, fordi ændringen er på ${size}, og forummet lader ændringer på op til ${limit} ske uden rundspørge (bagatelgrænsen).`,
    contacted.length > 0
      ? `Driftsherren har oplyst at have kontaktet ${inWords(contacted)}.`
      : 'Driftsherren har ikke oplyst at have kontaktet andre kommuner.',
  ]
}

function whyOpen(_data: JournalData, { facts }: JournalRevision): string[] {
  const { total, noRemarks, silent } = tallyOf(facts)
  const deadline = facts.round.deadline
  return [
    `Intet er afgjort endnu: rundspørgen var åben, da journalen blev dannet, og fristen er ${when(deadline)}.`,
    `${noRemarks} af de ${counted(total, 'medlem', 'medlemmer')} har svaret »Ingen bemærkninger«, ingen har bemærkninger, og ${silent} har ikke svaret.`,
  ]
}

function whyRemarks(data: JournalData, revision: JournalRevision): string[] {
  const { facts } = revision
  const stillOpen = takesAnswers(facts, data.madeAt)
  return [
    `Forslaget er ikke godkendt, fordi ${remarkers(data, revision)} har bemærkninger; en bemærkning stopper godkendelsen med det samme.`,
    stillOpen
      ? `De øvrige medlemmer kan svare, og en bemærkning kan trækkes tilbage, indtil fristen ${when(facts.round.deadline)}.`
      : `Fristen udløb ${when(facts.round.deadline)}. De berørte kommuner skal nu finde en løsning, eller forslaget skal på et møde.`,
  ]
}

function whyInSolution(data: JournalData, revision: JournalRevision): string[] {
  const next = data.revisions.find((each) => each.facts.round.revision === revision.facts.round.revision + 1)
  const solution = next === undefined ? [] : [`Løsningen er revision ${next.facts.round.revision}.`]
  const latest = revision.history.findLast(
    ({ event }) =>
      event.kind === 'handed_over' || (event.kind === 'meeting_decided' && event.state === 'in_solution'),
  )
  if (latest?.event.kind === 'meeting_decided')
    return [
      `Forslaget er ikke godkendt, fordi ${meetingOf(revision)} besluttede, at der skal findes en løsning.`,
      `Mødets beslutning: ${sentence(latest.event.text)}`,
      ...solution,
    ]
  const handed = latest?.event.kind === 'handed_over' ? latest.event : null
  const to = inWords((handed?.organisationIds ?? []).map((id) => organisationName(data, id)))
  return [
    `Forslaget er ikke godkendt, fordi ${remarkers(data, revision)} har bemærkninger.`,
    ...(handed === null
      ? []
      : [
          `${personName(data, latest?.personId ?? null)} gav bemærkningerne videre til ${to} ${when(latest?.at ?? null)}, så de kan finde en løsning.`,
        ]),
    ...(handed === null || handed.note === '' ? [] : [`Sekretariatets note: ${sentence(handed.note)}`]),
    ...solution,
  ]
}

function whyOnMeeting(data: JournalData, revision: JournalRevision): string[] {
  const put = revision.history.findLast(({ event }) => event.kind === 'put_on_meeting')
  const wasCorrected = revision.history.some(({ event }) => event.kind === 'corrected')
  const reason = wasCorrected
    ? 'fordi den tidligere afgørelse er rettet og ikke må bruges'
    : standingRemarks(revision.facts).length > 0
      ? `fordi ${remarkers(data, revision)} har bemærkninger`
      : 'fordi rundspørgen ikke gav en afgørelse'
  return [
    `Forslaget er ikke afgjort. Det er sat på ${meetingOf(revision)} ${put === undefined ? '' : `${byWhomAndWhen(data, put)} `}, ${reason}.`.replace(
      ' ,',
      ',',
    ),
    ...(wasCorrected || standingRemarks(revision.facts).length > 0
      ? []
      : whyUnresolved(data, revision).slice(0, 1)),
  ]
}

function whyCorrected(data: JournalData, revision: JournalRevision): string[] {
  const { round } = revision.facts
  const correction = revision.history.findLast(({ event }) => event.kind === 'corrected')
  const reason = correction?.event.kind === 'corrected' ? correction.event.reason : ''
  const next = data.revisions.find((each) => each.facts.round.revision > round.revision)
  return [
    `Afgørelsen fra ${when(round.decision?.at ?? null)} må ikke bruges. Den er rettet ${correction === undefined ? '' : byWhomAndWhen(data, correction)}, fordi: ${sentence(reason)}`,
    ...(round.decision === null ? [] : [`Før rettelsen gjaldt: ${decidedBefore(data, revision)}`]),
    next === undefined
      ? 'Rundspørgen ændres ikke bagefter; sekretariatet kan i stedet starte en ny revision.'
      : `Rundspørgen ændres ikke bagefter; forslaget fortsætter som revision ${next.facts.round.revision}.`,
  ]
}

/** What the decision rested on as it was believed then: the error may be just that somebody was not reached. */
function decidedBefore(data: JournalData, revision: JournalRevision): string {
  const { decision } = revision.facts.round
  switch (decision?.basis) {
    case 'under_gate':
      return whyInformation(data, revision)[0] ?? ''
    case 'silence':
      return 'Forslaget var godkendt, fordi ingen havde bemærkninger ved fristens udløb, og alle uden svar blev regnet for nået.'
    case 'all_answered':
      return 'Forslaget var godkendt, fordi alle medlemmer havde svaret »Ingen bemærkninger«.'
    default: {
      const rejected = revision.history.some(
        ({ event }) => event.kind === 'meeting_decided' && event.state === 'rejected',
      )
      return `Forslaget var ${rejected ? 'afvist' : 'godkendt'} på ${meetingOf(revision)}.`
    }
  }
}

function decisionText({ facts: { round } }: JournalRevision): string[] {
  if (round.decision === null || round.decision.text === null) return []
  const label = round.decision.basis === 'withdrawn' ? 'Begrundelsen er' : 'Mødets beslutning'
  return [`${label}: ${sentence(round.decision.text)}`]
}

function recordedBy(data: JournalData, revision: JournalRevision): string[] {
  const event = revision.history.findLast((each) => each.event.kind === 'meeting_decided')
  return event === undefined ? [] : [`Beslutningen er skrevet ind ${byWhomAndWhen(data, event)}.`]
}

function remarkers(data: JournalData, revision: JournalRevision): string {
  const names = standingRemarks(revision.facts).map((answer) => seatName(data, revision, answer.seatId))
  return inWords(names) || 'et medlem'
}

function meetingOf({ facts, history }: JournalRevision): string {
  const decided = history.findLast(({ event }) => event.kind === 'meeting_decided')?.event
  const title = facts.round.meeting?.title ?? 'mødet'
  const date = decided?.kind === 'meeting_decided' ? decided.date : facts.round.meeting?.date
  return date === undefined ? title : `${title} ${dateText(date, 'da')}`
}

function byAndWhen(
  data: JournalData,
  { facts, history }: JournalRevision,
  kind: 'submitted' | 'withdrawn',
): string {
  const event = history.findLast((each) => each.event.kind === kind)
  return event === undefined
    ? when(facts.round.decision?.at ?? facts.round.createdAt)
    : byWhomAndWhen(data, event)
}

const byWhomAndWhen = (data: JournalData, event: { at: Date; personId: string | null }) =>
  `af ${personName(data, event.personId)} ${when(event.at)}`

const when = (at: Date | null) => (at === null ? 'på et ukendt tidspunkt' : dateTimeText(at, 'da'))
