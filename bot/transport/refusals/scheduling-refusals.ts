import { entry } from './entry.ts'

/** What finding, booking and voting on a time may be refused for. */
export const schedulingRefusals = {
  nobody_to_meet: entry(
    422,
    'Vælg mindst én, der skal med til mødet.',
    'Choose at least one person for the meeting.',
  ),
  time_passed: entry(
    422,
    'Tidspunktet er passeret. Vælg et senere.',
    'That time has passed. Choose a later one.',
  ),
  people_busy: entry(
    409,
    (detail) =>
      `${detail['who'] ?? ''} er optaget på det tidspunkt. Intet er booket: vælg en anden tid, eller bekræft, at I vil mødes alligevel.`,
    (detail) =>
      `${detail['who'] ?? ''}: busy at that time. Nothing was booked: choose another time, or confirm that you want to meet all the same.`,
  ),
  meetings_collide: entry(
    422,
    (detail) =>
      `»${detail['title'] ?? ''}« ligger oven i et andet af møderne. Vælg en anden tid til det ene.`,
    (detail) =>
      `“${detail['title'] ?? ''}” lies across another of the meetings. Choose another time for one.`,
  ),
  poll_needs_times: entry(
    422,
    'Vælg mindst to forskellige tider, der ligger i fremtiden.',
    'Choose at least two different times that lie in the future.',
  ),
  poll_deadline: entry(
    422,
    'Svarfristen skal ligge i fremtiden, senere end den nuværende og før den første af tiderne.',
    'The deadline must lie in the future, later than the present one and before the first of the times.',
  ),
  poll_closed: entry(
    409,
    'Svarfristen er overskredet, så dit svar er ikke gemt. Skriv til sekretariatet, hvis det er vigtigt.',
    'The deadline has passed, so your answer was not saved. Write to the secretariat if it matters.',
  ),
  poll_over: entry(
    409,
    'Afstemningen er afsluttet. Hent siden igen, og se, hvad den endte med.',
    'The poll is over. Reload the page to see how it ended.',
  ),
  poll_changed: entry(
    409,
    'Tiderne eller dit svar har ændret sig imens. Se på det, der står nu, og send igen.',
    'The times or your answer have changed meanwhile. Look at what stands now, and send again.',
  ),
  poll_time_too_soon: entry(
    422,
    'En ny tid skal ligge efter svarfristen. Vælg en senere tid.',
    'A new time must lie after the deadline. Choose a later one.',
  ),
  poll_time_stands: entry(
    422,
    'En af tiderne er der allerede spurgt om. Fjern den, og send igen.',
    'One of the times is asked about already. Remove it and send again.',
  ),
  poll_full: entry(
    422,
    (detail) => `Der kan højst spørges om ${detail['limit'] ?? ''} tider i alt. Fjern nogle af de nye.`,
    (detail) => `At most ${detail['limit'] ?? ''} times can be asked about. Remove some of the new ones.`,
  ),
  poll_last_time: entry(
    422,
    'Det er den sidste tid, der spørges om. Tilføj en anden først, eller aflys afstemningen.',
    'It is the last time that is asked about. Add another first, or cancel the poll.',
  ),
  votes_missing: entry(
    422,
    'Svar på alle tiderne: ja, hvis nødvendigt eller nej. Intet er gemt.',
    'Answer each of the times: yes, if needed or no. Nothing was saved.',
  ),
  nobody_to_ask: entry(
    422,
    'Vælg mindst én, der ikke allerede er spurgt.',
    'Choose at least one person who has not been asked yet.',
  ),
  nobody_missing: entry(
    409,
    'Alle har svaret, så der er ingen at minde om det.',
    'Everybody has answered: there is nobody to remind.',
  ),
}
