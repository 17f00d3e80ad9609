import { exactly } from '../composition-rule.ts'
import type { ForumTemplate } from '../template.ts'
import { ORDINARY } from './ordinary-forum.ts'

/** *DASSOS*: the directors of all municipalities and of the region. */
export const directorsGroup: ForumTemplate = {
  ...ORDINARY,
  kind: 'directors_group',
  names: ['Direktørgruppen', 'DASSOS', 'K17', 'Socialdirektørkredsen'],
  scope: 'region',
  does: 'Godkender forslag til udviklingsstrategi og styringsaftale, før de går videre, godkender kapacitetsjusteringer uden for årshjulet og drøfter næste års hovedtemaer.',
  composition: [
    { rule: 'each_municipality', who: { bodies: ['municipality'], posts: ['director'] }, count: exactly(1) },
    { rule: 'in_all', who: { bodies: ['region'], posts: ['director'] }, count: exactly(1), spread: false },
  ],
  chair: { chair: 'chosen' },
  cadence: [{ cadence: 'months', months: [2, 6] }],
  publishes: ['agenda', 'annexes', 'minutes'],
  attends: ['november_conference', 'january_conference'],
}

/** *Forretningsudvalg*, in Sjælland *styregruppe*. */
export const executiveCommittee: ForumTemplate = {
  ...ORDINARY,
  kind: 'executive_committee',
  names: ['Forretningsudvalget', 'Styregruppen'],
  scope: 'region',
  does: 'Har ansvaret for sekretariatet, udarbejder forslag til udviklingsstrategi og styringsaftale og varetager takststyregruppens opgaver.',
  composition: [
    {
      rule: 'in_all',
      who: { bodies: ['municipality'], posts: ['chief_executive'] },
      count: exactly(1),
      spread: false,
    },
    {
      rule: 'in_all',
      who: { bodies: ['municipality'], posts: ['social_director'] },
      count: exactly(7),
      spread: true,
    },
    {
      rule: 'in_all',
      who: { bodies: ['region'], posts: ['social_director'] },
      count: exactly(1),
      spread: false,
    },
    { rule: 'in_all', who: { bodies: ['kkr'], posts: ['consultant'] }, count: exactly(1), spread: false },
    {
      rule: 'in_all',
      who: { bodies: ['secretariat'], posts: ['consultant'] },
      count: exactly(1),
      spread: false,
    },
  ],
  chair: { chair: 'chosen' },
  cadence: [{ cadence: 'seasons', spring: 3, autumn: 3 }],
  publishes: ['agenda', 'annexes', 'minutes'],
  itemsFromAnyMunicipality: true,
}

/** *Kommunaldirektørnetværket* (*Kd-net*). */
export const chiefExecutivesNetwork: ForumTemplate = {
  ...ORDINARY,
  kind: 'chief_executives_network',
  names: ['Kommunaldirektørnetværket', 'Kd-net'],
  scope: 'region',
  does: 'Behandler forslagene til udviklingsstrategi og styringsaftale, før KKR godkender dem.',
  composition: [
    {
      rule: 'each_municipality',
      who: { bodies: ['municipality'], posts: ['chief_executive'] },
      count: exactly(1),
    },
  ],
  chair: { chair: 'chosen' },
  secretaries: ['own'],
  hostedBy: 'chair',
}
