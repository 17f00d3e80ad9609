const da = {
  title: 'Vis Rammehjul her',
  text: 'Tryk Gem. Så får alle her en fane med årshjul, rundspørger og møder. Hver person ser kun det, personen selv har adgang til, og der svares ikke i fanen på andres vegne.',
  tabName: 'Rammehjul',
  meetingTabName: 'Mødet nu',
  choose: 'Hvad skal fanen vise?',
  chooseHint: 'Vælg et møde for at have uret, gruppen og spørgsmålene ved siden af mødet i Teams.',
  whole: 'Hele Rammehjul',
}

const en: typeof da = {
  title: 'Show Rammehjul here',
  text: 'Press Save. Everybody here then gets a tab with the wheel, rounds and meetings. Each person sees only what they have access to themselves, and nobody answers for others in it.',
  tabName: 'Rammehjul',
  meetingTabName: 'The meeting now',
  choose: 'What is the tab to show?',
  chooseHint: 'Choose a meeting to have the clock, the group and the questions beside the meeting in Teams.',
  whole: 'All of Rammehjul',
}

export const configTexts = { da, en }
