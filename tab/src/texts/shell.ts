import type { RoundState } from '../../../bot/contract/round.ts'

const states: Record<RoundState, string> = {
  draft: 'Kladde',
  submitted: 'Sendt til sekretariatet',
  open: 'Åben',
  remarks: 'Har bemærkninger',
  unresolved: 'Ikke afgjort',
  in_solution: 'Løsning søges',
  on_meeting: 'Sat på et møde',
  approved: 'Godkendt',
  information: 'Orientering',
  rejected: 'Afvist',
  withdrawn: 'Trukket tilbage',
  corrected: 'Rettet: må ikke bruges',
}

const da = {
  states,
  skipToContent: 'Gå til indholdet',
  mainMenu: 'Hovedmenu',
  rounds: 'Rundspørger',
  newForum: 'Opret forum',
  members: 'Medlemmer og pladser',
  membersOf: (forum: string) => `Medlemmer: ${forum}`,
  loading: 'Henter …',
  tryAgain: 'Prøv igen',
  cancel: 'Annuller',
  required: 'skal udfyldes',
  optional: 'kan udelades',
  goBack: 'Tilbage til rundspørgerne',
  notFoundTitle: 'Siden findes ikke',
  notFoundText:
    'Linket er forkert, eller du har ikke adgang. Gå tilbage til listen, og find rundspørgen dér.',
  crashedTitle: 'Siden kunne ikke vises',
  crashedText:
    'Der er sket en fejl hos os, og den er ikke din skyld. Hent siden igen. Det, du har skrevet i et forslag, er gemt her i browseren.',
  reload: 'Hent siden igen',
  offline: 'Der er ingen forbindelse til Rammehjul. Se efter, om du har internet, og prøv igen.',
  timeout: 'Rammehjul svarede ikke i tide. Prøv igen om lidt.',
  unreadable: 'Rammehjul svarede noget, som siden ikke kan læse. Hent siden igen.',
  unknownError: 'Der er sket en fejl hos os. Prøv igen om lidt.',
  maybeDone: 'Det er usikkert, om det blev gemt. Se på siden, om det er sket, før du prøver igen.',
  connectionLost: 'Forbindelsen er afbrudt. Siden viser det, vi sidst fik, og prøver selv igen.',
  outsideTitle: 'Rundspørger åbnes i Teams',
  outsideText:
    'Siden hører til i Microsoft Teams, hvor vi kan se, hvem du er. Åbn Teams, vælg Rammehjul i venstre side, og vælg fanen Rundspørger.',
  outsideMail: 'Har du fået en mail med et personligt link? Så åbn linket i mailen i stedet.',
  noTokenTitle: 'Teams kunne ikke sige, hvem du er',
  noTokenText:
    'Hent siden igen. Hjælper det ikke, skal din it-afdeling godkende appen Rammehjul i jeres Teams. Spørg sekretariatet.',
  dateTime: 'Dato og klokkeslæt',
}

const en: typeof da = {
  states: {
    draft: 'Draft',
    submitted: 'Sent to the secretariat',
    open: 'Open',
    remarks: 'Has remarks',
    unresolved: 'Not settled',
    in_solution: 'Solution sought',
    on_meeting: 'On a meeting',
    approved: 'Approved',
    information: 'Information',
    rejected: 'Rejected',
    withdrawn: 'Withdrawn',
    corrected: 'Corrected: must not be used',
  },
  skipToContent: 'Go to the content',
  mainMenu: 'Main menu',
  rounds: 'Rounds',
  newForum: 'Create forum',
  members: 'Members and seats',
  membersOf: (forum) => `Members: ${forum}`,
  loading: 'Loading …',
  tryAgain: 'Try again',
  cancel: 'Cancel',
  required: 'required',
  optional: 'optional',
  goBack: 'Back to the rounds',
  notFoundTitle: 'There is no such page',
  notFoundText: 'The link is wrong, or you have no access. Go back to the list and find the round there.',
  crashedTitle: 'The page could not be shown',
  crashedText:
    'Something went wrong on our side; it is not your fault. Reload the page. What you wrote in a proposal is kept in this browser.',
  reload: 'Reload the page',
  offline: 'There is no connection to Rammehjul. Check your internet connection and try again.',
  timeout: 'Rammehjul did not answer in time. Try again in a moment.',
  unreadable: 'Rammehjul answered something that this page cannot read. Reload the page.',
  unknownError: 'Something went wrong on our side. Try again in a moment.',
  maybeDone: 'It is not certain whether it was saved. Look at the page before you try again.',
  connectionLost: 'The connection is lost. The page shows what we last got, and tries again by itself.',
  outsideTitle: 'Rounds open in Teams',
  outsideText:
    'This page belongs in Microsoft Teams, where we can tell who you are. Open Teams, choose Rammehjul on the left, and choose the tab Rounds.',
  outsideMail: 'Did you get a mail with a personal link? Then open the link in the mail instead.',
  noTokenTitle: 'Teams could not tell who you are',
  noTokenText:
    'Reload the page. If that does not help, your IT department must approve the app Rammehjul in your Teams. Ask the secretariat.',
  dateTime: 'Date and time',
}

export const shellTexts = { da, en }
