import { entry } from './entry.ts'

/** What any act may be refused for. */
export const generalRefusals = {
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
  database_unavailable: entry(
    503,
    'Vi har ikke forbindelse til vores database lige nu. Prøv igen om lidt.',
    'We cannot reach our database right now. Try again in a moment.',
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
} as const
