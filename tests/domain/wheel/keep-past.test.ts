import { describe, expect, test } from '@jest/globals'
import type { Entry, Schedule } from '../../../bot/domain/wheel/entry.ts'
import { entryAt } from '../../../bot/domain/wheel/entry.ts'
import { spanOf } from '../../../bot/domain/wheel/entry-span.ts'
import { copyYear } from '../../../bot/domain/wheel/copy-year.ts'
import { changeRule } from '../../../bot/domain/wheel/recurrence/change-rule.ts'
import { keepPast } from '../../../bot/domain/wheel/recurrence/keep-past.ts'
import { among, occurrencesOf } from '../../../bot/domain/wheel/recurrence/occurrences.ts'
import { yearsFrom } from '../../../bot/domain/wheel/when.ts'
import { anEntry, before, by } from './an-entry.ts'

const TODAY = '2026-03-10'
const year = yearsFrom(2026, 1, 1)
/** The 5th of every month, of which January's, February's and March's are past on 10 March. */
const monthly = anEntry({ schedule: by('FREQ=MONTHLY;BYMONTHDAY=5;COUNT=6', '2026-01-05') })

const change = (entry: Entry, parts: Partial<Entry>, today = TODAY, others: Entry[] = []) =>
  keepPast(entry, { ...entry, ...parts }, today, among([entry, ...others]))
const reruled = (entry: Entry, rule: string, first: string, today = TODAY) => {
  const changed = changeRule(entry, { from: first, to: first, times: null }, rule, today)
  if (!changed.ok) throw new Error(changed.refusal.code)
  return keepPast(entry, changed.entry, today, among([entry]))
}
const dates = (entry: Entry, others: Entry[] = []) =>
  occurrencesOf(entry, year, among([entry, ...others])).map(({ when }) => when.from)
const titles = (entry: Entry) =>
  occurrencesOf(entry, year, among([entry])).map((one) => entryAt(entry, one).title)

describe('a series that is changed every time', () => {
  test('is called by its new name from now on; what has been held is called as it was', () => {
    const renamed = change(monthly, { title: 'KKR Sjælland', location: 'Ringsted' })
    expect(titles(renamed)).toEqual(['KKR', 'KKR', 'KKR', 'KKR Sjælland', 'KKR Sjælland', 'KKR Sjælland'])
    expect(dates(renamed)).toEqual(dates(monthly))
    const [first, last] = [0, 5].map((nth) => occurrencesOf(renamed, year, among([renamed]))[nth])
    expect(first && entryAt(renamed, first).location).toBe('')
    expect(last && entryAt(renamed, last).location).toBe('Ringsted')
  })

  test('and shifted later in the month gives a month that has had its meeting no second one', () => {
    const shifted = reruled(monthly, 'FREQ=MONTHLY;BYMONTHDAY=20;COUNT=6', '2026-01-20')
    expect(dates(shifted)).toEqual([
      ...['2026-01-05', '2026-02-05', '2026-03-05'],
      ...['2026-04-20', '2026-05-20', '2026-06-20'],
    ])
  })

  test('and shifted earlier in the month loses no meeting that was still to come', () => {
    const late = anEntry({ schedule: by('FREQ=MONTHLY;BYMONTHDAY=20;COUNT=4', '2026-01-20') })
    const shifted = reruled(late, 'FREQ=MONTHLY;BYMONTHDAY=5;COUNT=4', '2026-01-05')
    expect(dates(shifted)).toEqual(['2026-01-20', '2026-02-20', '2026-03-05', '2026-04-05'])
  })

  test('and given another rhythm begins that today', () => {
    const weekly = reruled(monthly, 'FREQ=WEEKLY;BYDAY=MO;COUNT=14', '2026-01-05')
    expect(dates(weekly).slice(0, 5)).toEqual([
      ...['2026-01-05', '2026-02-05', '2026-03-05'],
      ...['2026-03-16', '2026-03-23'],
    ])
  })

  test('several times over a year keeps what was past each time', () => {
    const once = change(monthly, { title: 'Andet navn' })
    const twice = keepPast(once, { ...once, title: 'Tredje navn' }, '2026-05-10', among([once]))
    const shifted = reruled(twice, 'FREQ=MONTHLY;BYMONTHDAY=8;COUNT=6', '2026-01-08', '2026-05-10')
    expect(titles(shifted)).toEqual([
      ...['KKR', 'KKR', 'KKR'],
      ...['Andet navn', 'Andet navn', 'Tredje navn'],
    ])
    expect(dates(shifted).at(-1)).toBe('2026-06-08')
    expect(dates(shifted).slice(0, 5)).toEqual(dates(monthly).slice(0, 5))
  })

  test('is cancelled from now on; what was held stays held', () => {
    const held = { ...monthly, schedule: noted(monthly.schedule, '2026-03-05', 'held') }
    const cancelled = change(held, { state: 'cancelled' })
    expect(occurrencesOf(cancelled, year, among([cancelled])).map(({ state }) => state)).toEqual([
      ...['planned', 'planned', 'held'],
      ...['cancelled', 'cancelled', 'cancelled'],
    ])
  })

  test('keeps what was said of single times that are past, and tells of others that come no more', () => {
    const both = noted(noted(monthly.schedule, '2026-02-05', 'held'), '2026-04-05', 'cancelled')
    const first = { from: '2026-01-20', to: '2026-01-20', times: null }
    const rule = 'FREQ=MONTHLY;BYMONTHDAY=20;COUNT=6'
    expect(changeRule({ ...monthly, schedule: both }, first, rule, TODAY)).toMatchObject({
      ok: true,
      entry: { schedule: { notes: [{ key: '2026-02-05' }] } },
      dropped: [{ key: '2026-04-05' }],
    })
  })

  test('calls a past time that was put off to a coming day as the series is called now', () => {
    const put = noted(monthly.schedule, '2026-03-05', 'planned', '2026-03-19')
    const renamed = change({ ...monthly, schedule: put }, { title: 'KKR Sjælland' })
    expect(titles(renamed)).toEqual([
      ...['KKR', 'KKR'],
      ...['KKR Sjælland', 'KKR Sjælland', 'KKR Sjælland', 'KKR Sjælland'],
    ])
  })

  test('that has not begun is changed as a whole, and so is what is changed besides', () => {
    const later = anEntry({ schedule: by('FREQ=MONTHLY;BYMONTHDAY=5', '2026-04-05') })
    expect(change(later, { title: 'Nyt' })).toEqual({ ...later, title: 'Nyt' })
    expect(change(monthly, { responsible: ['anna'] })).toEqual({ ...monthly, responsible: ['anna'] })
  })

  test('is looked for in the wheel where its past lies, not only where it lies now', () => {
    const weeks = reruled(monthly, 'FREQ=WEEKLY;BYDAY=MO;UNTIL=20260401', '2026-03-16')
    expect(spanOf(weeks)).toEqual({ first: '2026-01-05', last: '2026-04-01' })
  })
})

describe('what follows another entry', () => {
  const papers = anEntry({ id: 'papers', title: 'Papirer', schedule: before('kkr', 1) })

  test('keeps its past distance when the distance is changed', () => {
    const { schedule } = papers
    const offset = { amount: -2, unit: 'weeks' as const, fromClosedDay: 'before' as const }
    const changed = schedule.by === 'other' ? { schedule: { ...schedule, offset } } : {}
    const moved = change(papers, changed, TODAY, [monthly])
    expect(dates(moved, [monthly]).slice(0, 4)).toEqual([
      ...['2026-01-29', '2026-02-26'],
      ...['2026-03-20', '2026-04-21'],
    ])
  })

  test('is copied to the next year with the distance that it has now', () => {
    const renamed = change(papers, { title: 'Nye papirer' }, TODAY, [monthly])
    const { copies } = copyYear({
      entries: [monthly, renamed],
      window: year,
      ahead: 1,
      closedDaysOf: () => [],
      newId: (id) => `${id}-27`,
    })
    expect(copies.find(({ id }) => id === 'papers-27')?.schedule).not.toHaveProperty('former')
  })
})

function noted(
  schedule: Schedule,
  key: string,
  state: 'planned' | 'held' | 'cancelled',
  to: string | null = null,
): Schedule {
  if (schedule.by !== 'rule') throw new Error('only of a rule')
  const when = to === null ? null : { from: to, to, times: null }
  return { ...schedule, notes: [...schedule.notes, { key, when, state }] }
}
