const people = (count: number) => (count === 1 ? '1 deltager' : `${count} deltagere`)
const peopleEn = (count: number) => (count === 1 ? '1 participant' : `${count} participants`)

const da = {
  open: 'Send programmet',
  title: 'Send programmet til deltagerne',
  text: 'Hver deltager får programmet som kort i Teams eller som mail med sin egen side. Ændrer I det senere, bliver kortene rettet, og siden viser altid det, der gælder.',
  counting: 'Tæller deltagerne',
  send: (count: number) => `Send programmet til ${people(count)}`,
  got: (count: number) =>
    count === 1 ? '1 deltager har det allerede.' : `${count} deltagere har det allerede.`,
  nobody: 'Der er ingen deltagere, der mangler programmet.',
  unreached: (names: string) => `Kan ikke nås hverken i Teams eller med mail: ${names}.`,
  unsaved: 'Dine ændringer er ikke gemt og kommer ikke med. Gem først, hvis de skal med.',
  sent: (count: number) => `Programmet er sendt til ${people(count)}.`,
  close: 'Luk',
}

const en: typeof da = {
  open: 'Send the programme',
  title: 'Send the programme to the participants',
  text: 'Each participant gets the programme as a card in Teams or as a mail with a page of their own. If you change it later, the cards are corrected, and the page always shows what holds.',
  counting: 'Counting the participants',
  send: (count) => `Send the programme to ${peopleEn(count)}`,
  got: (count) => (count === 1 ? '1 participant has it already.' : `${count} participants have it already.`),
  nobody: 'There are no participants who lack the programme.',
  unreached: (names) => `Can be reached neither in Teams nor by mail: ${names}.`,
  unsaved: 'Your changes are not saved and are not sent. Save first if they are to be.',
  sent: (count) => `The programme has been sent to ${peopleEn(count)}.`,
  close: 'Close',
}

export const programmeTexts = { da, en }
