import type { OutlookRefusalCode } from '../../domain/outlook/outlook-refusal.ts'
import { entry, type Entry } from './entry.ts'

/** Why a meeting is not put into Outlook, or not changed there. */
export const outlookRefusals: Record<OutlookRefusalCode, Entry> = {
  not_a_meeting: entry(
    409,
    'Kun møder og konferencer kan lægges i Outlook. Ret typen, hvis det er et møde.',
    'Only meetings and conferences can be put into Outlook. Change the kind if it is a meeting.',
  ),
  in_outlook_already: entry(
    409,
    'Mødet er allerede i Outlook, så der er ikke sendt noget. Hent siden igen for at se, hvem der har svaret.',
    'The meeting is in Outlook already, so nothing was sent. Reload the page to see who has answered.',
  ),
  meeting_over: entry(
    422,
    'Mødet ligger i fortiden, så der kan ikke indkaldes til det. Flyt det først.',
    'The meeting is in the past, so nobody can be invited. Move it first.',
  ),
  invitee_without_mail: entry(
    422,
    'En af de valgte har ingen mailadresse og kan ikke indkaldes. Skriv adressen under forummets medlemmer, eller fjern personen.',
    'One of those chosen has no mail address and cannot be invited. Add it under the forum’s members, or leave the person out.',
  ),
  not_in_outlook: entry(
    409,
    'Mødet er ikke i Outlook mere. Hent siden igen for at se, hvordan det står.',
    'The meeting is no longer in Outlook. Reload the page to see how things stand.',
  ),
  invitees_changed_meanwhile: entry(
    409,
    'Der er sket noget med mødet, siden du åbnede listen. Intet er ændret: se listen igen, og ret den, der står nu.',
    'Something has happened to the meeting since you opened the list. Nothing was changed: look at the list again and change the one that stands now.',
  ),
  conflict_gone: entry(
    409,
    'Der er sket noget med mødet, siden du åbnede siden. Intet er valgt: hent den igen, og se, hvordan det står.',
    'Something has happened to the meeting since you opened the page. Nothing was chosen: reload it to see how things stand.',
  ),
  outlook_not_taken: entry(
    409,
    'Punktet findes ikke mere i årshjulet. Opret det igen, eller aflys mødet begge steder.',
    'The entry is no longer in the wheel. Make it again, or cancel the meeting in both.',
  ),
}
