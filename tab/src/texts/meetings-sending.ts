const da = {
  who: 'Hvem har fået besked?',
  csvOut: 'Hent grupperne som CSV',
  csvFile: (title: string) => `Grupper – ${title}.csv`,
  csvIn: 'Læs grupper fra CSV',
  undo: 'Fortryd flytningen',
  csvRead: 'Grupperne er læst fra filen.',
  again: (count: number) => (count === 1 ? 'Send igen til 1 deltager' : `Send igen til ${count} deltagere`),
  sentAgain: (count: number) =>
    count === 1 ? 'Sendt igen til 1 deltager.' : `Sendt igen til ${count} deltagere.`,
}

const en: typeof da = {
  who: 'Who has been told?',
  csvOut: 'Download the groups as CSV',
  csvFile: (title) => `Groups – ${title}.csv`,
  csvIn: 'Read groups from CSV',
  undo: 'Undo the move',
  csvRead: 'The groups have been read from the file.',
  again: (count) => (count === 1 ? 'Send again to 1 participant' : `Send again to ${count} participants`),
  sentAgain: (count) =>
    count === 1 ? 'Sent again to 1 participant.' : `Sent again to ${count} participants.`,
}

export const sendingTexts = { da, en }
