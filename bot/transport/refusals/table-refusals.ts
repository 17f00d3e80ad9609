import { entry } from './entry.ts'

/** What the pages of tables, and the printing of their sheets, may be refused for. */
export const tableRefusals = {
  table_unknown: entry(
    404,
    'Adressen fører ikke til noget bord. Skan koden på bordets ark igen, eller spørg sekretariatet.',
    'The address leads to no table. Scan the code on the table’s sheet again, or ask the secretariat.',
  ),
  table_closed: entry(
    410,
    'Bordets side er lukket: mødet er slut, eller sekretariatet har lavet et nyt ark. Står der noget, som ikke er gemt, så kopiér det, og giv det til sekretariatet.',
    'The table’s page is closed: the meeting is over, or the secretariat has made a new sheet. If something is not saved, copy it and give it to the secretariat.',
  ),
  too_many_sendings: entry(
    429,
    'Der bliver sendt for meget fra bordet på én gang. Vent et minut; det, du har skrevet, bliver på siden.',
    'Too much is being sent from the table at once. Wait a minute; what you have written stays on the page.',
  ),
  no_tables: entry(
    409,
    'Der er ingen borde at lave ark til. Vælg, at grupperne mødes ved borde, og send grupperne ud først.',
    'There are no tables to make sheets for. Choose that the groups meet at tables, and send the groups out first.',
  ),
  tables_too_late: entry(
    409,
    'Mødet er slut eller aflyst, så arkene ville ikke åbne noget. Skriv resten ind under »Noter og kort«.',
    'The meeting is over or cancelled, so the sheets would open nothing. Type the rest in under “Notes and cards”.',
  ),
} as const
