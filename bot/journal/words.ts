import type { AnswerDoor, Decision } from '../domain/rounds/round.ts'
import type { RoundState } from '../domain/rounds/states.ts'
import type { ProposalContent } from '../domain/rounds/proposal.ts'
import type { SeatReach } from '../domain/rounds/reach.ts'
import type { JournalDelivery, JournalEvent, JournalHolder } from './journal-data.ts'

export const stateWords: Record<RoundState, string> = {
  draft: 'Kladde',
  submitted: 'Indsendt til sekretariatet',
  planned: 'Planlagt til afsendelse',
  information: 'Orientering uden rundspørge',
  open: 'Åben rundspørge',
  remarks: 'Ikke godkendt: der er bemærkninger',
  unresolved: 'Ikke godkendt: ikke alle er nået',
  approved: 'Godkendt',
  in_solution: 'Ikke godkendt: de berørte finder en løsning',
  on_meeting: 'Ikke afgjort: sat på et møde',
  rejected: 'Afvist',
  withdrawn: 'Trukket tilbage',
  corrected: 'Rettet: afgørelsen må ikke bruges',
}

export const basisWords: Record<Decision['basis'], string> = {
  silence: 'Tavshed er samtykke',
  all_answered: 'Alle har svaret',
  meeting: 'Beslutning på et møde',
  under_gate: 'Under bagatelgrænsen',
  withdrawn: 'Trukket tilbage',
}

export const doorWords: Record<AnswerDoor | JournalEvent['door'], string> = {
  teams: 'Teams',
  mail: 'Mail',
  tab: 'Fanen i Teams',
  recorded: 'Registreret af sekretariatet',
  operator: 'Driftsherrens egen plads',
  system: 'Systemet',
}

export const roleWords: Record<JournalHolder['role'], string> = {
  director: 'direktør',
  deputy: 'stedfortræder',
}

export const answerWords = { no_remarks: 'Ingen bemærkninger', remark: 'Har bemærkninger' } as const

export const reachWords: Record<SeatReach, string> = {
  reached: 'Nået i tide',
  by_mail: 'Mail sendt, men ikke kontrolleret for returmail',
  late: 'Nået for sent',
  not_reached: 'Ikke nået',
}

export const deliveryWords: Record<JournalDelivery['state'], string> = {
  queued: 'Venter',
  retry: 'Venter på nyt forsøg',
  sent: 'Afleveret',
  gone: 'Kunne ikke afleveres',
  failed: 'Kunne ikke afleveres',
}

export const fieldWords: Record<keyof ProposalContent, string> = {
  facility: 'Tilbud',
  legalBasis: 'Lovgrundlag',
  targetGroup: 'Målgruppe',
  placesBefore: 'Pladser før',
  placesAfter: 'Pladser efter',
  effectiveDate: 'Ikrafttræden',
  reason: 'Begrundelse',
  consequence: 'Konsekvens for de øvrige kommuner',
  contact: 'Kontakt',
  contactedOrganisationIds: 'Kontaktede kommuner',
  links: 'Links',
}

const sentWords: Record<string, string> = {
  proposal: 'Forslaget',
  information: 'Orienteringen',
  reminder: 'Påmindelse',
  extension: 'Forlængelse af fristen',
  outcome: 'Udfaldet',
  correction: 'Rettelse',
  on_meeting: 'Sat på møde',
  receipt: 'Kvittering for svar',
  remark_told: 'Besked om bemærkning',
  remark_withdrawn: 'Besked om tilbagetrukket bemærkning',
  late_told: 'Besked om for sent svar',
  vacated_told: 'Besked om en tom plads',
  submitted_told: 'Besked om indsendt forslag',
  plan_stopped_told: 'Besked om, at en planlagt rundspørge ikke blev sendt',
  handed_over: 'Bemærkninger til de berørte',
  update: 'Opdatering af kortet',
}

/** What was sent, in Danish; a kind that has no word here is shown as it is rather than left out. */
export const sentWord = (kind: string): string => sentWords[kind] ?? kind
