const da = {
  title: 'Påmindelser i årshjulet',
  lead: 'Den, der står som ansvarlig for et punkt, får et kort eller en mail, når dagen nærmer sig.',
  on: 'Påmind de ansvarlige',
  days: 'Så mange arbejdsdage før',
  daysFault: 'Skriv et helt tal fra 0 til 60.',
  save: 'Gem påmindelser',
  saved: 'Påmindelserne er gemt.',
}

const en: typeof da = {
  title: 'Reminders in the annual wheel',
  lead: 'Whoever is responsible for an entry gets a card or a mail when its day comes near.',
  on: 'Remind whoever is responsible',
  days: 'So many working days before',
  daysFault: 'Write a whole number from 0 to 60.',
  save: 'Save reminders',
  saved: 'The reminders are saved.',
}

export const wheelSettingTexts = { da, en }
