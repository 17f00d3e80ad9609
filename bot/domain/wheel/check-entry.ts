import { containsCprNumber } from '../text/cpr.ts'
import type { Entry, EntryKind, EntryState, Schedule } from './entry.ts'
import { entryLimits } from './entry-limits.ts'
import { isOffset } from './recurrence/offset.ts'
import { readRule, refuseRule, type RuleRefusal } from './recurrence/rule.ts'
import { day, refuseWhen, type WhenRefusal } from './when.ts'

export type EntryRefusal =
  | WhenRefusal
  | RuleRefusal
  | { code: 'title_missing' }
  | { code: 'text_too_long'; field: 'title' | 'location' | 'linkTitle' | 'linkUrl' }
  | { code: 'too_many'; field: 'links' | 'responsible' | 'dependsOn' }
  | { code: 'not_a_link'; url: string }
  | { code: 'cpr_number' }
  | { code: 'offset_too_far' }
  /** A state that its kind never has: a deadline is not held, a meeting is not done. */
  | { code: 'state_of_other_kind'; state: EntryState }
  /** A round-robin comes once, from its round. */
  | { code: 'round_is_live' }

/** The entry as it may be kept: texts trimmed, its rule in its plain form; or the first thing that is wrong with it. */
export function checkEntry(entry: Entry): { ok: true; entry: Entry } | { ok: false; refusal: EntryRefusal } {
  const title = entry.title.trim()
  const links = entry.links.map((link) => ({ title: link.title.trim(), url: link.url.trim() }))
  const location = entry.location.trim()
  const tidy = { ...entry, title, location, links, schedule: tidySchedule(entry.schedule) }
  const refusal = refuseText(tidy) ?? refuseSchedule(tidy.schedule) ?? refuseState(tidy)
  return refusal === null ? { ok: true, entry: tidy } : { ok: false, refusal }
}

function refuseText({ title, location, links, responsible, dependsOn }: Entry): EntryRefusal | null {
  if (title === '') return { code: 'title_missing' }
  if (title.length > entryLimits.title) return { code: 'text_too_long', field: 'title' }
  if (location.length > entryLimits.location) return { code: 'text_too_long', field: 'location' }
  if (links.length > entryLimits.links) return { code: 'too_many', field: 'links' }
  if (responsible.length > entryLimits.responsible) return { code: 'too_many', field: 'responsible' }
  if (dependsOn.length > entryLimits.dependsOn) return { code: 'too_many', field: 'dependsOn' }
  if (links.some((link) => link.title.length > entryLimits.linkTitle))
    return { code: 'text_too_long', field: 'linkTitle' }
  if (links.some((link) => link.url.length > entryLimits.linkUrl))
    return { code: 'text_too_long', field: 'linkUrl' }
  const wrong = links.find(({ url }) => !isWebAddress(url))
  if (wrong !== undefined) return { code: 'not_a_link', url: wrong.url }
  // No individual cases: a wheel is read by many, and some of it by everybody.
  const texts = [title, location, ...links.flatMap((link) => [link.title, link.url])]
  return texts.some(containsCprNumber) ? { code: 'cpr_number' } : null
}

function refuseSchedule(schedule: Schedule): EntryRefusal | null {
  switch (schedule.by) {
    case 'date':
      return refuseWhen(schedule.when)
    case 'rule':
      return refuseWhen(schedule.first) ?? refuseRule(schedule.rule, schedule.first.from)
    case 'other': {
      const { days, times, offset } = schedule
      if (!isOffset(offset)) return { code: 'offset_too_far' }
      if (!Number.isInteger(days) || days < 1) return { code: 'ends_before_start' }
      if (days > MOST_DAYS) return { code: 'period_too_long', days }
      // A meeting of several days ends on another day, whatever its clock says.
      return times === null || days > 1 ? null : refuseWhen({ ...day(ORDINARY_DAY), times })
    }
  }
}

const MOST_DAYS = 366
/** A day without a change of the clock. */
const ORDINARY_DAY = '2026-01-12'

function refuseState({ kind, state, schedule }: Entry): EntryRefusal | null {
  if (kind === 'round') return schedule.by === 'date' ? null : { code: 'round_is_live' }
  const notes = schedule.by === 'date' ? [] : schedule.notes
  const wrong = [state, ...notes.map((note) => note.state)].find((each) => !mayBe(kind, each))
  return wrong === undefined ? null : { code: 'state_of_other_kind', state: wrong }
}

function mayBe(kind: EntryKind, state: EntryState): boolean {
  const people = kind === 'meeting' || kind === 'conference'
  if (state === 'held') return people
  return state === 'done' ? !people : state !== 'running'
}

function tidySchedule(schedule: Schedule): Schedule {
  return schedule.by === 'rule' ? { ...schedule, rule: readRule(schedule.rule) ?? schedule.rule } : schedule
}

function isWebAddress(url: string): boolean {
  return URL.canParse(url) && /^https?:$/.test(new URL(url).protocol)
}
