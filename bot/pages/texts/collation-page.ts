const da = {
  title: (meeting: string) => `Opsamling: ${meeting}`,
  asks: (until: string | null) =>
    until === null
      ? 'Læs, om det, din gruppe sagde, står rigtigt.'
      : `Læs, om det, din gruppe sagde, står rigtigt, og skriv dine bemærkninger senest ${until}.`,
  final: 'Opsamlingen er færdig og ændrer sig ikke mere.',
  notNow: 'Sekretariatet arbejder på opsamlingen. Den kan læses her igen, når den er klar.',
  toComment: 'Skriv en bemærkning',
  fetch: 'Hent opsamlingen:',
  meeting: 'Se programmet og din gruppe',
  own: 'Dine bemærkninger',
  states: { open: 'Ikke besvaret endnu', followed: 'Fulgt', not_followed: 'Ikke fulgt' },
  answer: 'Sekretariatets svar:',
  write: 'Skriv en bemærkning',
  about: 'Hvad handler den om?',
  whole: 'Opsamlingen som helhed',
  text: 'Bemærkning (skal udfyldes)',
  send: 'Send bemærkningen til sekretariatet',
  received: 'Tak. Din bemærkning er sendt til sekretariatet.',
  notSent: 'Bemærkningen er ikke sendt',
  wrote: 'Du skrev:',
  empty: 'Skriv, hvad din bemærkning er.',
  tooLong: (limit: string, length: string) =>
    `Bemærkningen må fylde højst ${limit} tegn. Den fylder ${length}.`,
  unreadable: 'Formularen kunne ikke læses. Skriv bemærkningen her på siden, og send den igen.',
  stale: 'Siden har ligget åben for længe. Se bemærkningen efter, og send den igen.',
  changed:
    'Du har sendt en bemærkning, siden siden blev åbnet: se »Dine bemærkninger«. Send igen, hvis denne er en anden.',
}

const en: typeof da = {
  title: (meeting) => `Collation: ${meeting}`,
  asks: (until) =>
    until === null
      ? 'Read whether what your group said is put right.'
      : `Read whether what your group said is put right, and write your comments no later than ${until}.`,
  final: 'The collation is finished and changes no more.',
  notNow: 'The secretariat is working on the collation. It can be read here again when it is ready.',
  toComment: 'Write a comment',
  fetch: 'Fetch the collation:',
  meeting: 'See the programme and your group',
  own: 'Your comments',
  states: { open: 'Not answered yet', followed: 'Followed', not_followed: 'Not followed' },
  answer: 'The secretariat’s answer:',
  write: 'Write a comment',
  about: 'What is it about?',
  whole: 'The collation as a whole',
  text: 'Comment (required)',
  send: 'Send the comment to the secretariat',
  received: 'Thank you. Your comment has been sent to the secretariat.',
  notSent: 'The comment has not been sent',
  wrote: 'You wrote:',
  empty: 'Write what your comment is.',
  tooLong: (limit, length) => `The comment may have at most ${limit} characters. It has ${length}.`,
  unreadable: 'The form could not be read. Write the comment here on the page and send it again.',
  stale: 'The page has been open for too long. Check the comment and send it again.',
  changed:
    'You have sent a comment since this page was opened: see “Your comments”. Send again if this is another one.',
}

/** What only the collation's page outside Teams says. */
export const collationPageWords = { da, en }
