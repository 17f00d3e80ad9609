import type { Language } from '../language.ts'

/**
 * Why a planned round was not sent, as one sentence; `why` is what the history keeps (planning.ts). `organisations`: names of
 * the members whom it is about.
 */
export function planStopText(why: string, language: Language, organisations: string[] = []): string {
  if (why !== 'seat_vacated') return (sentences[why] ?? unknown)[language]
  const names = new Intl.ListFormat(language, { type: 'conjunction' }).format(organisations)
  return language === 'da'
    ? `Ingen har længere pladsen for ${names}, så tavshed derfra kan ikke tælle som godkendelse.`
    : `Nobody holds the seat of ${names} any more, so silence from there cannot count as approval.`
}

type Words = Record<Language, string>

const sentences: Record<string, Words | undefined> = {
  members_changed: {
    da: 'Forummets medlemmer er ændret, siden I bekræftede, hvem der skulle have den.',
    en: 'The forum’s members have changed since you confirmed who should get it.',
  },
  gate_changed: {
    da: 'Forummets bagatelgrænse giver et andet svar nu, end da I planlagde den.',
    en: 'The forum’s threshold gives another answer now than when you planned it.',
  },
  deadline_too_early: {
    da: 'Der er ikke længere arbejdsdage nok til fristen.',
    en: 'There are no longer enough working days before the deadline.',
  },
  deadline_passed: { da: 'Fristen er passeret.', en: 'The deadline has passed.' },
  deadline_on_closed_day: {
    da: 'Fristen ligger på en dag, der ikke længere er en arbejdsdag i forummet.',
    en: 'The deadline lies on a day that is no longer a working day of the forum.',
  },
  nobody_to_ask: {
    da: 'Der er ingen at sende til: forummet har ingen andre medlemmer end driftsherren.',
    en: 'There is nobody to send to: the forum has no members other than the operator.',
  },
  release_by_other: {
    da: 'Forummet vil nu have, at en anden end den, der sidst skrev i forslaget, sender det.',
    en: 'The forum now wants somebody other than the last to write in the proposal to send it.',
  },
  content_incomplete: {
    da: 'Forslaget mangler oplysninger.',
    en: 'The proposal is incomplete.',
  },
}

const unknown: Words = {
  da: 'Den kunne ikke sendes, som den var planlagt.',
  en: 'It could not be sent as it was planned.',
}
