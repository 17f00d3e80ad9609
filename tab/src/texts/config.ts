const da = {
  title: 'Vis Rundspørger her',
  text: 'Tryk Gem. Så får alle her en fane med forummets rundspørger. Hver person ser kun det, personen selv har adgang til, og der svares ikke i fanen på andres vegne.',
  tabName: 'Rundspørger',
}

const en: typeof da = {
  title: 'Show Rounds here',
  text: 'Press Save. Everybody here then gets a tab with the rounds of the forum. Each person sees only what they have access to themselves, and nobody answers for others in it.',
  tabName: 'Rounds',
}

export const configTexts = { da, en }
