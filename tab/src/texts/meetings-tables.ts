import { groupInText } from '../../../bot/domain/meetings/groups/group-label.ts'

const da = {
  cannotOpen: 'Bordets side kan ikke åbnes',
  table: 'Bordet',
  session: (start: string, back: string) =>
    `Gruppen arbejder fra kl. ${start}. Tilbage i plenum kl. ${back}.`,
  noCases: 'Skriv ikke om enkelte borgere. Alle ved bordet kan bruge siden, til den lukker efter mødet.',
  heading: 'Ark til bordene',
  lead: (closes: string) =>
    `Hvert bord får et ark med en QR-kode, som åbner bordets egen side uden konto. Siderne lukker ${closes}.`,
  unpublished: 'Send grupperne ud først. Så kan der laves ark til bordene.',
  print: (count: number) => (count === 1 ? 'Hent arket til 1 bord' : `Hent ark til ${count} borde`),
  printed: 'Arkene er hentet. Hvert har sin egen adresse, så et ark, der bliver væk, må laves om.',
  file: (session: string) => `Bordark ${session}.pdf`,
  none: 'Intet ark er lavet endnu.',
  open: (count: number, at: string) =>
    count === 0
      ? `Lukket. Sidste ark blev lavet ${at}.`
      : count === 1
        ? `1 ark gælder, lavet ${at}.`
        : `${count} ark gælder, det sidste lavet ${at}.`,
  again: (label: string) => `Lav et nyt ark til ${groupInText(label, 'da')}`,
  againTitle: (label: string) => `Lav et nyt ark til ${groupInText(label, 'da')}?`,
  againText: 'De ark, som bordet har fået før, åbner ikke siden mere. Det, der er skrevet, bliver stående.',
  close: 'Luk alle bordenes sider',
  closeTitle: 'Luk alle bordenes sider?',
  closeText: 'Ingen af de ark, der er lavet, åbner noget mere. Det, der er skrevet, bliver stående.',
  closed: 'Bordenes sider er lukket.',
}

const en: typeof da = {
  cannotOpen: 'The table’s page cannot be opened',
  table: 'The table',
  session: (start, back) => `The group works from ${start}. Back in plenary at ${back}.`,
  noCases:
    'Do not write about individual citizens. Everybody at the table can use the page until it closes after the meeting.',
  heading: 'Sheets for the tables',
  lead: (closes) =>
    `Each table gets a sheet with a QR code that opens the table’s own page without an account. The pages close ${closes}.`,
  unpublished: 'Send the groups out first. Then sheets can be made for the tables.',
  print: (count) => (count === 1 ? 'Get the sheet for 1 table' : `Get sheets for ${count} tables`),
  printed: 'The sheets are made. Each has an address of its own, so a sheet that is lost must be made anew.',
  file: (session) => `Table sheets ${session}.pdf`,
  none: 'No sheet has been made yet.',
  open: (count, at) =>
    count === 0
      ? `Closed. The last sheet was made ${at}.`
      : count === 1
        ? `1 sheet is in force, made ${at}.`
        : `${count} sheets are in force, the last made ${at}.`,
  again: (label) => `Make a new sheet for ${groupInText(label, 'en')}`,
  againTitle: (label) => `Make a new sheet for ${groupInText(label, 'en')}?`,
  againText: 'The sheets that the table had before no longer open the page. What is written stays.',
  close: 'Close all the tables’ pages',
  closeTitle: 'Close all the tables’ pages?',
  closeText: 'None of the sheets that were made opens anything any more. What is written stays.',
  closed: 'The tables’ pages are closed.',
}

export const tableTexts = { da, en }
