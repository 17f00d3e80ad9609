import {
  entryInput,
  type EntryInput,
  type EntryView,
  type RepeatChoice,
  type ScheduleInput,
} from '../../../../../bot/contract/wheel.ts'
import type { entryTexts } from '../../../texts/wheel-entry.ts'
import { addDays, daysBetween, isDate } from '../../../time/plain-days.ts'
import { choiceFor, keyOf, keysFor, type RepeatKey } from '../repeat/repeat-options.ts'
import { placeOf, type Weekday } from '../repeat/year-places.ts'
import { entryInputOf } from './entry-input.ts'

/** How often: once, by a rule that the form can say, counted from another entry, or by a rule that is kept as it is. */
export type How = 'once' | RepeatKey | 'other' | 'kept'

/** The form as it is filled in: dates, times and numbers are what their fields hold. */
export type EntryForm = Omit<EntryInput, 'schedule'> & {
  how: How
  from: string
  /** Null: one day. */
  to: string | null
  times: { start: string; end: string } | null
  every: string
  weekdays: Weekday[]
  months: number[]
  end: 'never' | 'on' | 'after'
  endOn: string
  endAfter: string
  otherId: string
  amount: string
  unit: 'days' | 'weeks' | 'working_days'
  side: 'before' | 'after'
  fromClosedDay: 'before' | 'after' | 'stay'
  days: string
  keptRule: string | null
}

export type Faults = Partial<Record<string, string>>

export function emptyEntry(date: string, regionCode: string, forumId: string | null): EntryForm {
  return {
    ...{ kind: 'meeting', title: '', forumId, regionCode, location: '', serves: [] },
    ...{ responsible: [], links: [], dependsOn: [] },
    ...{ how: 'once', from: date, to: null, times: { start: '09:00', end: '12:00' }, every: '1' },
    ...{ weekdays: [], months: [], end: 'never', endOn: '', endAfter: '4' },
    ...{ otherId: '', amount: '3', unit: 'weeks', side: 'before', fromClosedDay: 'before', days: '1' },
    keptRule: null,
  }
}

export function formOf(entry: EntryView): EntryForm {
  const { schedule: _, ...facts } = entryInputOf(entry)
  const { schedule } = entry
  const base = { ...emptyEntry('', entry.regionCode, entry.forumId), ...facts }
  if (schedule.by === 'other') {
    const { offset, times, days, entryId } = schedule
    return {
      ...base,
      ...{ how: 'other', otherId: entryId, times, days: `${days}`, unit: offset.unit },
      ...{ amount: `${Math.abs(offset.amount)}`, side: offset.amount > 0 ? 'after' : 'before' },
      fromClosedDay: offset.fromClosedDay,
    }
  }
  const when = schedule.by === 'date' ? schedule.when : schedule.first
  const dated = { ...base, from: when.from, to: when.to === when.from ? null : when.to, times: when.times }
  if (schedule.by === 'date') return { ...dated, how: 'once' }
  const { repeat, rule } = schedule
  if (repeat === null) return { ...dated, how: 'kept', keptRule: rule }
  return { ...dated, ...repeatFields(repeat), how: keyOf(repeat) }
}

function repeatFields(repeat: RepeatChoice): Partial<EntryForm> {
  const { every, end } = repeat
  return {
    every: `${every}`,
    ...(repeat.repeat === 'weekly' && { weekdays: [...repeat.weekdays] }),
    ...(repeat.repeat === 'yearly_weekday' && { months: [...repeat.months] }),
    ...(end !== null &&
      ('on' in end ? { end: 'on', endOn: end.on } : { end: 'after', endAfter: `${end.after}` })),
  }
}

/** The schedule that the form means; null while a date or a number in it cannot be read. */
export function scheduleOf(form: EntryForm): ScheduleInput | null {
  const { how, times } = form
  if (how === 'other') {
    const [amount, days] = [numberIn(form.amount, 0, 366), numberIn(form.days, 1, 366)]
    if (amount === null || days === null || form.otherId === '') return null
    const signed = form.side === 'before' ? -amount : amount
    const offset = { amount: signed === 0 ? 0 : signed, unit: form.unit, fromClosedDay: form.fromClosedDay }
    return { by: 'other', entryId: form.otherId, offset, days, times }
  }
  if (!isDate(form.from) || (form.to !== null && !isDate(form.to))) return null
  const when = { from: form.from, to: form.to ?? form.from, times }
  if (how === 'once') return { by: 'date', when }
  if (how === 'kept') return form.keptRule === null ? null : { by: 'rule', first: when, rule: form.keptRule }
  const every = numberIn(form.every, 1, 99)
  const end = endOf(form)
  if (every === null || end === undefined) return null
  const choice = choiceFor(how, form.from, { weekdays: form.weekdays, months: form.months })
  return { by: 'repeat', first: when, repeat: { ...choice, every, end } }
}

function endOf({ end, endOn, endAfter }: EntryForm): RepeatChoice['end'] | undefined {
  if (end === 'never') return null
  if (end === 'on') return isDate(endOn) ? { on: endOn } : undefined
  const after = numberIn(endAfter, 1, 999)
  return after === null ? undefined : { after }
}

export function numberIn(text: string, least: number, most: number): number | null {
  const value = /^\d{1,4}$/.test(text.trim()) ? Number(text) : NaN
  return value >= least && value <= most ? value : null
}

/** What is sent, or what is wrong with the form, by field. */
export function readEntry(
  form: EntryForm,
  texts: typeof entryTexts.da,
): { ok: true; input: EntryInput } | { ok: false; faults: Faults } {
  const faults: Faults = {}
  if (form.title.trim() === '') faults['title'] = texts.titleMissing
  if (form.how === 'other') {
    if (form.otherId === '') faults['otherId'] = texts.entryMissing
  } else {
    if (!isDate(form.from)) faults['from'] = texts.dateMissing
    else if (form.to !== null && !isDate(form.to)) faults['to'] = texts.dateMissing
    else if (form.to !== null && form.to < form.from) faults['to'] = texts.lastBeforeFirst
    if (form.end === 'on' && form.how !== 'once' && !isDate(form.endOn)) faults['endOn'] = texts.dateMissing
  }
  const oneDay = form.how === 'other' ? form.days === '1' : form.to === null
  if (form.times !== null && oneDay && form.times.end <= form.times.start)
    faults['times'] = texts.endBeforeStart
  // Empty rows are left out, and a fault still points at the row where it was typed.
  const written = form.links
    .map((link, row) => ({ link: { title: link.title.trim(), url: link.url.trim() }, row }))
    .filter(({ link }) => link.title !== '' || link.url !== '')
  const { kind, title, forumId, regionCode, location, responsible, serves, dependsOn } = form
  const parsed = entryInput.safeParse({
    ...{ kind, title: title.trim(), forumId, regionCode, location: location.trim(), responsible, serves },
    ...{ dependsOn, links: written.map(({ link }) => link), schedule: scheduleOf(form) },
  })
  for (const { path } of parsed.error?.issues ?? []) {
    const [part, nth] = path
    if (part === 'links') faults[`links.${written[Number(nth)]?.row}`] ??= texts.notAnAddress
    else faults[part === 'schedule' ? 'schedule' : String(part)] ??= texts.notReadable
  }
  if (Object.keys(faults).length > 0 || !parsed.success) return { ok: false, faults }
  return { ok: true, input: parsed.data }
}

/** Another first day: a period keeps its length, and what was said of the old day's month or weekday is said of the new. */
export function withDate(form: EntryForm, from: string): EntryForm {
  if (!isDate(from) || !isDate(form.from)) return { ...form, from }
  const [old, now] = [placeOf(form.from), placeOf(from)]
  const months = [...new Set(form.months.map((each) => (each === old.month ? now.month : each)))]
  const weekdays = [...new Set(form.weekdays.map((each) => (each === old.weekday ? now.weekday : each)))]
  const to = form.to === null ? null : addDays(from, Math.max(daysBetween(form.from, form.to), 1))
  const how = isRepeatKey(form.how) && !keysFor(from).includes(form.how) ? nearestKey(form.how) : form.how
  return { ...form, from, to, months, weekdays, how }
}

const isRepeatKey = (how: How): how is RepeatKey => how !== 'once' && how !== 'other' && how !== 'kept'

/** The way to come again that is nearest when a date is no longer the last of its kind, or has become it. */
function nearestKey(key: RepeatKey): RepeatKey {
  if (key === 'monthly_weekday') return 'monthly_last'
  if (key === 'yearly_weekday') return 'yearly_last'
  return key === 'yearly_last' ? 'yearly_weekday' : 'monthly_weekday'
}
