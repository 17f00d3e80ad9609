import type { WheelItem, WheelView } from '../../../bot/contract/wheel.ts'
import { addDays } from '../../../bot/domain/calendar/plain-date.ts'
import { idOf, secretariat } from './people.ts'

export const TODAY = '2026-03-02'

export const wheelForums = [
  'DASSOS',
  'Forretningsudvalget',
  'Dialogforum',
  'KKR Sjælland',
  'Kommunaldirektørnetværket',
  'Socialchefnetværket',
  'Specialundervisningsnetværket',
].map((name, at) => ({
  id: idOf(910 + at),
  name,
  regionCode: '1085',
  mayEdit: true,
  mine: at === 0,
  look: at,
}))

export const forumIdOf = (name: string): string => {
  const found = wheelForums.find((forum) => forum.name === name)
  if (found === undefined) throw new Error(`No forum is called ${name}`)
  return found.id
}

const nothing = { edit: false, move: false, cancel: false, restore: false, tickOff: false, untick: false }
export const mayAll = { ...nothing, edit: true, move: true, cancel: true, tickOff: true }

let nth = 0
/** One thing in the wheel; `from` alone is one day. */
export function item(parts: Partial<WheelItem> & Pick<WheelItem, 'title' | 'from'>): WheelItem {
  nth += 1
  const entryId = parts.entryId ?? idOf(5000 + nth)
  const key = parts.key ?? 'once'
  return {
    id: `${entryId}|${key}`,
    entryId,
    key,
    version: 1,
    kind: 'meeting',
    forumId: null,
    regionCode: '1085',
    to: parts.from,
    times: null,
    location: '',
    state: 'planned',
    moved: false,
    recurring: false,
    responsible: [],
    links: [],
    serves: [],
    waitsFor: [],
    mine: false,
    iAmResponsible: false,
    roundId: null,
    cycleId: null,
    warnings: [],
    can: mayAll,
    ...parts,
  }
}

const morning = { start: '09:00', end: '12:00' }
export const DASSOS_SERIES = idOf(4001)
export const HEARING = idOf(4002)

/** A year as the secretariat of Region Sjælland plans it. */
export function yearOf2026(): WheelItem[] {
  const dassos = ['2026-02-10', '2026-06-09', '2026-09-08', '2026-11-10'].map((from) =>
    item({
      title: 'DASSOS-møde',
      from,
      entryId: DASSOS_SERIES,
      key: from,
      times: { start: '13:00', end: '15:00' },
      forumId: forumIdOf('DASSOS'),
      recurring: true,
      mine: true,
      location: 'Rådhuset, Ringsted',
      responsible: [{ personId: secretariat.personId, name: secretariat.name }],
      iAmResponsible: true,
      serves: ['steering_agreement'],
      state: from < TODAY ? 'held' : 'planned',
      can: from < TODAY ? { ...nothing, edit: true, untick: true } : mayAll,
    }),
  )
  const monthly = Array.from({ length: 12 }, (_, at) => at)
    .filter((at) => at !== 6)
    .map((at) => `2026-${String(at + 1).padStart(2, '0')}-${at % 2 === 0 ? '20' : '17'}`)
  const committee = monthly.map((from) =>
    item({
      title: 'Forretningsudvalg',
      from,
      entryId: idOf(4003),
      key: from,
      times: morning,
      recurring: true,
      forumId: forumIdOf('Forretningsudvalget'),
      state: from < TODAY ? 'held' : from === '2026-08-20' ? 'cancelled' : 'planned',
    }),
  )
  const agendas = ['2026-01-20', '2026-05-19', '2026-08-18', '2026-10-20'].map((from) =>
    item({
      title: 'Udsend dagsorden',
      from,
      kind: 'task',
      forumId: forumIdOf('DASSOS'),
      recurring: true,
      entryId: idOf(4004),
      key: from,
      state: from < TODAY ? 'done' : 'planned',
    }),
  )
  return [
    ...dassos,
    ...committee,
    ...agendas,
    item({ title: 'Dialogforum', from: '2026-04-14', forumId: forumIdOf('Dialogforum'), times: morning }),
    item({ title: 'Dialogforum', from: '2026-10-06', forumId: forumIdOf('Dialogforum'), times: morning }),
    item({ title: 'KKR drøfter oplægget', from: '2026-04-24', forumId: forumIdOf('KKR Sjælland') }),
    item({
      title: 'KKR godkender forslaget',
      from: '2026-06-19',
      kind: 'approval_step',
      forumId: forumIdOf('KKR Sjælland'),
      warnings: ['»KKR godkender forslaget« er sat til fredag den 19. juni 2026, og den dag er lukkedag.'],
    }),
    item({ title: 'KKR-møde', from: '2026-11-20', forumId: forumIdOf('KKR Sjælland') }),
    item({
      title: 'Høring i kommuner og handicapråd',
      from: '2026-08-03',
      to: '2026-08-28',
      kind: 'hearing',
      entryId: HEARING,
      forumId: forumIdOf('Dialogforum'),
      serves: ['development_strategy', 'steering_agreement'],
    }),
    item({
      title: 'Alle kommunalbestyrelser og regionsrådet godkender',
      from: '2026-09-14',
      to: '2026-10-15',
      kind: 'approval_step',
      cycleId: idOf(4100),
    }),
    item({ title: 'Frist for godkendelse', from: '2026-10-15', kind: 'deadline' }),
    item({
      title: 'Netværksmøde',
      from: '2026-03-12',
      forumId: forumIdOf('Kommunaldirektørnetværket'),
      times: morning,
    }),
    item({ title: 'Netværksmøde', from: '2026-09-24', forumId: forumIdOf('Kommunaldirektørnetværket') }),
    item({
      title: 'Socialchefkonference',
      from: '2026-05-06',
      to: '2026-05-07',
      kind: 'conference',
      forumId: forumIdOf('Socialchefnetværket'),
    }),
    item({
      title: 'Socialchefmøde',
      from: '2026-01-29',
      forumId: forumIdOf('Socialchefnetværket'),
      state: 'held',
    }),
    item({ title: 'Socialchefmøde', from: '2026-12-03', forumId: forumIdOf('Socialchefnetværket') }),
    item({ title: 'Skolenetværk', from: '2026-03-25', forumId: forumIdOf('Specialundervisningsnetværket') }),
    item({ title: 'Skolenetværk', from: '2026-09-30', forumId: forumIdOf('Specialundervisningsnetværket') }),
    item({
      title: 'Rundspørge 2026-3: Botilbuddet Solgården',
      from: '2026-02-26',
      to: '2026-03-09',
      kind: 'round',
      state: 'running',
      entryId: `round:${idOf(501)}`,
      roundId: idOf(501),
      forumId: forumIdOf('DASSOS'),
      mine: true,
      can: nothing,
    }),
  ].toSorted((a, b) => a.from.localeCompare(b.from) || a.id.localeCompare(b.id))
}

const titles = [
  'DASSOS-møde',
  'Forretningsudvalg',
  'Udsend dagsorden',
  'Netværksmøde',
  'Høring',
  'Frist for svar',
]

/** So many things spread over a year of twelve forums, a period here and there. */
export function fullYear(count: number): Pick<WheelView, 'forums' | 'items'> {
  const forums = Array.from({ length: 12 }, (_, at) => ({
    ...{
      id: idOf(930 + at),
      name: `Forum nummer ${at + 1}`,
      regionCode: '1085',
      mayEdit: true,
      mine: at === 0,
      look: at,
    },
  }))
  const items = Array.from({ length: count }, (_, at) => {
    const from = addDays('2026-01-01', (at * 151) % 365)
    const to = at % 9 === 0 ? addDays(from, 20) : from
    return item({ title: titles[at % titles.length] ?? '', from, to, forumId: forums[at % 12]?.id ?? null })
  }).toSorted((a, b) => a.from.localeCompare(b.from) || a.id.localeCompare(b.id))
  return { forums, items }
}

export function wheelView(parts: Partial<WheelView> = {}): WheelView {
  return {
    today: TODAY,
    from: '2026-01-01',
    to: '2026-12-31',
    mayEdit: true,
    regions: [{ code: '1085', name: 'Region Sjælland' }],
    forums: wheelForums,
    items: yearOf2026(),
    truncated: false,
    closed: [
      { from: '2026-04-02', to: '2026-04-06', why: 'public_holiday', title: 'Påske' },
      { from: '2026-07-01', to: '2026-07-31', why: 'summer_break', title: 'Sommerferie' },
      { from: '2026-12-24', to: '2026-12-26', why: 'closed_day', title: 'Jul' },
    ],
    ...parts,
  }
}
