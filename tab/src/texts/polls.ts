const people = (n: number) => `${n} ${n === 1 ? 'person' : 'personer'}`
const times = (n: number) => `${n} ${n === 1 ? 'tid' : 'tider'}`

type Counts = { answered: number; behind: number; people: number }

const da = {
  title: 'Afstemninger om tid',
  lead: 'Spørg med kort og mail, hvor kalenderne ikke kan læses. Tiderne holdes fri i sekretariatets kalender.',
  none: 'Forummet har ingen afstemninger.',
  make: 'Lav en afstemning',
  list: 'Forummets afstemninger',
  states: { open: 'Åben', closed: 'Fristen er nået', booked: 'Booket', cancelled: 'Aflyst' },
  row: (answered: number, all: number, n: number, deadline: string) =>
    `${answered} af ${all} har svaret på alle ${times(n)}. Frist ${deadline}.`,
  newTitle: 'Ny afstemning om en tid',
  meeting: 'Mødet',
  back: 'Tilbage til afstemningerne',
  name: 'Mødets navn (skal udfyldes)',
  nameMissing: 'Skriv, hvad mødet hedder.',
  timesTitle: 'Tider at vælge imellem',
  timesLead: 'Mindst to og højst ti.',
  addTime: 'Tilføj tiden',
  newTime: 'En tid mere',
  removeTime: (when: string) => `Fjern ${when}`,
  timesMissing: 'Vælg mindst to tider.',
  enoughTimes: 'Der kan højst spørges om ti tider i alt.',
  deadlineTitle: 'Svarfrist',
  deadline: 'Hvornår skal de have svaret?',
  deadlineMissing: 'Vælg en frist, der ligger før den første tid.',
  message: 'Besked til dem, der spørges (kan udelades)',
  results: 'Hvem ser, hvordan svarene fordeler sig?',
  everyone: 'Alle, der er spurgt',
  secretariat: 'Kun sekretariatet',
  send: (n: number) => `Spørg ${people(n)}`,
  sendText:
    'De får et kort i Teams eller en mail med en personlig side. Tiderne holdes fri i sekretariatets kalender, til I booker.',
  sent: (n: number) => `Spørgsmålet er på vej til ${people(n)}.`,
  answered: ({ answered, behind, people: all }: Counts) =>
    behind === 0
      ? answered === all
        ? `Alle ${all} har svaret.`
        : `${answered} af ${all} har svaret.`
      : `${answered + behind} af ${all} har svaret. ${behind} af dem mangler at svare på tider, der er kommet til.`,
  until: (deadline: string) => `Der kan svares indtil ${deadline}.`,
  closedSince: (deadline: string) => `Svarfristen var ${deadline}.`,
  bookedFor: (when: string) => `Mødet er booket ${when}.`,
  cancelled: 'Afstemningen er aflyst, og tiderne er frigivet.',
  openEntry: 'Åbn mødet i årshjulet',
  best: 'Bedst',
  timesTable: 'Tiderne',
  timesTableLead:
    'Den bedste er den, som flest har svaret, at de kan, og først og fremmest dem, der skal med.',
  added: (when: string) => `Tilføjet ${when}.`,
  time: 'Tid',
  yes: 'Ja',
  if_needed: 'Hvis nødvendigt',
  no: 'Nej',
  silent: 'Intet svar',
  quoted: (comment: string) => `»${comment}«`,
  requiredNo: (who: string) => `Skal med, men kan ikke: ${who}.`,
  votes: 'Svarene',
  votesTable: 'Svar for hver person og tid',
  person: 'Person',
  reached: 'Sådan er de spurgt',
  must: 'skal med',
  noAnswer: 'intet svar',
  book: (when: string) => `Book ${when}`,
  bookTitle: (when: string) => `Book ${when}?`,
  bookText: (n: number) =>
    `Mødet kommer i årshjulet, Outlook indkalder ${people(n)}, de andre tider frigives, og alle får besked.`,
  bookConfirm: (when: string, n: number) => `Book ${when} for ${people(n)}`,
  despite: (who: string) => `Book, selv om ${who} ikke kan`,
  despiteMissing: 'Sæt kryds, hvis I vil mødes, selv om nogen, der skal med, ikke kan.',
  despiteBusy: 'Book, også hvis nogen, der ikke har svaret på tiden, er optaget i kalenderen',
  booked: 'Mødet er booket. Alle får besked.',
  remind: (n: number) => `Mind ${people(n)} om at svare`,
  remindText: 'De, der ikke har svaret på alle tiderne, får spørgsmålet igen.',
  reminded: (n: number) => `Påmindelsen er på vej til ${people(n)}.`,
  askMore: 'Spørg flere',
  askMoreText: 'De får spørgsmålet som de andre, med samme tider og svarfrist.',
  askMoreMissing: 'Vælg, hvem der også skal spørges.',
  allAsked: 'Alle i forummet er spurgt.',
  addTimes: 'Tilføj tider',
  addTimesText:
    'De, der har svaret, får besked om at svare på de nye tider. Det, de har svaret, gælder stadig. De nye tider holdes også fri i sekretariatets kalender.',
  addTimesMissing: 'Tilføj mindst en tid.',
  timeTooSoon: 'En ny tid skal ligge efter svarfristen.',
  timeStands: 'Den tid er der allerede spurgt om.',
  askAbout: (n: number) => `Spørg om ${times(n)} mere`,
  timesAdded: (n: number, told: number) =>
    told === 0
      ? `Der er nu spurgt om ${times(n)} mere.`
      : `Der er nu spurgt om ${times(n)} mere. ${people(told)}, der har svaret, får besked.`,
  withdraw: 'Tag tiden ud',
  withdrawOf: (when: string) => `Tag tiden ud: ${when}`,
  withdrawTitle: (when: string) => `Tag ${when} ud?`,
  withdrawText:
    'Der spørges ikke mere om tiden, og den frigives i sekretariatets kalender. Det, der er svaret om de andre tider, gælder stadig. Kort og sider retter sig selv, og ingen får en ny besked.',
  withdrawnNow: (when: string) => `Der spørges ikke mere om ${when}.`,
  withdrawn: (list: string) => `Taget ud: ${list}.`,
  extend: 'Forlæng svarfristen',
  extendLabel: 'Ny svarfrist',
  extendText: 'De, der ikke har svaret på alle tiderne, spørges igen. De andres svar står ved magt.',
  extended: (until: string) => `Der kan nu svares indtil ${until}.`,
  cancel: 'Aflys afstemningen',
  cancelText: 'Ingen kan svare mere, tiderne frigives, og alle får besked. Det kan ikke fortrydes.',
  cancelledNow: 'Afstemningen er aflyst. Alle får besked.',
  export: 'Hent svarene som CSV',
}

const enPeople = (n: number) => `${n} ${n === 1 ? 'person' : 'people'}`
const enTimes = (n: number) => `${n} ${n === 1 ? 'time' : 'times'}`

const en: typeof da = {
  title: 'Polls of times',
  lead: 'Ask by card and mail where calendars cannot be read. The times are held in the secretariat’s calendar.',
  none: 'The forum has no polls.',
  make: 'Make a poll',
  list: 'Polls of the forum',
  states: { open: 'Open', closed: 'Deadline reached', booked: 'Booked', cancelled: 'Cancelled' },
  row: (answered, all, n, deadline) =>
    `${answered} of ${all} have answered all ${enTimes(n)}. Deadline ${deadline}.`,
  newTitle: 'New poll of times',
  meeting: 'The meeting',
  back: 'Back to the polls',
  name: 'Name of the meeting (required)',
  nameMissing: 'Write what the meeting is called.',
  timesTitle: 'Times to choose between',
  timesLead: 'At least two and at most ten.',
  addTime: 'Add the time',
  newTime: 'One more time',
  removeTime: (when) => `Remove ${when}`,
  timesMissing: 'Choose at least two times.',
  enoughTimes: 'At most ten times in all can be asked about.',
  deadlineTitle: 'Deadline',
  deadline: 'When must they have answered?',
  deadlineMissing: 'Choose a deadline before the first of the times.',
  message: 'Message to those who are asked (may be left out)',
  results: 'Who sees how the answers are spread?',
  everyone: 'Everybody who is asked',
  secretariat: 'Only the secretariat',
  send: (n) => `Ask ${enPeople(n)}`,
  sendText:
    'They get a card in Teams or a mail with a personal page. The times are held in the secretariat’s calendar until you book.',
  sent: (n) => `The question is on its way to ${enPeople(n)}.`,
  answered: ({ answered, behind, people: all }) =>
    behind === 0
      ? answered === all
        ? `All ${all} have answered.`
        : `${answered} of ${all} have answered.`
      : `${answered + behind} of ${all} have answered. ${behind} of them lack an answer to times that were added.`,
  until: (deadline) => `Answers are taken until ${deadline}.`,
  closedSince: (deadline) => `The deadline was ${deadline}.`,
  bookedFor: (when) => `The meeting is booked for ${when}.`,
  cancelled: 'The poll is cancelled, and the times are free again.',
  openEntry: 'Open the meeting in the annual wheel',
  best: 'Best',
  timesTable: 'The times',
  timesTableLead:
    'The best is the one at which most have said that they can come, first of all those who must.',
  added: (when) => `Added ${when}.`,
  time: 'Time',
  yes: 'Yes',
  if_needed: 'If needed',
  no: 'No',
  silent: 'No answer',
  quoted: (comment) => `“${comment}”`,
  requiredNo: (who) => `Must come, but cannot: ${who}.`,
  votes: 'The answers',
  votesTable: 'Answers by person and time',
  person: 'Person',
  reached: 'How they were asked',
  must: 'must come',
  noAnswer: 'no answer',
  book: (when) => `Book ${when}`,
  bookTitle: (when) => `Book ${when}?`,
  bookText: (n) =>
    `The meeting goes into the annual wheel, Outlook invites ${enPeople(n)}, the other times are let go, and everybody is told.`,
  bookConfirm: (when, n) => `Book ${when} for ${enPeople(n)}`,
  despite: (who) => `Book although ${who} cannot come`,
  despiteMissing: 'Tick the box if you want to meet although somebody required cannot come.',
  despiteBusy: 'Book also if somebody who has not answered the time is busy in their calendar',
  booked: 'The meeting is booked. Everybody is told.',
  remind: (n) => `Remind ${enPeople(n)} to answer`,
  remindText: 'Those who have not answered every time get the question again.',
  reminded: (n) => `The reminder is on its way to ${enPeople(n)}.`,
  askMore: 'Ask more people',
  askMoreText: 'They get the question as the others did, with the same times and deadline.',
  askMoreMissing: 'Choose who else is to be asked.',
  allAsked: 'Everybody in the forum has been asked.',
  addTimes: 'Add times',
  addTimesText:
    'Those who have answered are told to answer the new times. What they have answered still holds. The new times too are held in the secretariat’s calendar.',
  addTimesMissing: 'Add at least one time.',
  timeTooSoon: 'A new time must lie after the deadline.',
  timeStands: 'That time is asked about already.',
  askAbout: (n) => `Ask about ${n} more ${n === 1 ? 'time' : 'times'}`,
  timesAdded: (n, told) => {
    const now = `${n} more ${n === 1 ? 'time is' : 'times are'} asked about now.`
    return told === 0 ? now : `${now} ${enPeople(told)} who had answered will be told.`
  },
  withdraw: 'Take the time out',
  withdrawOf: (when) => `Take the time out: ${when}`,
  withdrawTitle: (when) => `Take out ${when}?`,
  withdrawText:
    'The time is asked about no more, and let go in the secretariat’s calendar. What was answered about the other times stands. Cards and pages correct themselves, and nobody gets a new message.',
  withdrawnNow: (when) => `${when} is asked about no more.`,
  withdrawn: (list) => `Taken out: ${list}.`,
  extend: 'Extend the deadline',
  extendLabel: 'New deadline',
  extendText: 'Those who have not answered every time are asked again. The others’ answers stand.',
  extended: (until) => `Answers are now taken until ${until}.`,
  cancel: 'Cancel the poll',
  cancelText: 'Nobody can answer any more, the times are let go, and everybody is told. It cannot be undone.',
  cancelledNow: 'The poll is cancelled. Everybody is told.',
  export: 'Download the answers as CSV',
}

export const pollTexts = { da, en }
