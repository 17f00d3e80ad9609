import { addDays } from '../../bot/domain/calendar/plain-date.ts'
import { entryKinds } from '../../bot/domain/wheel/entry.ts'
import type { SheetItem, WheelSheet } from '../../bot/wheel-files/wheel-sheet.ts'

export function anItem(given: Partial<SheetItem> = {}): SheetItem {
  return {
    id: 'a2b6c0de-0000-4000-8000-000000000001|once',
    kind: 'meeting',
    title: 'Møde i Rammeaftalegruppen',
    from: '2027-06-08',
    to: given.from ?? '2027-06-08',
    times: null,
    location: '',
    state: 'planned',
    responsible: [],
    links: [],
    serves: [],
    warnings: [],
    ringId: 'forum-0',
    forum: 'Rammeaftalegruppen',
    look: 0,
    lookName: given.forum ?? 'Rammeaftalegruppen',
    ...given,
  }
}

export function aSheet(given: Partial<WheelSheet> = {}): WheelSheet {
  return {
    language: 'da',
    title: 'Årshjul 2027',
    narrowed: '',
    start: '2027-01-01',
    months: 12,
    today: '2027-03-04',
    rings: [{ id: 'forum-0', title: 'Rammeaftalegruppen' }],
    items: [anItem()],
    notShown: 0,
    closed: [],
    madeAt: new Date('2027-03-04T09:00:00Z'),
    ...given,
  }
}

const forums = [
  'Rammeaftalegruppen',
  'Socialdirektørkredsen',
  'KKR Sjælland',
  'Dialogforum',
  'Netværk for handicap',
  'Netværk for psykiatri',
  'Styregruppen',
  'Forretningsudvalget',
]
const titles = [
  'Møde i kredsen om kapacitet og takster',
  'Høring af udkast til udviklingsstrategi i alle kommuner',
  'Frist for bemærkninger',
  'Udsendelse af dagsorden',
  'Temadag om socialpsykiatri',
  'Godkendelse i kommunalbestyrelserne',
  'Årsmøde',
]

/** A full year: so many things in eight forums, of all kinds and states, days and periods. */
export function aBusySheet(count: number, given: Partial<WheelSheet> = {}): WheelSheet {
  const states = ['planned', 'planned', 'planned', 'held', 'running', 'done', 'cancelled'] as const
  const items = Array.from({ length: count }, (_, at): SheetItem => {
    const from = addDays('2027-01-01', Math.floor((at * 365) / count))
    const forum = (at * 5) % forums.length
    const kind = entryKinds[at % entryKinds.length] ?? 'meeting'
    const days = kind === 'hearing' || kind === 'approval_step' ? 20 + (at % 3) * 12 : 0
    return anItem({
      id: `a2b6c0de-0000-4000-8000-${String(at).padStart(12, '0')}|once`,
      kind,
      title: `${titles[at % titles.length]} ${at + 1}`,
      from,
      to: addDays(from, days),
      times: kind === 'meeting' ? { start: '09:00', end: '12:00' } : null,
      state: states[at % states.length] ?? 'planned',
      ringId: `forum-${forum}`,
      forum: forums[forum] ?? null,
      look: forum,
    })
  })
  return aSheet({
    rings: forums.map((title, at) => ({ id: `forum-${at}`, title })),
    items,
    closed: [{ from: '2027-07-01', to: '2027-07-31' }],
    ...given,
  })
}
