import type { AgreementPart } from '../entry.ts'
import type { CycleTemplate, Span, TemplateStep } from './template.ts'

const both: readonly AgreementPart[] = ['development_strategy', 'steering_agreement']
const workingDays = (amount: number): Span => ({ amount, unit: 'working_days' })
const nextDay = workingDays(1)
const july = { from: '07-01', to: '07-31' }

/** What every region's chain ends with: hearing, local approval by the statutory date, publication, in force. */
const fromKkrOn = (kkr: string): TemplateStep[] => [
  {
    id: 'sent_to_municipalities',
    title: 'Aftalen sendes til kommunerne',
    kind: 'task',
    forum: 'secretariat',
    serves: both,
    placed: { by: 'what_follows', lasts: null, months: null },
    after: [{ step: kkr, lead: nextDay }],
  },
  {
    id: 'hearing',
    title: 'Høring i kommuner og handicapråd',
    kind: 'hearing',
    forum: 'disability_councils',
    serves: both,
    placed: { by: 'what_follows', lasts: workingDays(15), months: null },
    after: [{ step: 'sent_to_municipalities', lead: nextDay }],
  },
  {
    id: 'councils_approve',
    title: 'Alle kommunalbestyrelser og regionsrådet godkender',
    kind: 'approval_step',
    forum: 'councils',
    serves: both,
    placed: { by: 'deadline', lasts: workingDays(10) },
    after: [{ step: 'hearing', lead: nextDay }],
  },
  {
    id: 'published',
    title: 'Aftalen offentliggøres og sendes til den nationale myndighed',
    kind: 'task',
    forum: 'secretariat',
    serves: both,
    placed: { by: 'what_precedes', lasts: null },
    after: [{ step: 'councils_approve', lead: workingDays(5) }],
  },
  {
    id: 'in_force',
    title: 'Aftalen træder i kraft',
    kind: 'deadline',
    forum: null,
    serves: both,
    placed: { by: 'in_force' },
    after: [{ step: 'councils_approve', lead: { amount: 1, unit: 'days' } }],
  },
]

/** Region Midtjylland's chain, with the executive committee, the chief executives' network and the two conferences. */
export const midtjylland: CycleTemplate = {
  id: 'midtjylland',
  name: 'Region Midtjyllands kæde',
  leadTimes: 'ours_editable',
  summerBreak: july,
  steps: [
    {
      id: 'november_conference',
      title: 'Novemberkonference',
      kind: 'conference',
      forum: null,
      serves: both,
      placed: { by: 'what_follows', lasts: null, months: [11] },
      after: [],
    },
    {
      id: 'dialogue_forum',
      title: 'Dialogforum drøfter fokusområder',
      kind: 'meeting',
      forum: 'dialogue_forum',
      serves: ['development_strategy'],
      placed: { by: 'what_follows', lasts: null, months: [11, 12, 1] },
      after: [],
    },
    {
      id: 'disability_councils',
      title: 'Handicaprådene drøfter fokusområder',
      kind: 'task',
      forum: 'disability_councils',
      serves: ['development_strategy'],
      placed: { by: 'what_follows', lasts: workingDays(20), months: null },
      after: [{ step: 'dialogue_forum', lead: nextDay }],
    },
    {
      id: 'january_conference',
      title: 'Januarkonference',
      kind: 'conference',
      forum: null,
      serves: both,
      placed: { by: 'what_follows', lasts: null, months: [1] },
      after: [
        { step: 'november_conference', lead: workingDays(20) },
        { step: 'dialogue_forum', lead: workingDays(5) },
      ],
    },
    {
      id: 'draft',
      title: 'Forretningsudvalget udarbejder udkast',
      kind: 'task',
      forum: 'executive_committee',
      serves: both,
      placed: { by: 'what_follows', lasts: workingDays(40), months: null },
      after: [
        { step: 'january_conference', lead: workingDays(5) },
        { step: 'disability_councils', lead: nextDay },
      ],
    },
    {
      id: 'directors_approve',
      title: 'DASSOS godkender forslaget',
      kind: 'approval_step',
      forum: 'directors',
      serves: both,
      placed: { by: 'what_follows', lasts: null, months: [2, 6] },
      after: [{ step: 'draft', lead: workingDays(10) }],
    },
    {
      id: 'chief_executives',
      title: 'Kommunaldirektørnetværket behandler forslaget',
      kind: 'meeting',
      forum: 'chief_executives',
      serves: both,
      placed: { by: 'what_follows', lasts: null, months: null },
      after: [{ step: 'directors_approve', lead: workingDays(10) }],
    },
    {
      id: 'kkr_approves',
      title: 'KKR godkender forslaget',
      kind: 'approval_step',
      forum: 'kkr',
      serves: both,
      placed: { by: 'what_follows', lasts: null, months: null },
      after: [{ step: 'chief_executives', lead: workingDays(10) }],
    },
    ...fromKkrOn('kkr_approves'),
  ],
}

/** Region Sjælland's chain of 2020, as in the timetable of Rammeaftale 2021-22. */
export const sjaelland2020: CycleTemplate = {
  id: 'sjaelland-2020',
  name: 'Region Sjællands kæde fra 2020',
  leadTimes: 'ours_editable',
  summerBreak: july,
  steps: [
    {
      id: 'dialogue_forum',
      title: 'Dialogforum',
      kind: 'meeting',
      forum: 'dialogue_forum',
      serves: ['development_strategy'],
      placed: { by: 'what_follows', lasts: null, months: null },
      after: [],
    },
    {
      id: 'directors',
      title: 'Direktørmøde (K17)',
      kind: 'meeting',
      forum: 'directors',
      serves: both,
      placed: { by: 'what_follows', lasts: null, months: null },
      after: [{ step: 'dialogue_forum', lead: nextDay }],
    },
    {
      id: 'kkr_outline',
      title: 'KKR drøfter oplægget',
      kind: 'meeting',
      forum: 'kkr',
      serves: both,
      placed: { by: 'what_follows', lasts: null, months: null },
      after: [{ step: 'directors', lead: workingDays(5) }],
    },
    {
      id: 'dialogue_meetings',
      title: 'Dialogmøder med politikere, handicapråd og brugere, direktører og chefer',
      kind: 'meeting',
      forum: 'secretariat',
      serves: both,
      placed: { by: 'what_follows', lasts: workingDays(5), months: [5, 6] },
      after: [{ step: 'kkr_outline', lead: nextDay }],
    },
    {
      id: 'summer_break',
      title: 'Sommerferie',
      kind: 'summer_break',
      forum: null,
      serves: [],
      placed: { by: 'calendar', ...july },
      after: [],
    },
    {
      id: 'adapt',
      title: 'Aftalen tilpasses efter dialogmøderne',
      kind: 'task',
      forum: 'secretariat',
      serves: both,
      placed: { by: 'what_follows', lasts: workingDays(10), months: null },
      after: [{ step: 'dialogue_meetings', lead: nextDay }],
    },
    {
      id: 'kkr_approves',
      title: 'KKR godkender forslaget',
      kind: 'approval_step',
      forum: 'kkr',
      serves: both,
      placed: { by: 'what_follows', lasts: null, months: null },
      after: [{ step: 'adapt', lead: workingDays(5) }],
    },
    ...fromKkrOn('kkr_approves'),
  ],
}

/** The chains that are ready to be planned, or copied and edited. */
export const cycleTemplates: readonly CycleTemplate[] = [midtjylland, sjaelland2020]
