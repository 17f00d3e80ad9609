import type { Entry, Schedule } from '../../../bot/domain/wheel/entry.ts'
import type { When } from '../../../bot/domain/wheel/when.ts'

/** A meeting of KKR on 7 September 2026, but for what is given. */
export function anEntry(parts: Partial<Entry> = {}): Entry {
  return {
    id: 'kkr',
    kind: 'meeting',
    title: 'KKR',
    forumId: 'kkr',
    location: '',
    schedule: on('2026-09-07'),
    state: 'planned',
    responsible: [],
    links: [],
    serves: [],
    dependsOn: [],
    ...parts,
  }
}

export const on = (from: string, to = from): Schedule => ({
  by: 'date',
  when: { from, to, times: null },
  place: null,
})

export const by = (rule: string, first: string, times: When['times'] = null): Schedule => ({
  by: 'rule',
  first: { from: first, to: first, times },
  rule,
  notes: [],
})

/** Three weeks before the other entry unless said otherwise, on a working day. */
export const before = (entryId: string, weeks = 3): Schedule => ({
  by: 'other',
  entryId,
  offset: { amount: -weeks, unit: 'weeks', fromClosedDay: 'before' },
  days: 1,
  times: null,
  notes: [],
})
