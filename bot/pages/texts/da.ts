/** Danish texts that only the mail and the personal page have; the sentences about the round are the cards'. */
export const da = {
  skip: 'Spring til indholdet',
  product: 'Rammehjul',
  toAnswer: 'Gå til svaret',
  aboutHeading: 'Forslaget',
  answerQuestion: 'Hvad svarer I?',
  remarkHint: 'Skriv ikke om enkeltpersoner, og skriv ingen CPR-numre.',
  send: 'Send svaret',
  sendChanged: 'Send det ændrede svar',
  personalLink: 'Siden er personlig. Send ikke linket videre: Den, der har det, kan svare for jer.',
  problemHeading: 'Svaret er ikke gemt',
  staleForm: 'Siden har ligget åben for længe. Se svaret efter, og send det igen.',
  changedForm:
    'Jeres svar er ændret, siden siden blev åbnet. Læs det svar, der gælder nu, og send igen, hvis det stadig skal ændres.',
  chooseAnswer: 'Vælg »Ingen bemærkninger« eller »Jeg har bemærkninger«.',
  problemTitle: (title: string) => `Fejl: ${title}`,
  received: 'Tak. Jeres svar er modtaget.',
  receivedMail: 'I får også en mail om det.',
  late: 'Svaret kom efter fristen.',
  closedForm: 'Der kan ikke længere svares.',
  readerForm: 'Du kan ikke svare her.',

  unknownTitle: 'Linket virker ikke',
  unknown: [
    'Linket er udløbet, erstattet af et nyere eller skrevet forkert af.',
    'Brug linket i den nyeste mail fra sekretariatet, eller bed sekretariatet om et nyt.',
  ],
  failedTitle: 'Det kunne ikke lade sig gøre',
  contact: (mail: string) => `Skriv til sekretariatet: ${mail}`,

  mailAnswer: 'Læs og svar på jeres personlige side',
  mailRead: 'Åbn rundspørgen',
  mailLinkPlain: 'Virker knappen ikke, så kopiér denne adresse:',
  mailNoReply: 'Et svar på mailen tæller ikke som svar på rundspørgen. Brug knappen.',
  mailFrom: (mail: string) => `Mailen er sendt for sekretariatet, ${mail}.`,
}
