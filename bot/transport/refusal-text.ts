import { dateTimeText, dateText } from '../domain/calendar/date-text.ts'
import type { Language } from '../domain/language.ts'
import type { Refusal, RefusalCode } from '../domain/refusal.ts'

type Detail = Record<string, string | number>
type Text = (detail: Detail, language: Language) => string
type Entry = { status: 400 | 403 | 404 | 409 | 413 | 422 | 429 | 503; da: Text; en: Text }

const say =
  (text: string): Text =>
  () =>
    text
const entry = (status: Entry['status'], da: string | Text, en: string | Text): Entry => ({
  status,
  da: typeof da === 'string' ? say(da) : da,
  en: typeof en === 'string' ? say(en) : en,
})

/** The one place where a refusal becomes words and a status. Each sentence says what to do. */
const entries: Record<RefusalCode, Entry> = {
  not_found: entry(
    404,
    'Siden findes ikke, eller du har ikke adgang til den. Spørg sekretariatet, hvis du mener, at du skal have adgang.',
    'This page does not exist, or you do not have access to it. Ask the secretariat if you think you should have.',
  ),
  wrong_state: entry(
    409,
    'Det kan ikke lade sig gøre nu, fordi rundspørgen har ændret sig. Hent siden igen, og se, hvordan den står.',
    'That is not possible now, because the round has changed. Reload the page to see how it stands.',
  ),
  remark_needs_text: entry(
    422,
    'Skriv, hvad bemærkningen er, før du sender den.',
    'Write your remark before you send it.',
  ),
  reason_needed: entry(422, 'Skriv en begrundelse, før du går videre.', 'Write a reason before you go on.'),
  text_too_long: entry(
    422,
    (detail) =>
      `Teksten er for lang. Der er plads til ${detail['limit'] ?? ''} tegn: forkort den, og send igen.`,
    (detail) =>
      `The text is too long. There is room for ${detail['limit'] ?? ''} characters: shorten it and send again.`,
  ),
  cpr_number: entry(
    422,
    'Teksten ser ud til at indeholde et CPR-nummer. Enkeltsager må ikke stå her: fjern nummeret, og send igen. Intet er gemt.',
    'The text seems to contain a civil registration (CPR) number. Individual cases must not stand here: remove the number and send again. Nothing was saved.',
  ),
  deadline_missing: entry(422, 'Vælg en frist.', 'Choose a deadline.'),
  deadline_passed: entry(
    422,
    'Fristen ligger i fortiden. Vælg en senere dag.',
    'The deadline lies in the past. Choose a later day.',
  ),
  deadline_too_early: entry(
    422,
    (detail, language) =>
      `Fristen er for tæt på: medlemmerne skal have mindst ${detail['workingDays'] ?? ''} arbejdsdage. Vælg tidligst ${dateTimeText(new Date(String(detail['earliest'])), language)}.`,
    (detail, language) =>
      `The deadline is too near: members must have at least ${detail['workingDays'] ?? ''} working days. Choose ${dateTimeText(new Date(String(detail['earliest'])), language)} or later.`,
  ),
  deadline_on_closed_day: entry(
    422,
    (detail, language) =>
      `${capital(dateText(String(detail['date']), language))} er ikke en arbejdsdag. Vælg en anden dag.`,
    (detail, language) =>
      `${dateText(String(detail['date']), language)} is not a working day. Choose another day.`,
  ),
  deadline_too_far: entry(
    422,
    'Fristen ligger mere end et år ude i fremtiden. Se efter, om årstallet er rigtigt.',
    'The deadline is more than a year ahead. Check the year.',
  ),
  deadline_not_later: entry(
    422,
    'Den nye frist skal ligge efter den gamle. Vælg en senere dag.',
    'The new deadline must be later than the old one. Choose a later day.',
  ),
  no_seat: entry(
    403,
    'Du kan læse rundspørgen, men ikke svare: kun medlemmets direktør eller en registreret stedfortræder kan. Skriv til sekretariatet, hvis du skal kunne svare.',
    'You can read this round but not answer it: only the member’s director or a registered deputy can. Write to the secretariat if you should be able to.',
  ),
  nobody_to_ask: entry(
    422,
    'Der er ingen at sende til. Se efter på siden Pladser, at forummet har andre medlemmer end driftsherren.',
    'There is nobody to send to. Check on the Seats page that the forum has members other than the operator.',
  ),
  nobody_silent: entry(
    409,
    'Alle har svaret, så der er ingen at rykke.',
    'Everybody has answered, so there is nobody to remind.',
  ),
  gate_needs_round: entry(
    422,
    'Ændringen skal sendes i rundspørge: den er over bagatelgrænsen eller en lukning. Vælg »Send til medlemmerne«.',
    'This change needs a round: it is above the threshold or a closure. Choose to send it to the members.',
  ),
  operator_unknown: entry(
    422,
    'Vælg den kommune eller region, der driver tilbuddet.',
    'Choose the municipality or region that runs the facility.',
  ),
  content_incomplete: entry(
    422,
    'Forslaget mangler oplysninger. Udfyld de felter, der er markeret, og prøv igen.',
    'The proposal is incomplete. Fill in the marked fields and try again.',
  ),
  given_outside_round: entry(
    422,
    'Tidspunktet skal ligge efter, at rundspørgen blev sendt, og ikke i fremtiden.',
    'The time must lie after the round was sent, and not in the future.',
  ),
  remark_stands: entry(
    409,
    'Medlemmet har en bemærkning, og fristen er udløbet. En bemærkning kan kun trækkes tilbage inden fristen: forlæng fristen, og bed medlemmet svare igen.',
    'The member has a remark and the deadline has passed. A remark can be withdrawn before the deadline only: extend the deadline and ask the member to answer again.',
  ),
  later_remark: entry(
    409,
    'Medlemmet har sendt en bemærkning senere end det svar, du vil notere. Forlæng fristen, og bed medlemmet svare igen.',
    'The member has sent a remark later than the answer you want to record. Extend the deadline and ask the member to answer again.',
  ),
  answers_still_open: entry(
    409,
    'Medlemmerne kan stadig svare. Vent til fristen er udløbet, eller til alle har svaret, så alle bemærkninger er kendt.',
    'Members may still answer. Wait until the deadline has passed or everybody has answered, so that all remarks are known.',
  ),
  newer_revision_exists: entry(
    409,
    'Der findes allerede en nyere udgave af forslaget. Åbn den i stedet.',
    'There is already a newer revision of the proposal. Open that instead.',
  ),
  meeting_date_in_future: entry(
    422,
    'Mødet er ikke holdt endnu. Vælg den dag, beslutningen blev truffet.',
    'The meeting has not taken place yet. Choose the day when the decision was made.',
  ),
  meeting_before_round: entry(
    422,
    'Dagen ligger før, at medlemmerne blev spurgt. Vælg den dag, mødet traf beslutningen.',
    'That day lies before the members were asked. Choose the day when the meeting made the decision.',
  ),
  meeting_title_missing: entry(422, 'Skriv, hvad mødet hedder.', 'Write what the meeting is called.'),
  not_of_seat: entry(
    422,
    'Svaret skal komme fra medlemmets direktør eller en registreret stedfortræder. Registrér personen på siden Pladser, hvis vedkommende må svare.',
    'The answer must come from the member’s director or a registered deputy. Register the person on the Seats page if they may answer.',
  ),
  annex_too_large: entry(
    413,
    'Filen er for stor. Et bilag må fylde højst 10 MB.',
    'The file is too large. An annex may be at most 10 MB.',
  ),
  annex_type: entry(
    422,
    'Filens indhold er ikke en type, der kan vedlægges, eller passer ikke til navnet. Brug PDF, Word, Excel, PowerPoint, PNG eller JPEG.',
    'The file’s content is not of a kind that can be attached, or does not fit its name. Use PDF, Word, Excel, PowerPoint, PNG or JPEG.',
  ),
  too_many_annexes: entry(
    422,
    'Der kan højst være 10 bilag. Fjern et, før du lægger et nyt på.',
    'There can be at most 10 annexes. Remove one before you add another.',
  ),
  changed_meanwhile: entry(
    409,
    'En anden har ændret forslaget i mellemtiden. Intet er gemt eller sendt: hent siden igen, og sammenlign.',
    'Somebody else has changed the proposal meanwhile. Nothing was saved or sent: reload the page and compare.',
  ),
  tenant_not_listed: entry(
    403,
    'Din organisation er ikke på sekretariatets liste, så du kan ikke bruge Rammehjul herfra. Skriv til sekretariatet.',
    'Your organisation is not on the secretariat’s list, so you cannot use Rammehjul from here. Write to the secretariat.',
  ),
  group_chat: entry(
    403,
    'Her kan du se, hvordan det står, men ikke svare. Svar i din egen chat med Rammehjul, på din mailside eller i fanen.',
    'Here you can see how things stand but not answer. Answer in your own chat with Rammehjul, on your mail page or in the tab.',
  ),
  directory_unavailable: entry(
    503,
    'Microsoft 365 svarer ikke lige nu. Intet er ændret: prøv igen om lidt.',
    'Microsoft 365 does not answer right now. Nothing was changed: try again in a moment.',
  ),
  seat_exists: entry(
    409,
    'Organisationen har allerede en plads i forummet.',
    'The organisation already has a seat in the forum.',
  ),
  forum_exists: entry(
    409,
    'Der er allerede et forum med det navn. Vælg et andet navn.',
    'There is already a forum with that name. Choose another name.',
  ),
  unknown_organisation: entry(
    422,
    'Organisationen findes ikke på listen. Vælg en af dem, der vises.',
    'The organisation is not on the list. Choose one of those shown.',
  ),
  no_group: entry(
    422,
    'Forummet er ikke knyttet til en Microsoft 365-gruppe. Tilføj medlemmerne enkeltvis.',
    'The forum is not tied to a Microsoft 365 group. Add the members one by one.',
  ),
  group_unknown: entry(
    422,
    'Microsoft 365 kender ikke gruppen. Se efter, at gruppens id er rigtigt, og at gruppen stadig findes.',
    'Microsoft 365 does not know the group. Check that its id is right and that it still exists.',
  ),
  group_empty: entry(
    422,
    'Gruppen i Microsoft 365 har ingen medlemmer, som Rammehjul kan se, så intet er ændret. Se efter, at det er den rigtige gruppe.',
    'The Microsoft 365 group has no members that Rammehjul can see, so nothing was changed. Check that it is the right group.',
  ),
  not_a_member: entry(
    422,
    'Personen er ikke medlem af forummet. Tilføj personen som medlem først.',
    'The person is not a member of the forum. Add the person as a member first.',
  ),
  organisation_unconfirmed: entry(
    422,
    'Det er ikke bekræftet, hvilken organisation personen hører til. Bekræft det på listen over medlemmer først.',
    'It is not confirmed which organisation the person belongs to. Confirm that in the list of members first.',
  ),
  other_organisation: entry(
    422,
    'Personen hører til en anden organisation. Vælg en person fra organisationen selv.',
    'The person belongs to another organisation. Choose somebody from the organisation itself.',
  ),
  bound_elsewhere: entry(
    409,
    'Personen er knyttet til en anden organisation: gennem en plads eller en konto i dens Microsoft 365. Afslut pladsen først.',
    'The person is tied to another organisation by a seat or by an account in its Microsoft 365. End the seat first.',
  ),
  director_exists: entry(
    409,
    'Pladsen har allerede en direktør i den tid. Afslut den nuværende direktør på pladsen først.',
    'The seat already has a director at that time. End the present director’s time on the seat first.',
  ),
  holder_exists: entry(
    409,
    'Personen sidder allerede på pladsen i den tid.',
    'The person already holds the seat at that time.',
  ),
  ends_before_start: entry(
    422,
    'Slutdatoen ligger før startdatoen. Vælg en senere dag.',
    'The end lies before the start. Choose a later day.',
  ),
  already_ended: entry(
    409,
    'Det er allerede afsluttet. Hent siden igen for at se, hvordan det står.',
    'That has already ended. Reload the page to see how things stand.',
  ),
  starts_outside_seat: entry(
    422,
    'Datoen ligger uden for den tid, hvor organisationen har pladsen. Vælg en anden dag.',
    'The date lies outside the time in which the organisation has the seat. Choose another day.',
  ),
  tenant_is_host: entry(
    422,
    'Det er sekretariatets egen tenant. Den skal ikke på listen.',
    'That is the secretariat’s own tenant. It does not belong on the list.',
  ),
  tenant_exists: entry(
    409,
    'Tenanten står allerede på listen med en anden organisation. Fjern den først, hvis den skal flyttes.',
    'The tenant is already on the list with another organisation. Remove it first if it is to be moved.',
  ),
  invalid_input: entry(
    400,
    'Noget i det, der blev sendt, kunne ikke læses. Ret det markerede felt, og prøv igen.',
    'Something that was sent could not be read. Mend the marked field and try again.',
  ),
  too_many: entry(
    429,
    'I har ændret svaret mange gange den seneste time, så denne ændring er ikke gemt. Vent lidt, og prøv igen, eller skriv til sekretariatet.',
    'You have changed your answer many times within the last hour, so this change was not saved. Wait a little and try again, or write to the secretariat.',
  ),
}

export function refusalText(refusal: Refusal, language: Language): string {
  return entries[refusal.code][language](refusal.detail ?? {}, language)
}

export function refusalStatus(refusal: Refusal): number {
  return entries[refusal.code].status
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
