import { entry } from './entry.ts'

/** What groups' notes, theme cards and the pages of tables may be refused for. */
export const noteRefusals = {
  note_unreadable: entry(
    422,
    'Ændringen kunne ikke læses som tekst, så intet er gemt. Kopiér din tekst, hent siden igen, og sæt den ind.',
    'The change could not be read as text, so nothing was saved. Copy your text, reload the page and paste it.',
  ),
  note_gap: entry(
    409,
    'Noget af det, du skrev før, er ikke nået frem endnu. Siden sender det hele igen.',
    'Some of what you wrote earlier has not arrived yet. The page sends all of it again.',
  ),
  note_foreign_pen: entry(
    409,
    'Noten er åben under en andens navn. Intet er gemt: kopiér din tekst, hent siden igen, og sæt den ind.',
    'The note is open under somebody else’s name. Nothing was saved: copy your text, reload the page and paste it.',
  ),
  note_unknown_field: entry(
    409,
    'Opgaven er taget ud af drejebogen, så der kan ikke skrives til den. Intet er gemt: kopiér din tekst, og hent siden igen.',
    'The task has been taken out of the run sheet, so nothing can be written to it. Nothing was saved: copy your text and reload the page.',
  ),
  note_too_many_writers: entry(
    409,
    'Noten har været åbnet for mange gange til at tage flere ændringer. Skriv til sekretariatet.',
    'The note has been opened too many times to take more changes. Write to the secretariat.',
  ),
  not_of_group: entry(
    403,
    'Du sidder ikke i gruppen, så du kan læse her, men ikke skrive.',
    'You do not sit in this group, so you can read here but not write.',
  ),
  card_empty: entry(
    422,
    'Kortet er tomt. Skriv et tema, og gem igen.',
    'The card is empty. Write a theme and save again.',
  ),
  card_id_taken: entry(
    409,
    'Kortet er skrevet før med en anden tekst. Hent siden igen, og skriv det på et nyt kort.',
    'The card was written before with another text. Reload the page and write it on a new card.',
  ),
  card_gone: entry(
    409,
    'Kortet er der ikke længere. Hent siden igen, og se, hvordan kortene ligger nu.',
    'The card is no longer there. Reload the page to see how the cards lie now.',
  ),
  card_of_other: entry(
    403,
    'Kortet er skrevet af en anden, så kun den, der skrev det, tovholderen og sekretariatet kan ændre det.',
    'Somebody else wrote this card, so only its writer, the facilitator and the secretariat can change it.',
  ),
  too_many_cards: entry(
    409,
    'Der er ikke plads til flere kort ved bordet. Læg ens kort sammen, eller fjern et.',
    'There is no room for more cards at this table. Remove one first.',
  ),
  cards_still_hidden: entry(
    409,
    'Kortene er skjult, til sekretariatet eller tovholderen viser dem. Det kan først ske bagefter.',
    'The cards are hidden until the secretariat or the facilitator reveals them. Only then is this possible.',
  ),
  nothing_hidden: entry(
    409,
    'Kortene i denne session er ikke skjult.',
    'The cards of this session are not hidden.',
  ),
  no_votes_left: entry(
    409,
    (detail) =>
      `Der er ${detail['limit'] ?? 0} stemmer at give i alt. Tag en stemme fra et andet kort først.`,
    (detail) => `There are ${detail['limit'] ?? 0} votes to give in all. Take one from another card first.`,
  ),
  no_own_vote: entry(
    403,
    'Kun de, der sidder i gruppen, har en stemme her. Bordets stemmer kan skrives som et tal.',
    'Only those who sit in the group have a vote here. The table’s votes can be written as a number.',
  ),
  all_hands_counted: entry(
    409,
    (detail) =>
      `Bordets skriver har allerede talt alle ${detail['people'] ?? 0} stemmer på kortet. Er din ikke talt med, så bed skriveren rette tallet.`,
    (detail) =>
      `The table’s scribe has already counted all ${detail['people'] ?? 0} votes for this card. If yours is not among them, ask the scribe to correct the number.`,
  ),
  more_hands_than_people: entry(
    422,
    (detail) =>
      `Der sidder ${detail['people'] ?? 0} ved bordet, og ${detail['own'] ?? 0} af dem har selv stemt på kortet. Skriv kun stemmerne fra de andre.`,
    (detail) =>
      `There are ${detail['people'] ?? 0} people at the table, and ${detail['own'] ?? 0} of them have voted for this card themselves. Write only the others’ votes.`,
  ),
  not_scribe: entry(
    403,
    'Bordets stemmer skrives på bordets egen side, af tovholderen eller af sekretariatet. Du kan stemme selv.',
    'The table’s votes are written on the table’s own page, by the facilitator or by the secretariat. You can vote yourself.',
  ),
  group_gone: entry(
    410,
    'Gruppen findes ikke mere: sekretariatet har lavet grupperne om. Står der noget, som ikke er gemt, så kopiér det, før du lukker siden, og spørg sekretariatet, hvilken gruppe du er i nu.',
    'The group is gone: the secretariat has changed the groups. If something is not saved, copy it before you close the page, and ask the secretariat which group you are in now.',
  ),
  no_cards_in_session: entry(
    409,
    'I denne session skriver grupperne noter og ikke kort. Skriv temaet i gruppens noter. Sekretariatet kan slå kort til i drejebogen.',
    'In this session groups write notes and no cards. Write the theme in the group’s notes. The secretariat can turn cards on in the run sheet.',
  ),
  no_top_three: entry(
    409,
    'I denne session prioriterer bordene ikke. Sekretariatet kan slå det til i drejebogen.',
    'Tables do not prioritise in this session. The secretariat can turn it on in the run sheet.',
  ),
} as const
