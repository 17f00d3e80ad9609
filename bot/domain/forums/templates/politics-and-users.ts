import { anyNumber, exactly } from '../composition-rule.ts'
import type { ForumTemplate } from '../template.ts'
import { ORDINARY } from './ordinary-forum.ts'

const oneFromKkr = (post: 'chair' | 'vice_chair') =>
  ({
    rule: 'in_all',
    who: { bodies: ['kkr'], posts: [post] },
    count: exactly(1),
    spread: false,
  }) as const

/** *KKR*: the municipalities' politicians. How many each sends is the region's own to say. */
export const kkr: ForumTemplate = {
  ...ORDINARY,
  kind: 'kkr',
  names: ['KKR {region}'],
  scope: 'region',
  does: 'Godkender forslaget til rammeaftale, før kommunalbestyrelserne og regionsrådet godkender den.',
  composition: [
    {
      rule: 'each_municipality',
      who: { bodies: ['municipality'], posts: ['politician'] },
      count: { least: 1, most: null },
    },
  ],
  chair: { chair: 'chosen' },
  secretaries: ['kkr_secretariat'],
  hostedBy: 'kkr',
}

/** *Dialogforum*: politicians and user organisations, for four years at a time. */
export const dialogueForum: ForumTemplate = {
  ...ORDINARY,
  kind: 'dialogue_forum',
  names: ['Dialogforum'],
  scope: 'region',
  does: 'Er stedet for dialog og videndeling mellem politikere og brugerorganisationer om fokusområder, udviklingsstrategi og styringsaftale. Enkeltsager drøftes aldrig.',
  composition: [
    oneFromKkr('chair'),
    oneFromKkr('vice_chair'),
    {
      rule: 'in_all',
      who: { bodies: ['disability_organisations'], posts: [] },
      count: exactly(3),
      spread: false,
    },
    { rule: 'in_all', who: { bodies: ['school_and_parents'], posts: [] }, count: exactly(1), spread: false },
    {
      rule: 'in_all',
      who: { bodies: ['municipality'], posts: ['director', 'head', 'professional', 'consultant'] },
      count: anyNumber,
      spread: false,
    },
  ],
  chair: { chair: 'post', who: { bodies: ['kkr'], posts: ['chair'] } },
  cadence: [
    { cadence: 'year', count: exactly(2), each: ['development_strategy', 'steering_agreement'] },
    { cadence: 'purpose', purpose: 'focus_areas', from: 11, to: 1 },
    // The terms of municipal councils, and so of KKR: four years from 1 January 2026, and before and after.
    { cadence: 'terms', years: 4, began: '2026-01-01' },
  ],
  secretaries: ['kkr_secretariat', 'rammeaftale_secretariat'],
  hostedBy: 'kkr',
}

/** Local *handicapråd*: one in each municipality, with rules of its own. */
export const disabilityCouncil: ForumTemplate = {
  ...ORDINARY,
  kind: 'disability_council',
  names: ['Handicaprådet'],
  scope: 'municipality',
  does: 'Drøfter fokusområderne efter Dialogforum og høres om rammeaftalen.',
  composition: [
    {
      rule: 'in_all',
      who: { bodies: ['disability_council', 'disability_organisations', 'municipality'], posts: [] },
      count: anyNumber,
      spread: false,
    },
  ],
  chair: { chair: 'chosen' },
  secretaries: ['own'],
  mailingList: { papers: [], address: null },
  hostedBy: 'its_municipality',
}
