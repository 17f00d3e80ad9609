import type { ForumTemplate } from '../template.ts'
import { ORDINARY } from './ordinary-forum.ts'

/** *Takstgruppen*: from each municipality that wants, and the region. */
export const tariffGroup: ForumTemplate = {
  ...ORDINARY,
  kind: 'tariff_group',
  names: ['Takstgruppen'],
  scope: 'region',
  does: 'Udarbejder udkast til styringsaftalen sammen med sekretariatet.',
  composition: [
    {
      rule: 'each_municipality',
      who: { bodies: ['municipality'], posts: [] },
      count: { least: 0, most: 1 },
    },
    {
      rule: 'in_all',
      who: { bodies: ['region'], posts: [] },
      count: { least: 1, most: null },
      spread: false,
    },
  ],
  chair: { chair: 'host' },
  cadence: [{ cadence: 'as_needed' }],
}

/** Professionals of every municipality and of the region, chaired by one of the municipalities. */
const network = {
  ...ORDINARY,
  scope: 'region',
  composition: [
    {
      rule: 'each_municipality',
      who: { bodies: ['municipality'], posts: ['director', 'head', 'professional', 'consultant'] },
      count: { least: 1, most: null },
    },
    {
      rule: 'in_all',
      who: { bodies: ['region'], posts: ['director', 'head', 'professional', 'consultant'] },
      count: { least: 1, most: null },
      spread: false,
    },
  ],
  chair: { chair: 'a_municipality' },
} as const satisfies Partial<ForumTemplate>

/** *Myndighedsnetværket*: adults. */
export const authorityNetwork: ForumTemplate = {
  ...network,
  kind: 'authority_network',
  names: ['Myndighedsnetværket'],
  does: 'Deler viden om voksenområdet, følger presset på målgrupperne og foreslår emner til udviklingsstrategi og styringsaftale.',
}

/** *Chefnetværket*: children and young people. */
export const headsNetwork: ForumTemplate = {
  ...network,
  kind: 'heads_network',
  names: ['Chefnetværket'],
  does: 'Deler viden om børne- og ungeområdet, følger presset på målgrupperne og foreslår emner til udviklingsstrategi og styringsaftale.',
}

/** *Sekretariat for rammeaftaler*: two full-time staff. */
export const secretariat: ForumTemplate = {
  ...ORDINARY,
  kind: 'secretariat',
  names: ['Sekretariat for rammeaftaler', 'Rammeaftalesekretariatet'],
  scope: 'region',
  does: 'Er sekretær for de andre fora, indkalder til møder, gennemfører rundspørger og udsender og offentliggør papirer.',
  composition: [
    {
      rule: 'in_all',
      who: { bodies: ['secretariat'], posts: [] },
      count: { least: 2, most: null },
      spread: false,
    },
  ],
  chair: { chair: 'none' },
  cadence: [],
  secretaries: [],
  mailingList: { papers: [], address: null },
}
