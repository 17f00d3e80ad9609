import { dateText, dateTimeText } from '../../domain/calendar/date-text.ts'
import { entry } from './entry.ts'

/** What an act on a round or a proposal may be refused for. */
export const roundRefusals = {
  remark_needs_text: entry(
    422,
    'Skriv, hvad bemærkningen er, før du sender den.',
    'Write your remark before you send it.',
  ),
  reason_needed: entry(422, 'Skriv en begrundelse, før du går videre.', 'Write a reason before you go on.'),
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
  deadline_before_sending: entry(
    422,
    'Fristen ligger før det tidspunkt, hvor rundspørgen sendes. Vælg en senere frist, eller send før.',
    'The deadline lies before the time when the round is sent. Choose a later deadline, or send earlier.',
  ),
  release_by_other: entry(
    409,
    'Forummet vil have, at en anden end den, der sidst skrev i forslaget, sender det. Bed en kollega i sekretariatet om at se det efter og sende det.',
    'The forum wants somebody other than the last to write in the proposal to send it. Ask a colleague in the secretariat to look at it and send it.',
  ),
  sending_passed: entry(
    422,
    'Det tidspunkt, du vil sende på, er passeret. Vælg et senere tidspunkt, eller send nu.',
    'The time that you want to send at has passed. Choose a later time, or send now.',
  ),
  sending_too_far: entry(
    422,
    'Tidspunktet ligger mere end et år ude i fremtiden. Se efter, om årstallet er rigtigt.',
    'The time is more than a year ahead. Check the year.',
  ),
  own_chat_only: entry(
    403,
    'Et forslag skrives i din egen chat med Rammehjul eller i fanen. Åbn din egen chat, og skriv »nyt forslag« dér.',
    'A proposal is written in your own chat with Rammehjul or in the tab. Open your own chat and write "new proposal" there.',
  ),
  not_an_operator: entry(
    403,
    'Herfra sender en kommune eller en region sit eget forslag til sekretariatet. Er du i sekretariatet, så skriv forslaget i fanen. Ellers bed sekretariatet bekræfte, hvor du hører til.',
    'From here a municipality or a region sends its own proposal to the secretariat. If you are in the secretariat, write the proposal in the tab. Otherwise ask the secretariat to confirm where you belong.',
  ),
  no_forum: entry(
    403,
    'Jeres organisation er ikke med i et forum endnu, så der er ingen at sende forslaget til. Skriv til sekretariatet.',
    'Your organisation is not in a forum yet, so there is nobody to send the proposal to. Write to the secretariat.',
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
} as const

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
