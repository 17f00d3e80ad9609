const da = {
  groupTrouble: 'Medlemmerne kan ikke hentes',
  history: 'Hvad der er sket',
  historyLead: 'Gruppen læses af sig selv hvert kvarter. Pladser gives aldrig af sig selv.',
  showAll: (n: number) => `Vis alle ${n} linjer`,
  showLess: 'Vis færre',
  edit: 'Ret',
  editOf: (name: string) => `Ret ${name}`,
  editTitle: (name: string) => `Ret ${name}`,
  editText:
    'En rettet mailadresse får de åbne rundspørger sendt igen. Det, der er sendt til den gamle adresse, tæller ikke som nået, og dens personlige links lukkes.',
  editConfirm: 'Gem rettelsen',
  edited: (name: string) => `${name} er rettet.`,
}

export type MembersTexts = typeof da

const en: MembersTexts = {
  groupTrouble: 'The members cannot be fetched',
  history: 'What has happened',
  historyLead: 'The group is read by itself every quarter of an hour. Seats are never given by themselves.',
  showAll: (n) => `Show all ${n} lines`,
  showLess: 'Show fewer',
  edit: 'Correct',
  editOf: (name) => `Correct ${name}`,
  editTitle: (name) => `Correct ${name}`,
  editText:
    'A corrected mail address gets the open rounds sent again. What was sent to the old address does not count as having reached anybody, and its personal links are closed.',
  editConfirm: 'Save the correction',
  edited: (name) => `${name} has been corrected.`,
}

export const membersTexts = { da, en }
