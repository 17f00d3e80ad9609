import type { EntryInput, WheelItem } from '../../../bot/contract/wheel.ts'
import { createEntry } from '../../../bot/usecases/wheel/create-entry.ts'
import { showWheel } from '../../../bot/usecases/wheel/show-wheel.ts'
import type { SmallForum, Who } from '../../support/small-forum.ts'

/** The small forum's region. */
export const REGION = '1085'

/** A meeting on Friday 12 June 2026, of no forum, but for what is given. */
export function anInput(parts: Partial<EntryInput> = {}): EntryInput {
  return {
    kind: 'meeting',
    title: 'Direktørmøde',
    forumId: null,
    regionCode: REGION,
    location: '',
    schedule: once('2026-06-12'),
    responsible: [],
    links: [],
    serves: [],
    dependsOn: [],
    ...parts,
  }
}

export const once = (from: string, to = from): EntryInput['schedule'] => ({
  by: 'date',
  when: { from, to, times: null },
})

/** So many weeks before the other entry, back to a working day. */
export const weeksBefore = (entryId: string, weeks: number): EntryInput['schedule'] => ({
  by: 'other',
  entryId,
  offset: { amount: -weeks, unit: 'weeks', fromClosedDay: 'before' },
  days: 1,
  times: null,
})

export const monthly = (first: string, nth: 1 | 2 | 3 | 4 | -1): EntryInput['schedule'] => ({
  by: 'repeat',
  first: { from: first, to: first, times: { start: '09:00', end: '11:00' } },
  repeat: { repeat: 'monthly_weekday', nth, weekday: 'TU', every: 1, end: null },
})

/** Puts an entry into the wheel as the secretariat. */
export async function put(forum: SmallForum, parts: Partial<EntryInput> = {}) {
  const created = await createEntry(forum.deps, forum.actor('secretary'), anInput(parts))
  if (!created.ok) throw new Error(created.refusal.code)
  return created
}

/** What somebody sees of a year. */
export async function itemsFor(forum: SmallForum, who: Who, year = 2026): Promise<WheelItem[]> {
  const window = { from: `${year}-01-01`, to: `${year}-12-31` }
  return (await showWheel(forum.deps, forum.actor(who), window)).items
}

export const codeOf = (result: { ok: boolean; refusal?: { code: string } }) => result.refusal?.code ?? 'ok'
