import type { TimelineLine } from '../contract/round.ts'
import { dateText, dateTimeText } from '../domain/calendar/date-text.ts'
import type { Language } from '../domain/language.ts'
import type { RoundEvent } from '../domain/rounds/decided.ts'
import { planStopText } from '../domain/rounds/plan-stop-text.ts'
import type { RoundState } from '../domain/rounds/states.ts'
import { historyText } from '../journal/history-text.ts'
import { reasonWords } from '../journal/reason-words.ts'
import type { JournalData, JournalRevision } from '../journal/journal-data.ts'

/** The history as the round's page shows it, oldest first, each line one sentence. */
export function timelineOf(data: JournalData, revision: JournalRevision, language: Language): TimelineLine[] {
  const names: Names = {
    person: (id) => data.people[id]?.name ?? 'A person deleted by rule',
    seat: (id) => {
      const seat = revision.facts.seats.find((each) => each.seatId === id)
      return data.organisations[seat?.organisationId ?? ''] ?? 'an unknown seat'
    },
    organisation: (id) => data.organisations[id] ?? id,
  }
  return revision.history.map((line, index) => ({
    id: index + 1,
    at: line.at.toISOString(),
    byName: line.personId === null ? null : (data.people[line.personId]?.name ?? null),
    door: line.door,
    kind: line.event.kind,
    text: language === 'da' ? historyText(data, revision, line) : english(line.event, names),
  }))
}

type Names = Record<'person' | 'seat' | 'organisation', (id: string) => string>

const states: Record<RoundState, string> = {
  draft: 'draft',
  submitted: 'submitted',
  planned: 'planned',
  open: 'open',
  remarks: 'remarks',
  unresolved: 'unresolved',
  in_solution: 'a solution is being sought',
  on_meeting: 'on a meeting',
  approved: 'approved',
  information: 'information',
  rejected: 'rejected',
  withdrawn: 'withdrawn',
  corrected: 'corrected',
}

const asPlanned = (plannedFor: string | undefined) =>
  plannedFor === undefined ? '' : ` by itself, as planned for ${when(plannedFor)}`

const when = (iso: string) => dateTimeText(new Date(iso), 'en')

function english(event: RoundEvent, { person, seat, organisation }: Names): string {
  switch (event.kind) {
    case 'drafted':
      return 'The draft was made.'
    case 'edited':
      return 'The proposal was changed.'
    case 'submitted':
      return 'The proposal was sent to the secretariat.'
    case 'informed':
      return `The proposal ended as information to the members${asPlanned(event.plannedFor)}.`
    case 'started':
      return `The round was started${asPlanned(event.plannedFor)}. Its members and rules are fixed from now on.`
    case 'planned':
      return event.deadline === null
        ? `The information was planned to be sent ${when(event.sendAt)}.`
        : `The round was planned to be sent ${when(event.sendAt)} with the deadline ${when(event.deadline)}.`
    case 'unplanned':
      return 'The plan to send it was taken back.'
    case 'plan_stopped':
      return `The proposal was not sent ${when(event.sendAt)} as planned. ${planStopText(event.why, 'en', (event.organisationIds ?? []).map(organisation))}`
    case 'reminded':
      return 'Members who had not answered were reminded.'
    case 'answered': {
      const said = event.answer === 'remark' ? 'I have remarks' : 'No remarks'
      return `${seat(event.seatId)} answered “${said}”${event.late ? ' too late; it changes nothing' : ''}.`
    }
    case 'extended':
      return `The deadline was extended from ${when(event.from)} to ${when(event.to)}. Reason: ${event.reason}`
    case 'closed': {
      const dated = event.decidedAt === null ? '' : ` The decision is dated ${when(event.decidedAt)}.`
      const awaited = event.awaited.length === 0 ? '' : ` Missing: ${event.awaited.map(seat).join(', ')}.`
      return `State: ${states[event.state]}.${dated}${awaited}`
    }
    case 'withdrawn':
      return `The proposal was withdrawn. Reason: ${event.reason}`
    case 'handed_over':
      return `The remarks were handed over to ${event.organisationIds.map(organisation).join(', ')}.${event.note === '' ? '' : ` Note: ${event.note}`}`
    case 'revised':
      return `Revision ${event.revision} was made.`
    case 'put_on_meeting':
      return `The proposal was put on ${event.title}, ${dateText(event.date, 'en')}.`
    case 'meeting_decided':
      return `The meeting of ${dateText(event.date, 'en')}: ${states[event.state]}. ${event.text}`
    case 'corrected':
      return `The decision was corrected and must not be used. Reason: ${event.reason}`
    case 'delivered':
      return `Delivered to ${person(event.personId)}.`
    case 'undelivered':
      return `Could not be delivered to ${person(event.personId)}.${event.reason === undefined ? '' : ` Cause: ${reasonWords(event.reason, 'en')}.`}`
    case 'bounced':
      return `The mail to ${person(event.personId)} was returned.${event.reason === '' ? '' : ` Cause: ${reasonWords(event.reason, 'en')}.`}`
    case 'seat_left':
      return `${person(event.personId)} no longer holds the seat of ${seat(event.seatId)}.${event.vacant ? ' The seat is vacant, so the member’s silence cannot count as consent.' : ''}`
    case 'address_corrected':
      return `The mail address of ${person(event.personId)} was corrected. What was sent before does not count as having reached anybody, and the proposal is sent again.`
    case 'seen':
      return `Seen, at the latest, by ${person(event.personId)}.`
    case 'link_renewed':
      return `${person(event.personId)} got a new personal link; the old one no longer works.`
    case 'link_revoked':
      return `The personal link of ${person(event.personId)} was closed.`
    case 'annex_added':
      return `The annex “${event.name}” was added.`
    case 'annex_removed':
      return `The annex “${event.name}” was removed.`
  }
}
