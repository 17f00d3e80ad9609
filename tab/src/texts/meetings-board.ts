const da = {
  pairs: 'Regler for par',
  pairsLead:
    'To, der skal sidde sammen, eller to, der ikke må. Reglerne gælder i alle mødets gruppesessioner.',
  pair: {
    together: (one: string, other: string) => `${one} og ${other} skal sidde sammen`,
    apart: (one: string, other: string) => `${one} og ${other} må ikke sidde sammen`,
  },
  addPair: 'Tilføj en regel for to',
  pairTitle: 'Tilføj en regel for to deltagere',
  pairFirst: 'Den ene',
  pairSecond: 'Den anden',
  pairKind: 'Regel',
  pairKinds: { together: 'Skal sidde sammen', apart: 'Må ikke sidde sammen' },
  savePair: 'Tilføj reglen',
  pairAdded: 'Reglen er tilføjet.',
  pairRemoved: 'Reglen er fjernet.',
  removePair: 'Fjern',
  removePairOf: (pair: string) => `Fjern reglen: ${pair}`,
  chooseTwo: 'Vælg en deltager fra listen.',
  noSuchPerson: 'Ingen deltagere passer.',
  morePeople: (count: number) => `${count} flere. Skriv mere af navnet.`,
}

const en: typeof da = {
  pairs: 'Rules for pairs',
  pairsLead:
    'Two who must sit together, or two who must not. The rules hold in all of the meeting’s group sessions.',
  pair: {
    together: (one, other) => `${one} and ${other} must sit together`,
    apart: (one, other) => `${one} and ${other} must not sit together`,
  },
  addPair: 'Add a rule for two',
  pairTitle: 'Add a rule for two participants',
  pairFirst: 'The one',
  pairSecond: 'The other',
  pairKind: 'Rule',
  pairKinds: { together: 'Must sit together', apart: 'Must not sit together' },
  savePair: 'Add the rule',
  pairAdded: 'The rule has been added.',
  pairRemoved: 'The rule has been removed.',
  removePair: 'Remove',
  removePairOf: (pair) => `Remove the rule: ${pair}`,
  chooseTwo: 'Choose a participant from the list.',
  noSuchPerson: 'No participant fits.',
  morePeople: (count) => `${count} more. Write more of the name.`,
}

export const boardTexts = { da, en }
