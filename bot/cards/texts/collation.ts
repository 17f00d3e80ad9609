/** The sentences of the card and mail about a meeting's collation. Dates come in ready, as text. */
export const collationDa = {
  collationAsksHeading: 'Opsamlingen er klar til bemærkninger',
  collationFinalHeading: 'Opsamlingen er færdig',
  collationOf: (meeting: string, date: string) => `${meeting}, ${date}`,
  collationAsks: (until: string) =>
    `Læs, om det, din gruppe sagde, står rigtigt. Skriv dine bemærkninger senest ${until}.`,
  collationFinal: 'Her er, hvad grupperne og plenum kom frem til, og hvad der skal ske nu.',
  collationOpen: 'Åbn opsamlingen',
  collationByMail:
    'Knappen åbner din egen side uden Teams. Dér kan du læse opsamlingen, hente den som Word eller PDF og skrive bemærkninger, så længe der bliver bedt om dem.',
}

export const collationEn: typeof collationDa = {
  collationAsksHeading: 'The collation is ready for your comments',
  collationFinalHeading: 'The collation is finished',
  collationOf: (meeting, date) => `${meeting}, ${date}`,
  collationAsks: (until) =>
    `Read whether what your group said is put right. Write your comments no later than ${until}.`,
  collationFinal: 'Here is what the groups and the plenary came to, and what happens next.',
  collationOpen: 'Open the collation',
  collationByMail:
    'The button opens a page of your own without Teams. There you can read the collation, fetch it as Word or PDF, and write comments as long as they are asked for.',
}
