/** The sentences of the card and mail about a meeting's collation. Dates come in ready, as text. */
export const collationDa = {
  collationAsksHeading: 'Opsamlingen er klar til bemærkninger',
  collationFinalHeading: 'Opsamlingen er færdig',
  collationOf: (meeting: string, date: string) => `${meeting}, ${date}`,
  collationAsks: (until: string) =>
    `Læs, om det, din gruppe sagde, står rigtigt. Skriv dine bemærkninger i fanen senest ${until}.`,
  collationFinal: 'Her er, hvad grupperne og plenum kom frem til, og hvad der skal ske nu.',
  collationOpen: 'Åbn opsamlingen',
  collationByMail: (mail: string) =>
    `Kan du ikke åbne fanen i Teams, så skriv til sekretariatet: ${mail}. Så får du opsamlingen tilsendt.`,
}

export const collationEn: typeof collationDa = {
  collationAsksHeading: 'The collation is ready for your comments',
  collationFinalHeading: 'The collation is finished',
  collationOf: (meeting, date) => `${meeting}, ${date}`,
  collationAsks: (until) =>
    `Read whether what your group said is put right. Write your comments in the tab no later than ${until}.`,
  collationFinal: 'Here is what the groups and the plenary came to, and what happens next.',
  collationOpen: 'Open the collation',
  collationByMail: (mail) =>
    `If you cannot open the tab in Teams, write to the secretariat: ${mail}. Then it is sent to you.`,
}
