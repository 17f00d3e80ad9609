import { dateText, dateTimeText } from '../domain/calendar/date-text.ts'
import { planStopText } from '../domain/rounds/plan-stop-text.ts'
import type { JournalData, JournalEvent, JournalRevision } from './journal-data.ts'
import { inWords, organisationName, personName, seatName, sentence } from './journal-names.ts'
import { reasonWords } from './reason-words.ts'
import { answerWords, basisWords, sentWord, stateWords } from './words.ts'

/** What happened, as one Danish sentence for the timeline. Who, when and by which door stand beside it. */
export function historyText(data: JournalData, revision: JournalRevision, { event }: JournalEvent): string {
  const seat = (id: string | null) => (id === null ? '' : ` (${seatName(data, revision, id)})`)
  const person = (id: string) => personName(data, id)
  switch (event.kind) {
    case 'drafted':
      return 'Kladden blev oprettet.'
    case 'edited':
      return 'Forslaget blev ændret.'
    case 'submitted':
      return 'Forslaget blev sendt til sekretariatet.'
    case 'informed':
      return `Forslaget blev sluttet som en orientering${asPlanned(event.plannedFor)}.`
    case 'started':
      return `Rundspørgen blev startet${asPlanned(event.plannedFor)}. Medlemslisten og reglerne ligger fast fra nu.`
    case 'planned':
      return event.deadline === null
        ? `Orienteringen blev planlagt til at blive sendt ${dateTimeText(new Date(event.sendAt), 'da')}.`
        : `Rundspørgen blev planlagt til at blive sendt ${dateTimeText(new Date(event.sendAt), 'da')} med frist ${dateTimeText(new Date(event.deadline), 'da')}.`
    case 'unplanned':
      return 'Planen om at sende den blev fortrudt.'
    case 'plan_stopped':
      return `Forslaget blev ikke sendt ${dateTimeText(new Date(event.sendAt), 'da')}, som planlagt. ${planStopText(
        event.why,
        'da',
        (event.organisationIds ?? []).map((id) => organisationName(data, id)),
      )}`
    case 'reminded':
      return 'De medlemmer, der ikke havde svaret, blev mindet om fristen.'
    case 'answered':
      return `${seatName(data, revision, event.seatId)} svarede »${answerWords[event.answer]}«${event.late ? ' for sent; svaret ændrer intet' : ''}.`
    case 'extended':
      return `Fristen blev forlænget fra ${dateTimeText(new Date(event.from), 'da')} til ${dateTimeText(new Date(event.to), 'da')}. Begrundelse: ${sentence(event.reason)}`
    case 'closed':
      return closedText(data, revision, event)
    case 'withdrawn':
      return `Forslaget blev trukket tilbage. Begrundelse: ${sentence(event.reason)}`
    case 'handed_over':
      return `Bemærkningerne blev givet videre til ${inWords(event.organisationIds.map((id) => organisationName(data, id)))}.${event.note === '' ? '' : ` Note: ${sentence(event.note)}`}`
    case 'revised':
      return `Revision ${event.revision} blev oprettet.`
    case 'put_on_meeting':
      return `Forslaget blev sat på ${event.title} ${dateText(event.date, 'da')}.`
    case 'meeting_decided':
      return `Mødet ${dateText(event.date, 'da')}: ${stateWords[event.state]}. ${sentence(event.text)}`
    case 'corrected':
      return `Afgørelsen blev rettet og må ikke bruges. Begrundelse: ${sentence(event.reason)}`
    case 'delivered':
      return `${sentWord(event.what)} blev afleveret til ${person(event.personId)}${seat(event.seatId)}.`
    case 'undelivered':
      return `${sentWord(event.what)} kunne ikke afleveres til ${person(event.personId)}${seat(event.seatId)}.${event.reason === undefined ? '' : ` Årsag: ${sentence(reasonWords(event.reason))}`}`
    case 'bounced':
      return `Mailen til ${person(event.personId)}${seat(event.seatId)} kom retur.${event.reason === '' ? '' : ` Årsag: ${sentence(reasonWords(event.reason))}`}`
    case 'seat_left':
      return `${person(event.personId)} har ikke længere pladsen for ${seatName(data, revision, event.seatId)}.${event.vacant ? ' Pladsen er tom, så medlemmets tavshed kan ikke tælle som samtykke.' : ''}`
    case 'address_corrected':
      return `Mailadressen for ${person(event.personId)}${seat(event.seatId)} blev rettet. Det, der var sendt før, tæller ikke som nået, og forslaget sendes igen.`
    case 'seen':
      return `Forslaget er mindst set af ${person(event.personId)}${seat(event.seatId)}.`
    case 'link_renewed':
      return `${person(event.personId)}${seat(event.seatId)} fik et nyt personligt link; det gamle virker ikke længere.`
    case 'link_revoked':
      return `Det personlige link til ${person(event.personId)}${seat(event.seatId)} blev lukket.`
    case 'annex_added':
      return `Bilaget »${event.name}« blev lagt på.`
    case 'annex_removed':
      return `Bilaget »${event.name}« blev fjernet.`
    default:
      return otherEvent(event)
  }
}

const asPlanned = (plannedFor: string | undefined) =>
  plannedFor === undefined ? '' : ` af sig selv, som planlagt til ${dateTimeText(new Date(plannedFor), 'da')}`

/** History is append-only and outlives the code: an event of a kind not known here is shown, never dropped. */
const otherEvent = (event: { kind: string }) => `Hændelse: ${event.kind}.`

type Closed = Extract<JournalEvent['event'], { kind: 'closed' }>

function closedText(data: JournalData, revision: JournalRevision, event: Closed): string {
  const basis = basisWords[event.basis as keyof typeof basisWords] as string | undefined
  const dated =
    event.decidedAt === null ? '' : ` Afgørelsen er dateret ${dateTimeText(new Date(event.decidedAt), 'da')}.`
  const awaited =
    event.awaited.length === 0
      ? ''
      : ` Mangler: ${inWords(event.awaited.map((seatId) => seatName(data, revision, seatId)))}.`
  return `${stateWords[event.state]}${basis === undefined ? '' : ` (${basis.toLowerCase()})`}.${dated}${awaited}`
}
