const da = {
  sendNow: 'Send nu',
  unplanTitle: 'Fortryd afsendelsen',
  unplanText: (moment: string) =>
    `Rundspørgen sendes så ikke ${moment}. Forslaget bliver, som det var, og kan rettes igen. Ingen får besked.`,
  unplanConfirm: 'Fortryd afsendelsen',
  unplanned: 'Afsendelsen er fortrudt. Intet er sendt.',

  duplicate: 'Kopiér til et nyt forslag',
  duplicateTitle: 'Kopiér til et nyt forslag',
  duplicateText:
    'Der laves en ny kladde med forslagets tekst og bilag. Svar, frister og historik følger ikke med, og de to forslag hænger ikke sammen.',
  duplicateConfirm: 'Lav en ny kladde',
}

const en: typeof da = {
  sendNow: 'Send now',
  unplanTitle: 'Take back the sending',
  unplanText: (moment) =>
    `The round is then not sent ${moment}. The proposal is what it was and can be changed again. Nobody is told.`,
  unplanConfirm: 'Take back the sending',
  unplanned: 'The sending was taken back. Nothing has been sent.',

  duplicate: 'Copy to a new proposal',
  duplicateTitle: 'Copy to a new proposal',
  duplicateText:
    'A new draft is made with the text and the annexes of this proposal. Answers, deadlines and history do not follow, and the two are not tied together.',
  duplicateConfirm: 'Make a new draft',
}

export const beforeSendingTexts = { da, en }
