import type { EntryInput, ScheduleInput } from '../../bot/contract/wheel.ts'

/** The directors' group of demo-forum.ts. */
export const FORUM_NAME = 'Direktørgruppen, Region Sjælland'

/** The region's other forums, each by the template of its kind. */
export const forumsToMake = [
  { key: 'steering', kind: 'executive_committee', name: 'Styregruppen' },
  { key: 'tariffs', kind: 'tariff_group', name: 'Takstgruppen' },
  { key: 'authority', kind: 'authority_network', name: 'Myndighedsnetværket' },
  { key: 'heads', kind: 'heads_network', name: 'Netværket for tilbudschefer' },
  { key: 'chief', kind: 'chief_executives_network', name: 'Kommunaldirektørkredsen' },
  { key: 'kkr', kind: 'kkr', name: 'KKR Sjælland' },
  { key: 'dialogue', kind: 'dialogue_forum', name: 'Dialogforum' },
  { key: 'secretariat', kind: 'secretariat', name: 'Rammeaftalesekretariatet' },
] as const

export type ForumKey = 'directors' | (typeof forumsToMake)[number]['key']

type Act =
  { route: 'tickOff' | 'cancelOccurrence'; key: string } | { route: 'moveOccurrence'; key: string; to: When }
type When = { from: string; to: string; times: { start: string; end: string } | null }

/** `key`, and the keys in `dependsOn` and of what is followed, are the demo's own; `responsible` the local tenant's. */
export type DemoEntry = Pick<EntryInput, 'kind' | 'title'> &
  Partial<Pick<EntryInput, 'location' | 'links' | 'serves'>> & {
    key: string
    forum: ForumKey | null
    schedule: ScheduleInput
    responsible?: string[]
    dependsOn?: string[]
    /** What has happened since it was planned. */
    after?: Act[]
  }

type Clock = `${string}-${string}`
const timesOf = (clock: Clock | null) => {
  const [start = '', end = ''] = clock?.split('-') ?? []
  return clock === null ? null : { start, end }
}

const on = (date: string, clock: Clock | null = null): ScheduleInput => ({
  by: 'date',
  when: { from: date, to: date, times: timesOf(clock) },
})
const during = (from: string, to: string): ScheduleInput => ({ by: 'date', when: { from, to, times: null } })

type Repeat = Extract<ScheduleInput, { by: 'repeat' }>['repeat']
type Weekday = 'MO' | 'TU' | 'WE' | 'TH' | 'FR'
type Nth = 1 | 2 | 3 | 4 | -1

const again = (first: string, clock: Clock, repeat: Repeat): ScheduleInput => ({
  by: 'repeat',
  first: { from: first, to: first, times: timesOf(clock) },
  repeat,
})
const inMonths = (months: number[], nth: Nth, weekday: Weekday): Repeat => ({
  repeat: 'yearly_weekday',
  months,
  nth,
  weekday,
  every: 1,
  end: null,
})
const weeksBefore = (key: string, weeks: number): ScheduleInput => ({
  by: 'other',
  entryId: key,
  offset: { amount: -weeks, unit: 'weeks', fromClosedDay: 'before' },
  days: 1,
  times: null,
})

const SECRETARY = 'secretariat-1'
const COLLEAGUE = 'secretariat-2'

/** 2026 in Region Sjælland as the demo tells it, seen from Monday 2 March. Each entry comes after those that it names. */
export const demoEntries: readonly DemoEntry[] = [
  {
    key: 'directors',
    forum: 'directors',
    kind: 'meeting',
    title: 'Direktørmøde',
    location: 'Sorø Rådhus',
    // The second Friday, so that June's is the meeting of the demo forum.
    schedule: again('2026-02-13', '09:00-12:00', inMonths([2, 4, 6, 9, 11], 2, 'FR')),
    responsible: [SECRETARY],
    links: [{ title: 'Forretningsorden', url: 'https://example.dk/forretningsorden' }],
    after: [{ route: 'tickOff', key: '2026-02-13' }],
  },
  {
    key: 'directors-agenda',
    forum: 'directors',
    kind: 'task',
    title: 'Dagsorden til direktørmødet sendes',
    schedule: weeksBefore('directors', 2),
    responsible: [COLLEAGUE],
    after: [{ route: 'tickOff', key: '2026-02-13' }],
  },
  {
    key: 'steering',
    forum: 'steering',
    kind: 'meeting',
    title: 'Styregruppemøde',
    location: 'Online',
    // Three in spring and, after the one in July that is cancelled, one too few in autumn.
    // Next year's are found by everybody's calendars.
    schedule: again('2026-01-06', '13:00-15:00', {
      ...inMonths([1, 3, 5, 7, 8, 10], 1, 'TU'),
      end: { on: '2026-12-31' },
    }),
    responsible: [SECRETARY],
    after: [
      { route: 'tickOff', key: '2026-01-06' },
      {
        route: 'moveOccurrence',
        key: '2026-05-05',
        to: { from: '2026-05-07', to: '2026-05-07', times: { start: '13:00', end: '15:00' } },
      },
      { route: 'cancelOccurrence', key: '2026-07-07' },
    ],
  },
  {
    key: 'chief',
    forum: 'chief',
    kind: 'meeting',
    title: 'Møde i kommunaldirektørkredsen',
    location: 'Ringsted',
    schedule: again('2026-02-26', '09:30-12:00', inMonths([2, 5, 8, 11], -1, 'TH')),
    after: [{ route: 'tickOff', key: '2026-02-26' }],
  },
  {
    key: 'kkr-winter',
    forum: 'kkr',
    kind: 'meeting',
    title: 'KKR-møde',
    location: 'Ringsted',
    schedule: on('2026-02-09', '10:00-13:00'),
    after: [{ route: 'tickOff', key: 'once' }],
  },
  {
    key: 'kkr-spring',
    forum: 'kkr',
    kind: 'meeting',
    title: 'KKR-møde',
    location: 'Ringsted',
    schedule: on('2026-04-20', '10:00-13:00'),
  },
  {
    key: 'kkr-autumn',
    forum: 'kkr',
    kind: 'meeting',
    title: 'KKR-møde',
    location: 'Ringsted',
    schedule: on('2026-11-16', '10:00-13:00'),
  },
  {
    key: 'kkr-papers',
    forum: 'kkr',
    kind: 'deadline',
    title: 'Sager til KKR afleveres',
    schedule: weeksBefore('kkr-autumn', 3),
    responsible: [SECRETARY],
  },
  {
    key: 'dialogue-autumn',
    forum: 'dialogue',
    kind: 'meeting',
    title: 'Dialogforum om styringsaftalen',
    location: 'Næstved',
    schedule: on('2026-11-24', '13:00-15:30'),
    serves: ['steering_agreement'],
  },
  {
    key: 'tariffs',
    forum: 'tariffs',
    kind: 'meeting',
    title: 'Møde i takstgruppen',
    location: 'Online',
    schedule: again('2026-01-21', '09:00-11:00', inMonths([1, 3, 5, 9, 11], 3, 'WE')),
    after: [{ route: 'tickOff', key: '2026-01-21' }],
  },
  {
    key: 'tariff-report',
    forum: 'tariffs',
    kind: 'task',
    title: 'Takstanalysen skrives',
    schedule: during('2026-03-02', '2026-04-10'),
    responsible: [SECRETARY],
    serves: ['steering_agreement'],
  },
  {
    key: 'tariff-hearing',
    forum: 'directors',
    kind: 'hearing',
    title: 'Høring om takstanalysen',
    schedule: during('2026-04-20', '2026-05-11'),
    dependsOn: ['tariff-report'],
    serves: ['steering_agreement'],
  },
  {
    key: 'budgets',
    forum: null,
    kind: 'deadline',
    title: 'Budgetter og takster for 2027 meldes ind',
    schedule: on('2026-10-30'),
    serves: ['steering_agreement'],
  },
  {
    key: 'authority',
    forum: 'authority',
    kind: 'meeting',
    title: 'Netværksmøde for myndighedschefer',
    location: 'Holbæk',
    schedule: again('2026-03-19', '09:00-12:00', inMonths([3, 6, 9, 12], 3, 'TH')),
  },
  {
    key: 'heads',
    forum: 'heads',
    kind: 'meeting',
    title: 'Netværksmøde for tilbudschefer',
    location: 'Slagelse',
    schedule: again('2026-03-25', '09:00-12:00', inMonths([3, 9], 4, 'WE')),
  },
  {
    key: 'needs',
    forum: 'secretariat',
    kind: 'task',
    title: 'Kommunernes behov for pladser samles ind',
    schedule: during('2026-01-12', '2026-02-20'),
    responsible: [COLLEAGUE],
    serves: ['development_strategy'],
    after: [{ route: 'tickOff', key: 'once' }],
  },
  {
    key: 'strategy',
    forum: 'secretariat',
    kind: 'task',
    title: 'Udkast til udviklingsstrategi',
    schedule: during('2026-03-02', '2026-05-15'),
    responsible: [SECRETARY],
    serves: ['development_strategy'],
    dependsOn: ['needs'],
  },
  {
    key: 'conference',
    forum: null,
    kind: 'conference',
    title: 'Konference om det specialiserede socialområde',
    location: 'Sorø',
    schedule: on('2026-11-05', '09:00-16:00'),
    responsible: [SECRETARY],
  },
  {
    key: 'conference-programme',
    forum: 'secretariat',
    kind: 'task',
    title: 'Program til konferencen',
    schedule: weeksBefore('conference', 8),
    responsible: [COLLEAGUE],
  },
  {
    key: 'report',
    forum: 'secretariat',
    kind: 'task',
    title: 'Årsrapport om rammeaftalen',
    schedule: on('2026-03-06'),
    responsible: [SECRETARY],
    dependsOn: ['needs'],
  },
]
